import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import type { Day, Instant } from '../../shared/dates.ts'
import type { DistanceUnit, Payer, Stage, VehicleKind, VehicleMarket } from '../../shared/enums.ts'

/** Prepared statements for many rows: an import writes in one transaction what the commands write one by one. */

export type KnownVehicle = {
  id: number
  kind: VehicleKind
  plateKey: string | null
  make: string | null
  model: string | null
  modelYear: number | null
}

export function isKnownRow(db: ReadHandle, kind: string, fingerprint: string): boolean {
  return (
    db.prepare('select 1 from imported_rows where kind = ? and fingerprint = ?').get(kind, fingerprint) !== undefined
  )
}

/** An order of these books under its own number, as our export names it. */
export function hasOwnOrder(db: ReadHandle, number: string, openedAt: Instant): boolean {
  return db.prepare('select 1 from orders where number = ? and opened_at = ?').get(number, openedAt) !== undefined
}

export function hasImportedOrder(db: ReadHandle, externalRef: string, openedOn: Day): boolean {
  const sql = 'select 1 from orders where external_ref = ? and opened_on = ? and voided_at is null'
  return db.prepare(sql).get(externalRef, openedOn) !== undefined
}

export function importedFileAt(db: ReadHandle, fileHash: string): Instant | null {
  const sql = 'select max(started_at) as at from import_batches where file_hash = ?'
  return db.prepare<{ at: Instant | null }>(sql).get(fileHash)?.at ?? null
}

export function findMapping(db: ReadHandle, shape: string): { kind: string; mapping: string } | undefined {
  return db
    .prepare<{ kind: string; mapping: string }>('select kind, mapping from import_mappings where shape = ?')
    .get(shape)
}

export function saveMapping(db: WriteHandle, shape: string, kind: string, mapping: unknown, now: Instant): void {
  db.prepare(
    `insert into import_mappings (shape, kind, mapping, used_at) values (?, ?, ?, ?)
     on conflict (shape) do update set kind = excluded.kind, mapping = excluded.mapping, used_at = excluded.used_at`
  ).run(shape, kind, JSON.stringify(mapping), now)
}

export type BatchRow = {
  kind: string
  fileName: string
  fileHash: string
  rowsRead: number
  rowsAccepted: number
  rowsRejected: number
  rowsKnown: number
  startedAt: Instant
}

export function insertBatch(db: WriteHandle, row: BatchRow): number {
  const done = db
    .prepare(
      `insert into import_batches (kind, file_name, file_hash, rows_read, rows_accepted, rows_rejected, rows_known, started_at)
       values (@kind, @fileName, @fileHash, @rowsRead, @rowsAccepted, @rowsRejected, @rowsKnown, @startedAt)`
    )
    .run(row)
  return Number(done.lastInsertRowid)
}

export function insertImportedRow(
  db: WriteHandle,
  row: { batchId: number; kind: string; fingerprint: string; rowNumber: number; recordId: number }
): void {
  db.prepare(
    `insert into imported_rows (batch_id, kind, fingerprint, row_number, record_id)
     values (?, ?, ?, ?, ?)`
  ).run(row.batchId, row.kind, row.fingerprint, row.rowNumber, row.recordId)
}

const VEHICLE =
  'select id, kind, plate_key as plateKey, make, model, model_year as modelYear from vehicles where voided_at is null and'

export function findVehicleByVin(db: ReadHandle, vin: string): KnownVehicle | undefined {
  return db.prepare<KnownVehicle>(`${VEHICLE} vin = ?`).get(vin)
}

export function findVehicleByPlate(db: ReadHandle, plateKey: string): KnownVehicle | undefined {
  return db.prepare<KnownVehicle>(`${VEHICLE} plate_key = ?`).get(plateKey)
}

export function findVehiclesByRef(db: ReadHandle, ref: string): KnownVehicle[] {
  return db.prepare<KnownVehicle>(`${VEHICLE} external_ref = ?`).all(ref)
}

export type NewVehicle = Omit<KnownVehicle, 'id'> & {
  outletId: number
  market: VehicleMarket
  plate: string | null
  vin: string | null
  distanceUnit: DistanceUnit
  externalRef: string | null
  note: string | null
  createdAt: Instant
}

export function insertVehicle(db: WriteHandle, row: NewVehicle): number {
  const done = db
    .prepare(
      `insert into vehicles (outlet_id, kind, market, plate, plate_key, vin, make, model, model_year, distance_unit,
         external_ref, note, created_at)
       values (@outletId, @kind, @market, @plate, @plateKey, @vin, @make, @model, @modelYear, @distanceUnit,
         @externalRef, @note, @createdAt)`
    )
    .run(row)
  return Number(done.lastInsertRowid)
}

export function findCustomerByRef(db: ReadHandle, ref: string): number | undefined {
  const sql = 'select id from customers where external_ref = ? and voided_at is null'
  return db.prepare<{ id: number }>(sql).get(ref)?.id
}

export function findCustomerByName(db: ReadHandle, name: string, phone: string | null): number | undefined {
  const sql = 'select id from customers where name = ? and phone is ? and external_ref is null and voided_at is null'
  return db.prepare<{ id: number }>(sql).get(name, phone)?.id
}

export type NewCustomer = {
  outletId: number
  kind: 'person' | 'company'
  name: string
  phone: string | null
  email: string | null
  externalRef: string | null
  createdAt: Instant
}

export function insertCustomer(db: WriteHandle, row: NewCustomer): number {
  const done = db
    .prepare(
      `insert into customers (outlet_id, kind, name, phone, email, external_ref, created_at)
       values (@outletId, @kind, @name, @phone, @email, @externalRef, @createdAt)`
    )
    .run(row)
  return Number(done.lastInsertRowid)
}

export type Owner = { id: number; customerId: number; fromOn: Day }

export function currentOwner(db: ReadHandle, vehicleId: number): Owner | undefined {
  const sql = `select id, customer_id as customerId, from_on as fromOn from ownerships
    where vehicle_id = ? and until_on is null order by from_on desc, id desc`
  return db.prepare<Owner>(sql).get(vehicleId)
}

export function endOwnership(db: WriteHandle, ownershipId: number, untilOn: Day): void {
  db.prepare('update ownerships set until_on = ? where id = ?').run(untilOn, ownershipId)
}

export function insertOwnership(db: WriteHandle, vehicleId: number, customerId: number, fromOn: Day): number {
  const sql = 'insert into ownerships (vehicle_id, customer_id, from_on) values (?, ?, ?)'
  return Number(db.prepare(sql).run(vehicleId, customerId, fromOn).lastInsertRowid)
}

export type NewOrder = {
  outletId: number
  number: string
  customerId: number | null
  vehicleId: number | null
  repairClassId: number
  payer: Payer
  advisorId: number | null
  customerWaits: number
  openedAt: Instant
  openedOn: Day
  stage: Stage
  stageSince: Instant
  deliveredOn: Day | null
  note: string | null
  externalRef: string | null
  importBatchId: number
}

export function insertOrder(db: WriteHandle, row: NewOrder): number {
  const done = db
    .prepare(
      `insert into orders (outlet_id, number, customer_id, vehicle_id, repair_class_id, payer, advisor_id, customer_waits,
         opened_at, opened_on, stage, stage_since, delivered_on, note, external_ref, import_batch_id)
       values (@outletId, @number, @customerId, @vehicleId, @repairClassId, @payer, @advisorId, @customerWaits,
         @openedAt, @openedOn, @stage, @stageSince, @deliveredOn, @note, @externalRef, @importBatchId)`
    )
    .run(row)
  return Number(done.lastInsertRowid)
}

export function insertEvent(
  db: WriteHandle,
  row: { orderId: number; seq: number; stage: Stage; at: Instant; on: Day; recordedAt: Instant }
): void {
  db.prepare('insert into order_events (order_id, seq, stage, at, on_date, recorded_at) values (?, ?, ?, ?, ?, ?)').run(
    row.orderId,
    row.seq,
    row.stage,
    row.at,
    row.on,
    row.recordedAt
  )
}

export function insertPromise(db: WriteHandle, row: { orderId: number; at: Instant; on: Day; madeAt: Instant }): void {
  db.prepare(
    `insert into promises (order_id, promised_at, promised_on, asked_by, made_at) values (?, ?, ?, 'shop', ?)`
  ).run(row.orderId, row.at, row.on, row.madeAt)
}

export type NewJob = {
  orderId: number
  position: number
  concern: string
  cause: string | null
  correction: string | null
  systemId: number | null
  operation: string | null
  repairClassId: number
  flaggedSeconds: number
  labourPriceMinor: number
  partsPriceMinor: number
  warrantyDays: number | null
  warrantyMonths: number | null
  warrantyKm: number | null
  writtenUpById: number | null
  completedAt: Instant | null
  completedOn: Day | null
}

export function insertJob(db: WriteHandle, row: NewJob): number {
  const done = db
    .prepare(
      `insert into jobs (order_id, position, concern, cause, correction, system_id, operation, repair_class_id,
         flagged_seconds, labour_price_minor, parts_price_minor, warranty_days, warranty_months, warranty_km,
         written_up_by_id, completed_at, completed_on)
       values (@orderId, @position, @concern, @cause, @correction, @systemId, @operation, @repairClassId,
         @flaggedSeconds, @labourPriceMinor, @partsPriceMinor, @warrantyDays, @warrantyMonths, @warrantyKm,
         @writtenUpById, @completedAt, @completedOn)`
    )
    .run(row)
  return Number(done.lastInsertRowid)
}

export function insertTechnician(db: WriteHandle, jobId: number, staffId: number): void {
  db.prepare('insert into job_technicians (job_id, staff_id) values (?, ?)').run(jobId, staffId)
}

/** The vehicle's last reading not after a moment; readings are found by query, never kept (faults.md 9). */
export function lastKm(db: ReadHandle, vehicleId: number, at: Instant): number | undefined {
  const sql = `select km from odometer_readings where vehicle_id = ? and at <= ? and voided_at is null
    order by at desc, id desc limit 1`
  return db.prepare<{ km: number }>(sql).get(vehicleId, at)?.km
}

export function insertReading(
  db: WriteHandle,
  row: {
    vehicleId: number
    orderId: number | null
    direction: 'in' | 'out'
    km: number
    at: Instant
    on: Day
    lowerNote: string | null
  }
): void {
  db.prepare(
    `insert into odometer_readings (vehicle_id, order_id, direction, km, at, on_date, lower_reason, lower_note)
     values (?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(
    row.vehicleId,
    row.orderId,
    row.direction,
    row.km,
    row.at,
    row.on,
    row.lowerNote === null ? null : 'other',
    row.lowerNote
  )
}

export function countOrders(db: ReadHandle): number {
  return db.prepare<{ count: number }>('select count(*) as count from orders').get()?.count ?? 0
}
