import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Orm, ReadHandle, WriteHandle } from '../../db/store.ts'
import {
  jobs,
  jobTechnicians,
  odometerReadings,
  orderEvents,
  orders,
  promises,
  releases,
  repairClasses,
  warrantyTerms
} from '../../db/tables/index.ts'
import type { Instant } from '../../shared/dates.ts'
import type { VehicleKind } from '../../shared/enums.ts'

export type OrderRow = typeof orders.$inferSelect
export type JobRow = typeof jobs.$inferSelect
export type EventRow = typeof orderEvents.$inferSelect
export type ReadingRow = typeof odometerReadings.$inferSelect

const given = sql.placeholder('id')

const orderById = (orm: Orm) => orm.select().from(orders).where(eq(orders.id, given)).prepare()

export function findOrder(db: ReadHandle, orderId: number): OrderRow | undefined {
  return db.query(orderById).get({ id: orderId })
}

export function insertOrder(db: WriteHandle, row: typeof orders.$inferInsert): number {
  return db.orm.insert(orders).values(row).returning({ id: orders.id }).get().id
}

export function updateOrder(db: WriteHandle, orderId: number, change: Partial<OrderRow>): void {
  db.orm.update(orders).set(change).where(eq(orders.id, orderId)).run()
}

const classById = (orm: Orm) => orm.select().from(repairClasses).where(eq(repairClasses.id, given)).prepare()

export function findRepairClass(db: ReadHandle, repairClassId: number) {
  return db.query(classById).get({ id: repairClassId })
}

/** Warranty of a class for a kind of vehicle; kinds without an own term have the car's. */
export function findWarranty(db: ReadHandle, repairClassId: number, kind: VehicleKind) {
  const of = (vehicleKind: VehicleKind) =>
    db.orm
      .select()
      .from(warrantyTerms)
      .where(and(eq(warrantyTerms.repairClassId, repairClassId), eq(warrantyTerms.vehicleKind, vehicleKind)))
      .get()
  return of(kind) ?? of('car_or_hazmat')
}

const eventsByOrder = (orm: Orm) =>
  orm.select().from(orderEvents).where(eq(orderEvents.orderId, given)).orderBy(asc(orderEvents.seq)).prepare()
const lastEvent = (orm: Orm) =>
  orm.select().from(orderEvents).where(eq(orderEvents.orderId, given)).orderBy(desc(orderEvents.seq)).limit(1).prepare()

export function eventsOf(db: ReadHandle, orderId: number): EventRow[] {
  return db.query(eventsByOrder).all({ id: orderId })
}

export function lastEventOf(db: ReadHandle, orderId: number): EventRow | undefined {
  return db.query(lastEvent).get({ id: orderId })
}

export function insertEvent(db: WriteHandle, row: typeof orderEvents.$inferInsert): void {
  db.orm.insert(orderEvents).values(row).run()
}

const promisesByOrder = (orm: Orm) =>
  orm.select().from(promises).where(eq(promises.orderId, given)).orderBy(asc(promises.id)).prepare()

export function promisesOf(db: ReadHandle, orderId: number) {
  return db.query(promisesByOrder).all({ id: orderId })
}

export function insertPromise(db: WriteHandle, row: typeof promises.$inferInsert): void {
  db.orm.insert(promises).values(row).run()
}

const jobsByOrder = (orm: Orm) =>
  orm.select().from(jobs).where(eq(jobs.orderId, given)).orderBy(asc(jobs.position)).prepare()

export function jobsOf(db: ReadHandle, orderId: number): JobRow[] {
  return db.query(jobsByOrder).all({ id: orderId })
}

export function findJob(db: ReadHandle, jobId: number): JobRow | undefined {
  return db.orm.select().from(jobs).where(eq(jobs.id, jobId)).get()
}

export function insertJob(db: WriteHandle, row: typeof jobs.$inferInsert): number {
  return db.orm.insert(jobs).values(row).returning({ id: jobs.id }).get().id
}

export function updateJobRow(db: WriteHandle, jobId: number, change: Partial<JobRow>): void {
  db.orm.update(jobs).set(change).where(eq(jobs.id, jobId)).run()
}

export function techniciansOf(db: ReadHandle, jobId: number): number[] {
  return db
    .prepare<{ id: number }>('select staff_id as id from job_technicians where job_id = ? order by staff_id')
    .all(jobId)
    .map((row) => row.id)
}

/** People who worked on an order's standing jobs. */
export function techniciansOfOrder(db: ReadHandle, orderId: number): number[] {
  return db
    .prepare<{ id: number }>(
      `select distinct t.staff_id as id from jobs j join job_technicians t on t.job_id = j.id
       where j.order_id = ? and j.voided_at is null order by t.staff_id`
    )
    .all(orderId)
    .map((row) => row.id)
}

export function replaceTechnicians(db: WriteHandle, jobId: number, staffIds: readonly number[]): void {
  db.orm.delete(jobTechnicians).where(eq(jobTechnicians.jobId, jobId)).run()
  for (const staffId of new Set(staffIds)) db.orm.insert(jobTechnicians).values({ jobId, staffId }).run()
}

const readingsUpTo = (orm: Orm) =>
  orm
    .select()
    .from(odometerReadings)
    .where(
      and(
        eq(odometerReadings.vehicleId, given),
        isNull(odometerReadings.voidedAt),
        lte(odometerReadings.at, sql.placeholder('at'))
      )
    )
    .orderBy(desc(odometerReadings.at), desc(odometerReadings.id))
    .limit(1)
    .prepare()

/** The vehicle's newest reading not after `at`; found by query, never kept (faults.md 9). */
export function lastReadingOf(db: ReadHandle, vehicleId: number, at: Instant): ReadingRow | undefined {
  return db.query(readingsUpTo).get({ id: vehicleId, at })
}

const readingByDirection = (orm: Orm) =>
  orm
    .select()
    .from(odometerReadings)
    .where(
      and(
        eq(odometerReadings.orderId, given),
        eq(odometerReadings.direction, sql.placeholder('direction')),
        isNull(odometerReadings.voidedAt)
      )
    )
    .prepare()

export function readingOf(db: ReadHandle, orderId: number, direction: 'in' | 'out'): ReadingRow | undefined {
  return db.query(readingByDirection).get({ id: orderId, direction })
}

export function insertReading(db: WriteHandle, row: typeof odometerReadings.$inferInsert): void {
  db.orm.insert(odometerReadings).values(row).run()
}

export function updateReading(db: WriteHandle, readingId: number, change: Partial<ReadingRow>): void {
  db.orm.update(odometerReadings).set(change).where(eq(odometerReadings.id, readingId)).run()
}

const releasesByOrder = (orm: Orm) =>
  orm
    .select()
    .from(releases)
    .where(and(eq(releases.orderId, given), isNull(releases.voidedAt)))
    .orderBy(asc(releases.id))
    .prepare()

export function releasesOf(db: ReadHandle, orderId: number) {
  return db.query(releasesByOrder).all({ id: orderId })
}

export function insertRelease(db: WriteHandle, row: typeof releases.$inferInsert): void {
  db.orm.insert(releases).values(row).run()
}

export interface CompletionCounts {
  jobs: number
  jobsWithTechnician: number
  jobsWithCause: number
  linkedCandidates: number
  undecidedCandidates: number
  reworks: number
  openReworks: number
  passedFinals: number
}

/** What delivery asks for, counted in one go. The last final inspection decides, not any. */
export function completionCounts(db: ReadHandle, orderId: number): CompletionCounts {
  const row = db
    .prepare<CompletionCounts>(
      `select
        (select count(*) from jobs where order_id = @id and voided_at is null) as jobs,
        (select count(*) from jobs j where order_id = @id and voided_at is null
          and exists (select 1 from job_technicians t where t.job_id = j.id)) as jobsWithTechnician,
        (select count(*) from jobs where order_id = @id and voided_at is null and cause is not null) as jobsWithCause,
        (select count(*) from comeback_candidates where return_order_id = @id and reasons <> 'same_vehicle')
          as linkedCandidates,
        (select count(*) from comeback_candidates where return_order_id = @id and reasons <> 'same_vehicle'
          and +state = 'proposed') as undecidedCandidates,
        (select count(*) from reworks where order_id = @id and voided_at is null) as reworks,
        (select count(*) from reworks where order_id = @id and voided_at is null and state <> 'closed') as openReworks,
        (select count(*) from (select result from inspections where order_id = @id and kind = 'final'
          and voided_at is null order by attempt desc limit 1) where result = 'passed') as passedFinals`
    )
    .get({ id: orderId })
  if (!row) throw new Error('a count gave no row')
  return row
}
