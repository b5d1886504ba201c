import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Orm, ReadHandle, WriteHandle } from '../../db/store.ts'
import { inspectionItems, inspections } from '../../db/tables/index.ts'
import type { InspectionKind } from '../../shared/enums.ts'
import { COUNTING_PROMISE, VEHICLE_NAME } from '../repair-orders/columns.sql.ts'

export type InspectionRow = typeof inspections.$inferSelect
export type InspectionItemRow = typeof inspectionItems.$inferSelect

const given = sql.placeholder('id')
const inspectionById = (orm: Orm) => orm.select().from(inspections).where(eq(inspections.id, given)).prepare()
const itemsByInspection = (orm: Orm) =>
  orm
    .select()
    .from(inspectionItems)
    .where(eq(inspectionItems.inspectionId, given))
    .orderBy(asc(inspectionItems.position))
    .prepare()

export function findInspection(db: ReadHandle, inspectionId: number): InspectionRow | undefined {
  return db.query(inspectionById).get({ id: inspectionId })
}

export function findOpenInspection(db: ReadHandle, orderId: number, kind: InspectionKind): InspectionRow | undefined {
  return db.orm
    .select()
    .from(inspections)
    .where(
      and(
        eq(inspections.orderId, orderId),
        eq(inspections.kind, kind),
        isNull(inspections.endedAt),
        isNull(inspections.voidedAt)
      )
    )
    .get()
}

/** Voided attempts keep their number: a number is never given twice. */
export function lastAttempt(db: ReadHandle, orderId: number, kind: InspectionKind): number {
  const row = db
    .prepare<{ last: number }>(
      'select coalesce(max(attempt), 0) as last from inspections where order_id = ? and kind = ?'
    )
    .get(orderId, kind)
  return row?.last ?? 0
}

export function itemsOf(db: ReadHandle, inspectionId: number): InspectionItemRow[] {
  return db.query(itemsByInspection).all({ id: inspectionId })
}

export function insertInspection(db: WriteHandle, row: typeof inspections.$inferInsert): InspectionRow {
  return db.orm.insert(inspections).values(row).returning().get()
}

export function insertItem(db: WriteHandle, row: typeof inspectionItems.$inferInsert): void {
  db.orm.insert(inspectionItems).values(row).run()
}

export function updateInspection(db: WriteHandle, inspectionId: number, change: Partial<InspectionRow>): InspectionRow {
  return db.orm.update(inspections).set(change).where(eq(inspections.id, inspectionId)).returning().get()
}

export function updateItem(db: WriteHandle, itemId: number, change: Partial<InspectionItemRow>): InspectionItemRow {
  return db.orm.update(inspectionItems).set(change).where(eq(inspectionItems.id, itemId)).returning().get()
}

const INSPECTION = `i.id, i.order_id as orderId, o.number as orderNumber, v.plate, ${VEHICLE_NAME} as vehicleName,
  ${COUNTING_PROMISE} as promisedAt, i.kind, i.level, i.attempt, s.code as standardCode, sv.version as standardVersion,
  i.inspector_id as inspectorId, i.started_at as startedAt, i.ended_at as endedAt, i.result,
  i.is_by_technician as isByTechnician, i.note`
const FROM = `from inspections i join orders o on o.id = i.order_id left join vehicles v on v.id = o.vehicle_id
  join standard_versions sv on sv.id = i.standard_version_id join standards s on s.id = sv.standard_id`

/** An inspection as people see it, without its items. Booleans come as 0 and 1. */
export interface InspectionViewRow {
  orderId: number
  isByTechnician: number
}

export function inspectionView(db: ReadHandle, inspectionId: number): InspectionViewRow | undefined {
  return db.prepare<InspectionViewRow>(`select ${INSPECTION} ${FROM} where i.id = ?`).get(inspectionId)
}

const COUNTS = `(select count(*) from inspection_items x where x.inspection_id = i.id) as items,
  (select count(*) from inspection_items x where x.inspection_id = i.id and x.outcome is not null) as answered,
  (select count(*) from inspection_items x where x.inspection_id = i.id and x.outcome = 'failed') as failed`

export function recentSummaries(db: ReadHandle, limit: number): InspectionViewRow[] {
  return db
    .prepare<InspectionViewRow>(
      `select ${INSPECTION}, ${COUNTS} ${FROM} where i.voided_at is null order by i.id desc limit ?`
    )
    .all(limit)
}

export function summariesOfOrder(db: ReadHandle, orderId: number): InspectionViewRow[] {
  return db
    .prepare<InspectionViewRow>(
      `select ${INSPECTION}, ${COUNTS} ${FROM} where i.order_id = ? and i.voided_at is null order by i.id`
    )
    .all(orderId)
}

/**
 * Orders that wait for a final inspection: in that stage, with one begun, or with every rework done and none looked
 * at again. The earliest promise first, orders without one last.
 */
export function dueInspections(db: ReadHandle): unknown[] {
  return db
    .prepare(
      `with waiting as (
         select o.*, (select i.id from inspections i where i.order_id = o.id and i.kind = 'final'
             and i.ended_at is null and i.voided_at is null) as open_id,
           (select count(*) from reworks r where r.order_id = o.id and r.state = 'open' and r.voided_at is null)
             as open_rework,
           (select count(*) from reworks r where r.order_id = o.id and r.state = 'done' and r.voided_at is null)
             as done_rework
         from orders o where o.stage not in ('delivered', 'cancelled') and o.voided_at is null)
       select o.id as orderId, o.number as orderNumber, v.plate, ${VEHICLE_NAME} as vehicleName,
         ${COUNTING_PROMISE} as promisedAt, o.stage_since as since,
         coalesce((select i.attempt from inspections i where i.id = o.open_id),
           (select coalesce(max(i.attempt), 0) + 1 from inspections i where i.order_id = o.id and i.kind = 'final'))
           as attempt,
         o.open_id as openInspectionId, o.open_rework as openRework
       from waiting o left join vehicles v on v.id = o.vehicle_id
       where o.stage = 'in_inspection' or o.open_id is not null or (o.done_rework > 0 and o.open_rework = 0)
       order by promisedAt is null, promisedAt, o.id`
    )
    .all()
}
