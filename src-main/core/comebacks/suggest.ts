import { addDays, type Day } from '../../shared/dates.ts'
import type { CommandContext } from '../context.ts'
import { findOrder, readingOf } from '../repair-orders/orders.sql.ts'
import {
  candidatesOf,
  type DeliveredJobRow,
  deliveredJobsOf,
  dropProposal,
  insertCandidate,
  originalOfReturn,
  updateCandidate,
  wordsOfJobs
} from './comebacks.sql.ts'
import { type CandidateFound, type DeliveredJob, findCandidates } from './suggest.rules.ts'

/** Longest warranty a shop can set (shared/contract/shop warrantyTerm): how far back it is worth looking. */
const LOOK_BACK_DAYS = 3660

/**
 * Looks for delivered jobs that this order's vehicle may have come back for. Proposals follow the order as it changes;
 * what a person decided stays as it is.
 */
export function suggestCandidates(context: CommandContext, orderId: number): void {
  const order = findOrder(context.db, orderId)
  if (!order || order.vehicleId === null || order.stage === 'booked' || order.voidedAt !== null) return
  const rows = deliveredJobsOf(
    context.db,
    order.vehicleId,
    orderId,
    addDays(order.openedOn, -LOOK_BACK_DAYS),
    order.openedOn
  )
  const earlier = rows.filter((row) => row.orderId < orderId || row.deliveredOn < order.openedOn)
  const found = findCandidates(
    earlier.map((row) => asDeliveredJob(context, row)),
    {
      moment: { day: order.openedOn, km: readingOf(context.db, orderId, 'in')?.km ?? null },
      jobs: wordsOfJobs(context.db, orderId)
    }
  )
  keepProposals(context, orderId, found)
}

function asDeliveredJob(context: CommandContext, row: DeliveredJobRow): DeliveredJob {
  const start = context.shop.warrantyRestarts ? null : firstReleaseOf(context, row)
  return {
    ...row,
    term: { days: row.warrantyDays, months: row.warrantyMonths, km: row.warrantyKm },
    release: start ?? { day: row.deliveredOn, km: row.releaseKm }
  }
}

/** Where the warranty does not start again, a re-repair keeps the period of the first repair (methods.md 1.3). */
function firstReleaseOf(context: CommandContext, row: DeliveredJobRow): { day: Day; km: number | null } | null {
  let first: { day: Day; km: number | null } | null = null
  const seen = new Set<number>()
  for (let orderId = row.orderId; !seen.has(orderId); ) {
    seen.add(orderId)
    const link = originalOfReturn(context.db, orderId)
    const original = link && findOrder(context.db, link.originalOrderId)
    if (!original?.deliveredOn) break
    const reading = readingOf(context.db, original.id, 'out') ?? readingOf(context.db, original.id, 'in')
    first = { day: original.deliveredOn, km: reading?.km ?? null }
    orderId = original.id
  }
  return first
}

function keepProposals(context: CommandContext, orderId: number, found: readonly CandidateFound[]): void {
  const known = candidatesOf(context.db, orderId)
  for (const row of known) {
    const still = found.some((candidate) => candidate.originalJobId === row.originalJobId)
    if (row.state === 'proposed' && !row.isManual && !still) dropProposal(context.db, row.id)
  }
  for (const candidate of found) {
    const row = known.find((other) => other.originalJobId === candidate.originalJobId)
    const kept = { ...candidate, reasons: candidate.reasons.join(','), words: candidate.words.join(',') }
    if (!row) {
      const proposal = { ...kept, returnOrderId: orderId, state: 'proposed' as const, isManual: false }
      insertCandidate(context.db, { ...proposal, proposedAt: context.now })
    } else if (row.state === 'proposed') {
      updateCandidate(context.db, row.id, kept)
    }
  }
}
