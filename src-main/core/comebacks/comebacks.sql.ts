import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { comebackCandidates, comebacks } from '../../db/tables/index.ts'

export type CandidateRow = typeof comebackCandidates.$inferSelect
export type ComebackRow = typeof comebacks.$inferSelect

export interface DeliveredJobRow {
  jobId: number
  orderId: number
  systemId: number | null
  systemRootId: number | null
  operation: string | null
  text: string
  warrantyDays: number | null
  warrantyMonths: number | null
  warrantyKm: number | null
  deliveredOn: string
  releaseKm: number | null
}

const ROOT_OF_SYSTEM = `(with recursive up(id, parent_id) as (
    select id, parent_id from systems where id = j.system_id
    union all select s.id, s.parent_id from systems s join up on s.id = up.parent_id)
  select id from up where parent_id is null)`

const JOB_TEXT = `j.concern || ' ' || coalesce(j.cause, '') || ' ' || coalesce(j.correction, '') || ' ' || coalesce(j.operation, '')`

/** Standing jobs of the vehicle's delivered orders since `fromOn`, with the last odometer each order left with. */
export function deliveredJobsOf(
  db: ReadHandle,
  vehicleId: number,
  exceptOrderId: number,
  fromOn: string,
  untilOn: string
): DeliveredJobRow[] {
  return db
    .prepare<DeliveredJobRow>(
      `select j.id as jobId, o.id as orderId, j.system_id as systemId, ${ROOT_OF_SYSTEM} as systemRootId,
         j.operation as operation, ${JOB_TEXT} as text, j.warranty_days as warrantyDays,
         j.warranty_months as warrantyMonths, j.warranty_km as warrantyKm, o.delivered_on as deliveredOn,
         (select r.km from odometer_readings r where r.order_id = o.id and r.voided_at is null
           order by r.direction desc, r.id desc limit 1) as releaseKm
       from orders o join jobs j on j.order_id = o.id and j.voided_at is null
       where o.vehicle_id = ? and o.delivered_on >= ? and o.delivered_on <= ? and o.id <> ? and o.voided_at is null
       order by o.delivered_on desc, j.id`
    )
    .all(vehicleId, fromOn, untilOn, exceptOrderId)
}

export interface JobWordsRow {
  systemId: number | null
  systemRootId: number | null
  operation: string | null
  text: string
}

export function wordsOfJobs(db: ReadHandle, orderId: number): JobWordsRow[] {
  return db
    .prepare<JobWordsRow>(
      `select j.system_id as systemId, ${ROOT_OF_SYSTEM} as systemRootId, j.operation as operation, ${JOB_TEXT} as text
       from jobs j where j.order_id = ? and j.voided_at is null order by j.position`
    )
    .all(orderId)
}

export function candidatesOf(db: ReadHandle, orderId: number): CandidateRow[] {
  return db.orm.select().from(comebackCandidates).where(eq(comebackCandidates.returnOrderId, orderId)).all()
}

export function findCandidate(db: ReadHandle, candidateId: number): CandidateRow | undefined {
  return db.orm.select().from(comebackCandidates).where(eq(comebackCandidates.id, candidateId)).get()
}

export function insertCandidate(db: WriteHandle, row: typeof comebackCandidates.$inferInsert): number {
  return db.orm.insert(comebackCandidates).values(row).returning({ id: comebackCandidates.id }).get().id
}

export function updateCandidate(db: WriteHandle, candidateId: number, change: Partial<CandidateRow>): void {
  db.orm.update(comebackCandidates).set(change).where(eq(comebackCandidates.id, candidateId)).run()
}

/** A proposal that no longer holds and that nobody decided on is no record of the business: it is taken away. */
export function dropProposal(db: WriteHandle, candidateId: number): void {
  db.prepare("delete from comeback_candidates where id = ? and state = 'proposed'").run(candidateId)
}

export function findComeback(db: ReadHandle, comebackId: number): ComebackRow | undefined {
  return db.orm.select().from(comebacks).where(eq(comebacks.id, comebackId)).get()
}

export function insertComeback(db: WriteHandle, row: typeof comebacks.$inferInsert): number {
  return db.orm.insert(comebacks).values(row).returning({ id: comebacks.id }).get().id
}

export function updateComeback(db: WriteHandle, comebackId: number, change: Partial<ComebackRow>): void {
  db.orm.update(comebacks).set(change).where(eq(comebacks.id, comebackId)).run()
}

/**
 * The link before a return: the last standing comeback for the same job, or the one that the original job itself
 * repaired (the vehicle came back for a re-repair).
 */
export function previousLink(db: ReadHandle, originalJobId: number, originalOrderId: number): ComebackRow | undefined {
  const row = db
    .prepare<{ id: number }>(
      `select c.id from comebacks c join orders o on o.id = c.return_order_id
       where c.voided_at is null and (c.original_job_id = ? or c.return_order_id = ?)
       order by o.opened_on desc, c.id desc limit 1`
    )
    .get(originalJobId, originalOrderId)
  return row && findComeback(db, row.id)
}

/** The job that an order's re-repair goes back to, when it is a standing comeback itself. */
export function originalOfReturn(db: ReadHandle, returnOrderId: number): ComebackRow | undefined {
  return db.orm
    .select()
    .from(comebacks)
    .where(and(eq(comebacks.returnOrderId, returnOrderId), isNull(comebacks.voidedAt)))
    .orderBy(asc(comebacks.id))
    .get()
}

export interface EscapeRow {
  itemId: number
  wordingEn: string
  wordingZh: string
}

/** Items of the original's passed final inspection that were marked good, those of the job's system first. */
export function escapeOptionsOf(db: ReadHandle, originalJobId: number): EscapeRow[] {
  return db
    .prepare<EscapeRow>(
      `select i.id as itemId, i.wording_en as wordingEn, i.wording_zh as wordingZh
       from jobs j join inspections n on n.order_id = j.order_id and n.kind = 'final' and n.result = 'passed'
         and n.voided_at is null
       join inspection_items i on i.inspection_id = n.id and i.outcome = 'good'
       left join systems s on s.id = j.system_id
       where j.id = ? order by (i.system_id is not null and i.system_id in (j.system_id, s.parent_id)) desc, i.position`
    )
    .all(originalJobId)
}
