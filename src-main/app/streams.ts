import { ORPCError } from '@orpc/server'
import { DomainError } from '../shared/errors.ts'
import type { Application } from './application.ts'

/**
 * Long work as the contract answers it: progress, then the result. What goes wrong on the way has left the router's
 * guard behind it, so it is put into the words of the domain, or under a reference, here (E3, E4).
 */
export async function* answered<Step, Result>(
  app: Application,
  call: string,
  work: AsyncGenerator<Step, Result>
): AsyncGenerator<Step, Result> {
  try {
    return yield* work
  } catch (error) {
    if (error instanceof DomainError) {
      throw new ORPCError('REFUSED', { defined: true, status: 422, data: { code: error.code, params: error.params } })
    }
    throw new ORPCError('FAILED', { defined: true, status: 500, data: { reference: app.report(error, call) } })
  }
}
