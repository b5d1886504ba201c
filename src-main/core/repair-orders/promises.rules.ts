import type { Instant } from '../../shared/dates.ts'
import type { PromiseAsker } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'

export interface Promised {
  promisedAt: Instant
  askedBy: PromiseAsker
}

/** The promise punctuality is measured against: the first, or a later one that the customer asked for (domain). */
export function countingPromise(promises: readonly Promised[]): Promised | null {
  const [first, ...later] = promises
  return later.filter((promise) => promise.askedBy === 'customer').at(-1) ?? first ?? null
}

/** A promise lies after the order was opened; a changed one says why. */
export function decidePromise(
  earlier: readonly Promised[],
  openedAt: Instant,
  promise: Promised & { reason: string | null }
): void {
  if (promise.promisedAt <= openedAt) throw new DomainError('promise_before_opening', { openedAt })
  if (earlier.length > 0 && !promise.reason) throw new DomainError('promise_reason_needed')
}
