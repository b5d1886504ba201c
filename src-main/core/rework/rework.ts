import { z } from 'zod'
import { rework } from '../../shared/contract/inspections.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import type { InspectionItemRow, InspectionRow } from '../inspections/inspections.sql.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { requireActiveStaff } from '../people/staff.ts'
import { requireOpenOrder } from '../repair-orders/changes.ts'
import { jobsOf, techniciansOf } from '../repair-orders/orders.sql.ts'
import { allSystems } from '../settings/catalogue.sql.ts'
import { describeFinding, technicianForRework, type WorkedJob } from './rework.rules.ts'
import {
  findRework,
  insertRework,
  kindOfInspection,
  type ReworkRow,
  reworksInState,
  reworkView,
  reworkViews,
  updateRework
} from './rework.sql.ts'

export type Rework = z.infer<typeof rework>

export function listRework(context: QueryContext, input: { orderId: number | null; onlyOpen: boolean }): Rework[] {
  return z.array(rework).parse(reworkViews(context.db, input))
}

function saveRework(context: CommandContext, before: ReworkRow, change: Partial<ReworkRow>): void {
  const after = updateRework(context.db, before.id, change)
  context.audit({ recordType: 'rework', recordId: before.id, before, after })
}

export interface FinishedRework {
  reworkId: number
  cause: string
  doneById: number
  spentSeconds: number
  parts: string | null
  note: string | null
}

/** The work is done over; it stays with the order until an inspection has looked at it again. */
export function finishRework(context: CommandContext, input: FinishedRework): Rework {
  const before = findRework(context.db, input.reworkId)
  if (!before || before.voidedAt !== null) throw new DomainError('not_found', { record: 'rework', id: input.reworkId })
  if (before.state !== 'open') throw new DomainError('rework_not_open', { id: before.id })
  const order = requireOpenOrder(context, before.orderId)
  requireActiveStaff(context, input.doneById)
  saveRework(context, before, {
    state: 'done',
    cause: input.cause,
    doneById: input.doneById,
    doneAt: context.now,
    spentSeconds: input.spentSeconds,
    parts: input.parts || null,
    note: input.note || null
  })
  refreshFacts(context.db, [order.id])
  return rework.parse(reworkView(context.db, before.id))
}

export function countOpenRework(context: QueryContext, orderId: number): number {
  return reworksInState(context.db, orderId, 'open').length
}

function workedJobs(context: QueryContext, orderId: number): WorkedJob[] {
  return jobsOf(context.db, orderId)
    .filter((job) => job.voidedAt === null)
    .map((job) => ({ systemId: job.systemId, technicianIds: techniciansOf(context.db, job.id) }))
}

/** One rework a failed item, inside the sign-off of its inspection. */
export function openRework(
  context: CommandContext,
  inspection: InspectionRow,
  failed: readonly InspectionItemRow[]
): void {
  const jobs = workedJobs(context, inspection.orderId)
  const parentOf = new Map(allSystems(context.db).map((system) => [system.id, system.parentId]))
  for (const item of failed) {
    const after = insertRework(context.db, {
      orderId: inspection.orderId,
      inspectionId: inspection.id,
      inspectionItemId: item.id,
      state: 'open',
      what: describeFinding(item, context.shop.language),
      technicianId: technicianForRework(item.systemId, jobs, parentOf),
      openedAt: context.now,
      openedOn: context.today
    })
    context.audit({ recordType: 'rework', recordId: after.id, before: null, after })
  }
}

/**
 * A passed inspection is the second look at what was done over: a final one at everything, another kind at what its
 * own kind had found.
 */
export function closeRework(context: CommandContext, inspection: InspectionRow, reinspectedById: number): void {
  for (const before of reworksInState(context.db, inspection.orderId, 'done')) {
    if (inspection.kind !== 'final' && kindOfInspection(context.db, before.inspectionId) !== inspection.kind) continue
    saveRework(context, before, { state: 'closed', reinspectedById, closedAt: context.now })
  }
}
