import { existsSync } from 'node:fs'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { type Application, openApplication } from '../../app/application.ts'
import { router } from '../../app/router.ts'
import { DomainError } from '../../shared/errors.ts'

export interface OpenBooks {
  app: Application
  /** The contract's calls, answered in this process by the same router as in the window. */
  client: RouterClient<typeof router>
}

/** Opens the books of a folder for one command and closes them, whatever happens. */
export async function withBooks<T>(dataDir: string, work: (books: OpenBooks) => Promise<T>): Promise<T> {
  // A folder typed wrongly is not made.
  if (!existsSync(dataDir)) throw new DomainError('no_shop')
  const app = await openApplication({ dataDir })
  try {
    return await work({ app, client: createRouterClient(router, { context: { app } }) })
  } finally {
    await app.close()
  }
}
