import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { reworks } from '../../db/tables/index.ts'
import type { InspectionKind, ReworkState } from '../../shared/enums.ts'

export type ReworkRow = typeof reworks.$inferSelect

export function findRework(db: ReadHandle, reworkId: number): ReworkRow | undefined {
  return db.orm.select().from(reworks).where(eq(reworks.id, reworkId)).get()
}

export function insertRework(db: WriteHandle, row: typeof reworks.$inferInsert): ReworkRow {
  return db.orm.insert(reworks).values(row).returning().get()
}

export function updateRework(db: WriteHandle, reworkId: number, change: Partial<ReworkRow>): ReworkRow {
  return db.orm.update(reworks).set(change).where(eq(reworks.id, reworkId)).returning().get()
}

export function reworksInState(db: ReadHandle, orderId: number, state: ReworkState): ReworkRow[] {
  return db.orm
    .select()
    .from(reworks)
    .where(and(eq(reworks.orderId, orderId), eq(reworks.state, state), isNull(reworks.voidedAt)))
    .orderBy(asc(reworks.id))
    .all()
}

export function kindOfInspection(db: ReadHandle, inspectionId: number): InspectionKind | undefined {
  return db.prepare<{ kind: InspectionKind }>('select kind from inspections where id = ?').get(inspectionId)?.kind
}

const REWORK = `select r.id, r.order_id as orderId, o.number as orderNumber, v.plate, r.inspection_id as inspectionId,
    r.state, r.what, i.severity, r.cause, r.technician_id as technicianId, r.spent_seconds as spentSeconds, r.parts,
    r.note, r.opened_at as openedAt, r.done_by_id as doneById, r.done_at as doneAt,
    r.reinspected_by_id as reinspectedById, r.closed_at as closedAt
  from reworks r join orders o on o.id = r.order_id join inspection_items i on i.id = r.inspection_item_id
  left join vehicles v on v.id = o.vehicle_id`

const LIST_LIMIT = 500

/** Open ones first, then the newest. Open: not yet looked at again. */
export function reworkViews(db: ReadHandle, filter: { orderId: number | null; onlyOpen: boolean }): unknown[] {
  const where = ['r.voided_at is null']
  if (filter.orderId !== null) where.push('r.order_id = @orderId')
  if (filter.onlyOpen) where.push(`r.state <> 'closed'`)
  const order = `order by r.state = 'closed', r.id desc limit ${LIST_LIMIT}`
  return db
    .prepare<unknown, [{ orderId?: number }]>(`${REWORK} where ${where.join(' and ')} ${order}`)
    .all(filter.orderId === null ? {} : { orderId: filter.orderId })
}

export function reworkView(db: ReadHandle, reworkId: number): unknown {
  return db.prepare(`${REWORK} where r.id = ?`).get(reworkId)
}
