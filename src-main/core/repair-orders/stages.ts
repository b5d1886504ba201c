import type { Order } from '../../shared/contract/orders.ts'
import { businessDay, type Instant } from '../../shared/dates.ts'
import type { Stage, WaitCause } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import { suggestCandidates } from '../comebacks/suggest.ts'
import type { CommandContext } from '../context.ts'
import { changeOrder, requireOpenOrder } from './changes.ts'
import { blockingAfterRelease, missingOf } from './completion.rules.ts'
import { completeRemaining } from './jobs.ts'
import { checksOf } from './order-view.ts'
import { insertEvent, insertRelease, lastEventOf, type OrderRow, releasesOf, updateOrder } from './orders.sql.ts'
import { completesJobs, decideStageChange } from './stages.rules.ts'

export interface StageMove {
  orderId: number
  stage: Stage
  waitCause: WaitCause | null
  staffId: number | null
  at: Instant | null
  note: string | null
}

/**
 * Records a change of stage inside a command that already changes the order (an inspection's sign-off, the intake).
 * Delivery is refused while anything is missing that no release covers.
 */
export function recordStageEvent(context: CommandContext, order: OrderRow, move: Omit<StageMove, 'orderId'>): void {
  const last = lastEventOf(context.db, order.id)
  if (!last) throw new Error(`order ${order.id} has no event`)
  const decided = decideStageChange(last, move, context.now)
  if (decided.stage === 'delivered') refuseUnlessComplete(context, order)
  const onDate = businessDay(decided.at, context.shop.timeZone)
  insertEvent(context.db, {
    orderId: order.id,
    seq: last.seq + 1,
    ...decided,
    onDate,
    staffId: move.staffId,
    recordedAt: context.now
  })
  if (completesJobs(decided.stage)) completeRemaining(context, order.id, decided.at)
  updateOrder(context.db, order.id, {
    stage: decided.stage,
    stageSince: decided.at,
    deliveredOn: decided.stage === 'delivered' ? onDate : null
  })
  if (last.stage === 'booked' && decided.stage === 'checked_in') suggestCandidates(context, order.id)
}

function refuseUnlessComplete(context: CommandContext, order: OrderRow): void {
  const missing = missingOf(checksOf(context, order))
  const released = releasesOf(context.db, order.id).flatMap((release) => release.missing.split(','))
  const blocking = blockingAfterRelease(
    missing,
    missing.filter((code) => released.includes(code))
  )
  if (blocking.length > 0)
    throw new DomainError('delivery_blocked', { number: order.number, missing: blocking.join(',') })
}

export function moveToStage(context: CommandContext, move: StageMove): Order {
  const order = requireOpenOrder(context, move.orderId)
  return changeOrder(context, order.id, () => recordStageEvent(context, order, move))
}

/** Lets an order go without what is missing, by a person with the right, with a reason; the report lists it. */
export function releaseOrder(
  context: CommandContext,
  input: { orderId: number; reason: string; staffId: number | null }
): Order {
  const order = requireOpenOrder(context, input.orderId)
  const missing = missingOf(checksOf(context, order))
  if (missing.length === 0) throw new DomainError('release_not_needed', { number: order.number })
  return changeOrder(context, order.id, () =>
    insertRelease(context.db, {
      orderId: order.id,
      reason: input.reason,
      missing: missing.join(','),
      staffId: input.staffId,
      at: context.now,
      onDate: context.today
    })
  )
}
