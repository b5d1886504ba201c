import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { type Application, openApplication } from '../../app/application.ts'
import { router } from '../../app/router.ts'
import { createOwnShop } from '../../app/shops.ts'
import { DomainError } from '../../shared/errors.ts'
import { systemLanguage } from '../language.ts'
import type { CommandIo } from './command.ts'

export interface OpenBooks {
  app: Application
  /** The contract's calls, answered in this process by the same router as in the window. */
  client: RouterClient<typeof router>
}

async function inFolder<T>(dataDir: string, work: (books: OpenBooks) => Promise<T>): Promise<T> {
  const app = await openApplication({ dataDir })
  try {
    return await work({ app, client: createRouterClient(router, { context: { app } }) })
  } finally {
    await app.close()
  }
}

/** Opens the books of a folder for one command and closes them, whatever happens. A folder typed wrongly is not made. */
export async function withBooks<T>(dataDir: string, work: (books: OpenBooks) => Promise<T>): Promise<T> {
  if (!existsSync(dataDir)) throw new DomainError('no_shop')
  return await inFolder(dataDir, work)
}

/** The same, for a look that writes nothing: where there is no folder yet, none is left behind. */
export async function withBooksIfAny<T>(dataDir: string, work: (books: OpenBooks) => Promise<T>): Promise<T> {
  if (existsSync(dataDir)) return await inFolder(dataDir, work)
  const passing = mkdtempSync(join(tmpdir(), 'rightfirst-look-'))
  try {
    return await inFolder(passing, work)
  } finally {
    rmSync(passing, { recursive: true, force: true })
  }
}

/** The same, for a first import: where there are no books, a shop with its country's usual settings is made first. */
export async function withNewBooks<T>(
  dataDir: string,
  io: CommandIo,
  work: (books: OpenBooks) => Promise<T>
): Promise<T> {
  return await inFolder(dataDir, async (books) => {
    if (books.app.state().open === 'none') makeShop(books.app, io)
    return await work(books)
  })
}

function makeShop(app: Application, io: CommandIo): void {
  const language = systemLanguage()
  const shop = {
    name: io.t('cli.newShop.name'),
    preset: language === 'zh-CN' ? ('CN' as const) : ('EU' as const),
    language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone
  }
  createOwnShop(app, shop)
  io.err(io.t('cli.newShop.made', { name: shop.name, preset: shop.preset, timeZone: shop.timeZone }))
}
