import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Orm, ReadHandle, WriteHandle } from '../../db/store.ts'
import { customers, ownerships, vehicles } from '../../db/tables/index.ts'
import type { OdometerReason, Stage } from '../../shared/enums.ts'

export type CustomerRow = typeof customers.$inferSelect
export type VehicleRow = typeof vehicles.$inferSelect

const given = sql.placeholder('id')
const customerById = (orm: Orm) => orm.select().from(customers).where(eq(customers.id, given)).prepare()
const vehicleById = (orm: Orm) => orm.select().from(vehicles).where(eq(vehicles.id, given)).prepare()

export function customerOf(db: ReadHandle, customerId: number): CustomerRow | undefined {
  return db.query(customerById).get({ id: customerId })
}

export function findVehicle(db: ReadHandle, vehicleId: number): VehicleRow | undefined {
  return db.query(vehicleById).get({ id: vehicleId })
}

export function insertCustomer(db: WriteHandle, row: typeof customers.$inferInsert): number {
  return db.orm.insert(customers).values(row).returning({ id: customers.id }).get().id
}

export function updateCustomerRow(db: WriteHandle, customerId: number, change: Partial<CustomerRow>): void {
  db.orm.update(customers).set(change).where(eq(customers.id, customerId)).run()
}

export function insertVehicle(db: WriteHandle, row: typeof vehicles.$inferInsert): number {
  return db.orm.insert(vehicles).values(row).returning({ id: vehicles.id }).get().id
}

export function updateVehicleRow(db: WriteHandle, vehicleId: number, change: Partial<VehicleRow>): void {
  db.orm.update(vehicles).set(change).where(eq(vehicles.id, vehicleId)).run()
}

/** Another standing vehicle with this plate or VIN. */
export function vehicleWith(db: ReadHandle, column: 'plate_key' | 'vin', value: string, exceptId: number | null) {
  return db
    .prepare<{ id: number; plate: string | null }>(
      `select id, plate from vehicles where ${column} = ? and voided_at is null and id is not ? order by id desc limit 1`
    )
    .get(value, exceptId)
}

export function currentOwnership(db: ReadHandle, vehicleId: number) {
  return db.orm
    .select()
    .from(ownerships)
    .where(and(eq(ownerships.vehicleId, vehicleId), isNull(ownerships.untilOn)))
    .orderBy(desc(ownerships.id))
    .get()
}

export function insertOwnership(db: WriteHandle, row: typeof ownerships.$inferInsert): void {
  db.orm.insert(ownerships).values(row).run()
}

export function endOwnership(db: WriteHandle, ownershipId: number, untilOn: string): void {
  db.orm.update(ownerships).set({ untilOn }).where(eq(ownerships.id, ownershipId)).run()
}

/** Every period of ownership that lasted at least a day, newest first. */
export function ownersOf(db: ReadHandle, vehicleId: number) {
  return db
    .prepare<{ customerId: number; name: string; fromOn: string; untilOn: string | null }>(
      `select s.customer_id as customerId, c.name, s.from_on as fromOn, s.until_on as untilOn
       from ownerships s join customers c on c.id = s.customer_id
       where s.vehicle_id = ? and s.from_on is not s.until_on order by s.from_on desc, s.id desc`
    )
    .all(vehicleId)
}

const currentVehicles = (orm: Orm) =>
  orm
    .selectDistinct(getTableColumns(vehicles))
    .from(vehicles)
    .innerJoin(ownerships, eq(ownerships.vehicleId, vehicles.id))
    .where(and(eq(ownerships.customerId, given), isNull(ownerships.untilOn), isNull(vehicles.voidedAt)))
    .orderBy(desc(vehicles.id))
    .prepare()

/** Vehicles that a customer owns now. */
export function vehiclesOfCustomer(db: ReadHandle, customerId: number): VehicleRow[] {
  return db.query(currentVehicles).all({ id: customerId })
}

export interface ReadingRow {
  km: number
  onDate: string
  direction: 'in' | 'out'
  lowerReason: OdometerReason | null
}

/** Standing readings of a vehicle, newest first. */
export function readingsOfVehicle(db: ReadHandle, vehicleId: number): ReadingRow[] {
  return db
    .prepare<ReadingRow>(
      `select km, on_date as onDate, direction, lower_reason as lowerReason from odometer_readings
       where vehicle_id = ? and voided_at is null order by at desc, id desc`
    )
    .all(vehicleId)
}

/** The vehicle's order that is not closed yet; the newest, should there be two. */
export function openOrderOfVehicle(db: ReadHandle, vehicleId: number) {
  return db
    .prepare<{ id: number; number: string; stage: Stage }>(
      `select id, number, stage from orders
       where vehicle_id = ? and stage not in ('delivered', 'cancelled') and voided_at is null
       order by opened_at desc, id desc limit 1`
    )
    .get(vehicleId)
}

/** Orders whose index text or facts follow from this vehicle or customer. */
export function orderIdsOf(db: ReadHandle, column: 'vehicle_id' | 'customer_id', id: number): number[] {
  return db
    .prepare<{ id: number }>(`select id from orders where ${column} = ?`)
    .all(id)
    .map((row) => row.id)
}

/** Vehicles whose plate or VIN is this key, newest first, then those it begins, in the order of their plates and VINs. */
export function vehicleIdsByKey(db: ReadHandle, key: string, limit: number): number[] {
  const begun = (column: string) =>
    `select * from (select id from vehicles where voided_at is null and ${column} > @key
      and ${column} < @key || char(1114111) order by ${column} limit @limit)`
  const rows = db
    .prepare<{ id: number }>(
      `select * from (select id from vehicles where (plate_key = @key or vin = @key) and voided_at is null
         order by id desc limit @limit)
       union all ${begun('plate_key')} union all ${begun('vin')}`
    )
    .all({ key, limit })
  return [...new Set(rows.map((row) => row.id))].slice(0, limit)
}

export interface HistoryRow {
  orderId: number
  number: string
  deliveredOn: string | null
  stage: Stage
  summary: string
  odometerKm: number | null
}

const HISTORY = `select o.id as orderId, o.number, o.delivered_on as deliveredOn, o.stage,
    coalesce((select coalesce(j.operation, j.concern) from jobs j where j.order_id = o.id and j.voided_at is null
      order by j.position limit 1), '') as summary,
    (select r.km from odometer_readings r where r.order_id = o.id and r.voided_at is null order by r.id desc limit 1)
      as odometerKm
  from orders o`

/** Earlier orders of a vehicle, newest first, without the one that asks. */
export function historyOfVehicle(db: ReadHandle, vehicleId: number, limit: number, exceptOrderId = 0) {
  const entries = db
    .prepare<HistoryRow>(
      `${HISTORY} where o.vehicle_id = ? and o.id <> ? and o.voided_at is null
       order by o.opened_at desc, o.id desc limit ?`
    )
    .all(vehicleId, exceptOrderId, limit)
  const count = db
    .prepare<{ n: number }>('select count(*) as n from orders where vehicle_id = ? and id <> ? and voided_at is null')
    .get(vehicleId, exceptOrderId)
  return { entries, total: count?.n ?? 0 }
}

/** The customer's newest orders, whatever vehicle they came with. */
export function historyOfCustomer(db: ReadHandle, customerId: number, limit: number): HistoryRow[] {
  return db
    .prepare<HistoryRow>(
      `${HISTORY} where o.customer_id = ? and o.voided_at is null order by o.opened_at desc, o.id desc limit ?`
    )
    .all(customerId, limit)
}
