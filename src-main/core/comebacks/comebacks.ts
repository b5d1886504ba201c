import type { Candidate, Comeback } from '../../shared/contract/comebacks.ts'
import { daysBetween, monthPeriod } from '../../shared/dates.ts'
import type { CandidateState, ComebackCause, ResponsibleParty } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { requireOrder } from '../repair-orders/order-view.ts'
import { findJob, readingOf, techniciansOf } from '../repair-orders/orders.sql.ts'
import {
  type CandidateRow,
  candidatesOf,
  escapeOptionsOf,
  findCandidate,
  findComeback,
  insertCandidate,
  insertComeback,
  previousLink,
  updateCandidate,
  updateComeback
} from './comebacks.sql.ts'
import { requireImpartial, requireUndecided } from './decide.rules.ts'
import { suggestCandidates } from './suggest.ts'
import { readCandidates, readComebacks } from './views.ts'
import { daysOf, warrantyAt } from './warranty.rules.ts'

export function listCandidates(
  context: QueryContext,
  filter: { orderId: number | null; state: CandidateState | null }
): Candidate[] {
  const isListToDecide = filter.orderId === null && filter.state === 'proposed'
  return readCandidates(context, { ...filter, onlyTelling: isListToDecide || undefined })
}

export function listComebacks(
  context: QueryContext,
  { month, orderId }: { month: string | null; orderId: number | null }
): Comeback[] {
  return readComebacks(context, { orderId, ...(month ? monthPeriod(month) : {}) })
}

function readCandidate(context: QueryContext, candidateId: number): Candidate {
  const [candidate] = readCandidates(context, { candidateId })
  if (!candidate) throw new DomainError('not_found', { record: 'comeback_candidate', id: candidateId })
  return candidate
}

function readComeback(context: QueryContext, comebackId: number): Comeback {
  const [comeback] = readComebacks(context, { comebackId })
  if (!comeback) throw new DomainError('not_found', { record: 'comeback', id: comebackId })
  return comeback
}

export function suggestAgain(context: CommandContext, { orderId }: { orderId: number }): Candidate[] {
  requireOrder(context, orderId)
  suggestCandidates(context, orderId)
  return readCandidates(context, { orderId })
}

/** Links an order by hand to an earlier job of its vehicle, inside or outside the warranty period. */
export function linkOriginal(
  context: CommandContext,
  { orderId, originalJobId }: { orderId: number; originalJobId: number }
): Candidate {
  const back = requireOrder(context, orderId)
  const job = findJob(context.db, originalJobId)
  if (!job || job.voidedAt !== null) throw new DomainError('not_found', { record: 'job', id: originalJobId })
  const original = requireOrder(context, job.orderId)
  if (original.vehicleId === null || original.vehicleId !== back.vehicleId || original.id === back.id) {
    throw new DomainError('not_same_vehicle', { number: original.number })
  }
  if (original.deliveredOn === null) throw new DomainError('original_not_delivered', { number: original.number })
  if (back.openedOn < original.deliveredOn) throw new DomainError('return_before_delivery', { number: original.number })
  const known = candidatesOf(context.db, orderId).find((row) => row.originalJobId === originalJobId)
  if (known) return readCandidate(context, known.id)
  const term = { days: job.warrantyDays, months: job.warrantyMonths, km: job.warrantyKm }
  const kmOf = (id: number, way: 'in' | 'out') => readingOf(context.db, id, way)?.km ?? null
  const release = { day: original.deliveredOn, km: kmOf(original.id, 'out') ?? kmOf(original.id, 'in') }
  const verdict = warrantyAt(term, release, { day: back.openedOn, km: kmOf(back.id, 'in') })
  const candidateId = insertCandidate(context.db, {
    returnOrderId: orderId,
    originalJobId,
    originalOrderId: original.id,
    reasons: 'same_vehicle',
    words: '',
    daysLimit: daysOf(term, release.day) ?? 0,
    daysElapsed: daysBetween(release.day, back.openedOn),
    lastDay: verdict.lastDay ?? original.deliveredOn,
    kmLimit: term.km,
    kmElapsed: verdict.elapsedKm,
    state: 'proposed',
    isManual: true,
    proposedAt: context.now
  })
  const candidate = readCandidate(context, candidateId)
  context.audit({ recordType: 'comeback_candidate', recordId: candidateId, before: null, after: candidate })
  return candidate
}

export interface Confirmation {
  candidateId: number
  cause: ComebackCause
  party: ResponsibleParty
  partNote: string | null
  escapeItemId: number | null
  decidedById: number | null
  note: string | null
}

function requireCandidate(context: CommandContext, candidateId: number): CandidateRow {
  const row = findCandidate(context.db, candidateId)
  if (!row) throw new DomainError('not_found', { record: 'comeback_candidate', id: candidateId })
  requireUndecided(row.state)
  return row
}

/** Decides that an order came back for an earlier job: cause and party, the escaped item, its place in the chain. */
export function confirmComeback(context: CommandContext, input: Confirmation): Comeback {
  const row = requireCandidate(context, input.candidateId)
  const workers = techniciansOf(context.db, row.originalJobId)
  requireImpartial(input.decidedById, workers, context.shop.technicianMayInspect)
  if (input.escapeItemId !== null) {
    const options = escapeOptionsOf(context.db, row.originalJobId).map((option) => option.itemId)
    if (!options.includes(input.escapeItemId)) {
      throw new DomainError('not_found', { record: 'inspection_item', id: input.escapeItemId })
    }
  }
  decideCandidate(context, row, { state: 'confirmed', decidedById: input.decidedById, rejectReason: null })
  const previous = previousLink(context.db, row.originalJobId, row.originalOrderId)
  const comebackId = insertComeback(context.db, {
    candidateId: row.id,
    returnOrderId: row.returnOrderId,
    originalOrderId: row.originalOrderId,
    originalJobId: row.originalJobId,
    previousComebackId: previous?.id ?? null,
    link: (previous?.link ?? 0) + 1,
    cause: input.cause,
    party: input.party,
    partNote: input.partNote || null,
    escapeItemId: input.escapeItemId,
    note: input.note || null,
    decidedById: input.decidedById,
    decidedAt: context.now
  })
  refreshFacts(context.db, [row.originalOrderId, row.returnOrderId])
  const comeback = readComeback(context, comebackId)
  context.audit({ recordType: 'comeback', recordId: comebackId, before: null, after: comeback })
  return comeback
}

function decideCandidate(
  context: CommandContext,
  row: CandidateRow,
  decision: { state: CandidateState; decidedById: number | null; rejectReason: string | null }
): void {
  updateCandidate(context.db, row.id, { ...decision, decidedAt: context.now, decidedOn: context.today })
}

export function rejectCandidate(
  context: CommandContext,
  input: { candidateId: number; reason: string; decidedById: number | null }
): Candidate {
  const row = requireCandidate(context, input.candidateId)
  const before = readCandidate(context, row.id)
  decideCandidate(context, row, { state: 'rejected', decidedById: input.decidedById, rejectReason: input.reason })
  const after = readCandidate(context, row.id)
  context.audit({ recordType: 'comeback_candidate', recordId: row.id, before, after })
  return after
}

/** Takes a confirmation back. The comeback stays in the books, voided; the candidate is open to decision again. */
export function voidComeback(
  context: CommandContext,
  { comebackId, reason }: { comebackId: number; reason: string }
): Comeback {
  const row = findComeback(context.db, comebackId)
  if (!row) throw new DomainError('not_found', { record: 'comeback', id: comebackId })
  if (row.voidedAt !== null) throw new DomainError('candidate_decided', { state: 'voided' })
  const before = readComeback(context, comebackId)
  updateComeback(context.db, comebackId, { voidedAt: context.now, voidReason: reason })
  updateCandidate(context.db, row.candidateId, {
    state: 'proposed',
    decidedAt: null,
    decidedOn: null,
    decidedById: null
  })
  refreshFacts(context.db, [row.originalOrderId, row.returnOrderId])
  const after = readComeback(context, comebackId)
  context.audit({ recordType: 'comeback', recordId: comebackId, before, after })
  return after
}
