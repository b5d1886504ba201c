import type { WriteHandle } from '../../db/store.ts'
import {
  comebackCandidates,
  comebacks,
  inspections,
  jobs,
  orderEvents,
  orders,
  promises,
  repairClasses,
  standardVersions,
  vehicles
} from '../../db/tables/index.ts'
import { addDays, businessDay, daysBetween, type Instant } from '../../shared/dates.ts'
import type { ComebackCause, InspectionResult, Payer, PromiseAsker, Stage } from '../../shared/enums.ts'
import { orderNumber, takeNumber } from '../repair-orders/numbers.sql.ts'

/** An order of a case, as the workshop would have recorded it. */
export interface CaseOrder {
  id: string
  vehicle: string | null
  payer: Payer
  /** Maintenance only or diagnosis only is no repair request. */
  isRepair: boolean
  openedAt: Instant
  events: readonly { stage: Stage; at: Instant }[]
  promises: readonly { promisedAt: Instant; askedBy: PromiseAsker }[]
  flaggedSeconds: number
  warrantyDays: number | null
  /** Results of its final inspections, first attempt first. */
  finals: readonly InspectionResult[]
  continues: string | null
  comeback: { of: string; verdict: ComebackCause | 'rejected' | 'undecided' } | null
}

interface Stored {
  orderId: number
  jobId: number
  openedOn: string
  deliveredOn: string | null
}

/** The books of a case are kept in UTC. */
export const CASE_ZONE = 'UTC'
const OUTLET = 1
const CHUNK = 300

/** Writes the orders of a case into fresh books and returns their row ids by the case's ids. */
export function recordOrders(db: WriteHandle, list: readonly CaseOrder[], now: Instant): Map<string, number> {
  const vehicleIds = recordVehicles(db, list, now)
  const classes = db.orm.select().from(repairClasses).all()
  const classOf = (isRepair: boolean) => {
    const found = classes.find((entry) => entry.isRepair === isRepair)
    if (!found) throw new Error('a new shop has repairs and maintenance')
    return found.id
  }
  const stored = new Map<string, Stored>()
  for (const order of list) {
    stored.set(order.id, recordOrder(db, order, { vehicleIds, repairClassId: classOf(order.isRepair), stored, now }))
  }
  const inserts = list.flatMap((order) => detailRows(order, requireStored(stored, order.id), now))
  writeDetails(db, inserts)
  recordComebacks(db, list, stored, now)
  return new Map([...stored].map(([id, { orderId }]) => [id, orderId]))
}

function requireStored(stored: ReadonlyMap<string, Stored>, id: string): Stored {
  const found = stored.get(id)
  if (!found) throw new Error(`the case names an order ${id} that it does not have`)
  return found
}

function recordVehicles(db: WriteHandle, list: readonly CaseOrder[], now: Instant): Map<string, number> {
  const names = new Set(list.flatMap((order) => (order.vehicle === null ? [] : [order.vehicle])))
  const insert = (plate: string) =>
    db.orm
      .insert(vehicles)
      .values({ outletId: OUTLET, kind: 'car_or_hazmat', market: 'other', plate, distanceUnit: 'km', createdAt: now })
      .returning({ id: vehicles.id })
      .get().id
  return new Map([...names].map((name) => [name, insert(name)]))
}

interface Surroundings {
  vehicleIds: ReadonlyMap<string, number>
  repairClassId: number
  stored: ReadonlyMap<string, Stored>
  now: Instant
}

function recordOrder(db: WriteHandle, order: CaseOrder, { vehicleIds, repairClassId, stored }: Surroundings): Stored {
  const openedOn = businessDay(order.openedAt, CASE_ZONE)
  const year = Number(openedOn.slice(0, 4))
  const last = order.events.at(-1) ?? { stage: 'checked_in' as const, at: order.openedAt }
  const deliveredOn = last.stage === 'delivered' ? businessDay(last.at, CASE_ZONE) : null
  const orderId = db.orm
    .insert(orders)
    .values({
      outletId: OUTLET,
      number: orderNumber('', year, takeNumber(db, OUTLET, 'order', year)),
      vehicleId: order.vehicle === null ? null : (vehicleIds.get(order.vehicle) ?? null),
      repairClassId,
      payer: order.payer,
      customerWaits: false,
      continuesOrderId: order.continues === null ? null : requireStored(stored, order.continues).orderId,
      openedAt: order.openedAt,
      openedOn,
      stage: last.stage,
      stageSince: last.at,
      deliveredOn,
      externalRef: order.id
    })
    .returning({ id: orders.id })
    .get().id
  const jobId = db.orm
    .insert(jobs)
    .values({
      orderId,
      position: 1,
      concern: order.id,
      repairClassId,
      flaggedSeconds: order.flaggedSeconds,
      warrantyDays: order.warrantyDays,
      labourPriceMinor: 0,
      partsPriceMinor: 0
    })
    .returning({ id: jobs.id })
    .get().id
  return { orderId, jobId, openedOn, deliveredOn }
}

type Detail =
  | { table: 'events'; row: typeof orderEvents.$inferInsert }
  | { table: 'promises'; row: typeof promises.$inferInsert }
  | { table: 'finals'; row: Omit<typeof inspections.$inferInsert, 'standardVersionId'> }

function detailRows(order: CaseOrder, { orderId }: Stored, now: Instant): Detail[] {
  const endedAt = order.events.at(-1)?.at ?? order.openedAt
  return [
    ...order.events.map(({ stage, at }, index) => ({
      table: 'events' as const,
      row: { orderId, seq: index + 1, stage, at, onDate: businessDay(at, CASE_ZONE), recordedAt: now }
    })),
    ...order.promises.map(({ promisedAt, askedBy }) => ({
      table: 'promises' as const,
      row: { orderId, promisedAt, promisedOn: businessDay(promisedAt, CASE_ZONE), askedBy, madeAt: order.openedAt }
    })),
    ...order.finals.map((result, index) => ({
      table: 'finals' as const,
      row: {
        orderId,
        kind: 'final' as const,
        level: 'inspector' as const,
        attempt: index + 1,
        startedAt: endedAt,
        endedAt,
        endedOn: businessDay(endedAt, CASE_ZONE),
        result,
        isByTechnician: false
      }
    }))
  ]
}

function chunksOf<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < rows.length; at += CHUNK) chunks.push(rows.slice(at, at + CHUNK))
  return chunks
}

function writeDetails(db: WriteHandle, details: readonly Detail[]): void {
  const version = db.orm.select().from(standardVersions).get()
  if (!version) throw new Error('a new shop has starter standards')
  const events = details.flatMap((detail) => (detail.table === 'events' ? [detail.row] : []))
  const promised = details.flatMap((detail) => (detail.table === 'promises' ? [detail.row] : []))
  const finals = details.flatMap((detail) =>
    detail.table === 'finals' ? [{ ...detail.row, standardVersionId: version.id }] : []
  )
  for (const rows of chunksOf(events)) db.orm.insert(orderEvents).values(rows).run()
  for (const rows of chunksOf(promised)) db.orm.insert(promises).values(rows).run()
  for (const rows of chunksOf(finals)) db.orm.insert(inspections).values(rows).run()
}

function recordComebacks(
  db: WriteHandle,
  list: readonly CaseOrder[],
  stored: ReadonlyMap<string, Stored>,
  now: Instant
): void {
  const links = new Map<string, number>()
  for (const { id, comeback } of list) {
    if (!comeback) continue
    const original = requireStored(stored, comeback.of)
    const returned = requireStored(stored, id)
    const { verdict } = comeback
    const isConfirmed = verdict !== 'rejected' && verdict !== 'undecided'
    const releasedOn = original.deliveredOn ?? original.openedOn
    const pair = {
      returnOrderId: returned.orderId,
      originalOrderId: original.orderId,
      originalJobId: original.jobId
    }
    const candidate = db.orm
      .insert(comebackCandidates)
      .values({
        ...pair,
        reasons: 'same_vehicle',
        words: '',
        daysLimit: 0,
        daysElapsed: daysBetween(releasedOn, returned.openedOn),
        lastDay: addDays(releasedOn, 0),
        state: isConfirmed ? 'confirmed' : verdict === 'rejected' ? 'rejected' : 'proposed',
        isManual: true,
        proposedAt: now,
        rejectReason: verdict === 'rejected' ? verdict : null
      })
      .returning({ id: comebackCandidates.id })
      .get()
    if (!isConfirmed) continue
    const link = (links.get(comeback.of) ?? 0) + 1
    links.set(comeback.of, link)
    db.orm
      .insert(comebacks)
      .values({ ...pair, candidateId: candidate.id, link, cause: verdict, party: 'nobody', decidedAt: now })
      .run()
  }
}

/** What was decided about returns: confirmed ones by their original, and how many were rejected. */
export function readDecisions(db: WriteHandle): { originals: number[]; rejected: number } {
  const confirmed = db.prepare<{ id: number }>(
    'select original_order_id as id from comebacks where voided_at is null order by original_order_id'
  )
  const rejected = db.prepare<{ n: number }>("select count(*) as n from comeback_candidates where state = 'rejected'")
  return { originals: confirmed.all().map((row) => row.id), rejected: rejected.get()?.n ?? 0 }
}
