import { z } from 'zod'
import { type Inspection, inspection, inspectionDue, inspectionSummary } from '../../shared/contract/inspections.ts'
import type { InspectionKind, InspectionLevel, InspectionResult } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { requireActiveStaff } from '../people/staff.ts'
import { changeOrder, requireOpenOrder } from '../repair-orders/changes.ts'
import { findRepairClass, type OrderRow, techniciansOfOrder } from '../repair-orders/orders.sql.ts'
import { nextStages } from '../repair-orders/stages.rules.ts'
import { recordStageEvent } from '../repair-orders/stages.ts'
import { closeRework, countOpenRework, openRework } from '../rework/rework.ts'
import { type Answer, blockingItems, decideAnswer, decideResult } from './inspections.rules.ts'
import {
  dueInspections,
  findInspection,
  findOpenInspection,
  type InspectionRow,
  type InspectionViewRow,
  insertInspection,
  insertItem,
  inspectionView,
  itemsOf,
  lastAttempt,
  recentSummaries,
  summariesOfOrder,
  updateInspection,
  updateItem
} from './inspections.sql.ts'
import { itemsOfVersions, versionInForce } from './standards.sql.ts'

type Summary = z.infer<typeof inspectionSummary>

const isSet = (row: InspectionViewRow) => ({ ...row, isByTechnician: row.isByTechnician === 1 })

export function listDue(context: QueryContext): z.infer<typeof inspectionDue>[] {
  return z.array(inspectionDue).parse(dueInspections(context.db))
}

export function listRecent(context: QueryContext, input: { limit: number }): Summary[] {
  return z.array(inspectionSummary).parse(recentSummaries(context.db, input.limit).map(isSet))
}

export function listOfOrder(context: QueryContext, input: { orderId: number }): Summary[] {
  return z.array(inspectionSummary).parse(summariesOfOrder(context.db, input.orderId).map(isSet))
}

export function getInspection(context: QueryContext, input: { inspectionId: number }): Inspection {
  const row = inspectionView(context.db, input.inspectionId)
  if (!row) throw new DomainError('not_found', { record: 'inspection', id: input.inspectionId })
  return inspection.parse({
    ...isSet(row),
    technicianIds: techniciansOfOrder(context.db, row.orderId),
    items: itemsOf(context.db, input.inspectionId)
  })
}

export interface InspectionStart {
  orderId: number
  kind: InspectionKind
  level: InspectionLevel
  inspectorId: number | null
}

/** Opens an inspection with its own copy of the standard, or returns the one that is open. */
export function startInspection(context: CommandContext, input: InspectionStart): Inspection {
  const order = requireOpenOrder(context, input.orderId)
  const open = findOpenInspection(context.db, order.id, input.kind)
  if (open) return getInspection(context, { inspectionId: open.id })
  const isByTechnician = input.inspectorId !== null && requireInspector(context, order, input.kind, input.inspectorId)
  if (input.kind === 'final') {
    refuseOpenRework(context, order)
    refuseUnlessInspectable(order)
  }
  const inspectionId = copyStandard(context, order, input, isByTechnician)
  if (input.kind === 'final' && order.stage !== 'in_inspection') {
    changeOrder(context, order.id, () => moveOrder(context, order, 'in_inspection', input.inspectorId))
  } else {
    refreshFacts(context.db, [order.id])
  }
  return getInspection(context, { inspectionId })
}

/** Whether the inspector worked on the order; refused for a final inspection unless the shop is too small for two. */
function requireInspector(context: QueryContext, order: OrderRow, kind: InspectionKind, inspectorId: number): boolean {
  const inspector = requireActiveStaff(context, inspectorId)
  const isByTechnician = techniciansOfOrder(context.db, order.id).includes(inspectorId)
  if (isByTechnician && kind === 'final' && !context.shop.technicianMayInspect) {
    throw new DomainError('inspector_is_technician', { name: inspector.name })
  }
  return isByTechnician
}

function refuseOpenRework(context: QueryContext, order: OrderRow): void {
  const count = countOpenRework(context, order.id)
  if (count > 0) throw new DomainError('rework_open', { number: order.number, count })
}

/** A final inspection is a stage of the order (faults.md 25): it begins where that stage can be reached. */
function refuseUnlessInspectable(order: OrderRow): void {
  if (order.stage === 'in_inspection' || nextStages(order.stage).includes('in_inspection')) return
  throw new DomainError('stage_not_reachable', { from: order.stage, to: 'in_inspection' })
}

function moveOrder(
  context: CommandContext,
  order: OrderRow,
  stage: 'in_inspection' | 'in_repair' | 'ready',
  staffId: number | null
): void {
  recordStageEvent(context, order, { stage, staffId, waitCause: null, at: null, note: null })
}

/** The inspection's own copy of wording and limits: an edited standard never changes it (faults.md 26). */
function copyStandard(
  context: CommandContext,
  order: OrderRow,
  input: InspectionStart,
  isByTechnician: boolean
): number {
  const version = versionInForce(context.db, order.repairClassId, input.kind, context.today)
  const items = version ? itemsOfVersions(context.db, [version.id]) : []
  if (!version || items.length === 0) {
    const repairClass = findRepairClass(context.db, order.repairClassId)
    throw new DomainError('no_standard', { nameEn: repairClass?.nameEn ?? '', nameZh: repairClass?.nameZh ?? '' })
  }
  const after = insertInspection(context.db, {
    orderId: order.id,
    kind: input.kind,
    level: input.level,
    attempt: lastAttempt(context.db, order.id, input.kind) + 1,
    standardVersionId: version.id,
    inspectorId: input.inspectorId,
    startedAt: context.now,
    isByTechnician
  })
  for (const { id: _id, versionId: _versionId, ...copy } of items) {
    insertItem(context.db, { inspectionId: after.id, ...copy })
  }
  context.audit({ recordType: 'inspection', recordId: after.id, before: null, after })
  return after.id
}

function requireUnsigned(context: QueryContext, inspectionId: number): InspectionRow {
  const row = findInspection(context.db, inspectionId)
  if (!row || row.voidedAt !== null) throw new DomainError('not_found', { record: 'inspection', id: inspectionId })
  if (row.endedAt !== null) throw new DomainError('inspection_signed', { id: inspectionId })
  return row
}

/** Keeps one answer; an interruption loses nothing. */
export function answerItem(
  context: CommandContext,
  input: Answer & { inspectionId: number; itemId: number }
): Inspection {
  const row = requireUnsigned(context, input.inspectionId)
  requireOpenOrder(context, row.orderId)
  const before = itemsOf(context.db, row.id).find((item) => item.id === input.itemId)
  if (!before) throw new DomainError('not_found', { record: 'inspection_item', id: input.itemId })
  const { outcome, valueThousandths, answerText, note } = decideAnswer(before, input)
  const after = updateItem(context.db, before.id, {
    outcome,
    valueThousandths,
    answerText,
    note,
    answeredAt: outcome === null ? null : context.now
  })
  context.audit({ recordType: 'inspection_item', recordId: before.id, before, after })
  return getInspection(context, input)
}

export interface InspectionSignature {
  inspectionId: number
  inspectorId: number
  note: string | null
}

/**
 * Closes an inspection. Failed critical and major items open rework and a final one sends the order back; a pass
 * closes what was done over, and a final one makes the order ready.
 */
export function signInspection(context: CommandContext, input: InspectionSignature): Inspection {
  const before = requireUnsigned(context, input.inspectionId)
  const order = requireOpenOrder(context, before.orderId)
  const isByTechnician = requireInspector(context, order, before.kind, input.inspectorId)
  const items = itemsOf(context.db, before.id)
  const result = decideResult(items)
  if (result === 'passed' && before.kind === 'final') refuseOpenRework(context, order)
  changeOrder(context, order.id, () => {
    const after = updateInspection(context.db, before.id, {
      inspectorId: input.inspectorId,
      isByTechnician,
      endedAt: context.now,
      endedOn: context.today,
      result,
      note: input.note || null
    })
    context.audit({ recordType: 'inspection', recordId: after.id, before, after })
    if (result === 'failed') openRework(context, after, blockingItems(items))
    else closeRework(context, after, input.inspectorId)
    moveAfterSigning(context, order, after, result)
  })
  return getInspection(context, input)
}

/** A failed final goes back to repair from wherever the order stands; a passed one is ready when it was inspected. */
function moveAfterSigning(
  context: CommandContext,
  order: OrderRow,
  signed: InspectionRow,
  result: InspectionResult
): void {
  if (signed.kind !== 'final') return
  if (result === 'failed' && nextStages(order.stage).includes('in_repair')) {
    moveOrder(context, order, 'in_repair', signed.inspectorId)
  }
  if (result === 'passed' && order.stage === 'in_inspection') {
    moveOrder(context, order, 'ready', signed.inspectorId)
  }
}
