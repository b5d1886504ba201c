import { createRandom, type Random } from '../../src-main/core/sample/random.rules.ts'
import type { Store, WriteHandle } from '../../src-main/db/store.ts'
import { addDays, type Day } from '../../src-main/shared/dates.ts'

/** The bulk path of the bench: rows of a busy shop written straight into the tables. It skips rules and audit. */
export interface FillPlan {
  orders: number
  from: Day
  days: number
}

const VISITS_PER_VEHICLE = 8
const OUTLETS = 3
const TECHNICIANS = 24
const CONCERNS = [
  'Grinding from the rear when braking',
  '空调不制冷',
  'Engine shakes at idle',
  '前刹车尖叫',
  'Service due',
  '方向盘不正'
]
const MAKES = ['Toyota', 'Volkswagen', 'Ford', '大众', '比亚迪', 'BMW']
const at = (day: Day, seconds: number) => `${day}T${new Date(seconds * 1000).toISOString().slice(11, 19)}Z`

/** Outlets and people beside those the seeded shop has. */
function fillPeople(db: WriteHandle, now: string): void {
  for (let outlet = 2; outlet <= OUTLETS; outlet++) {
    db.prepare('insert into outlets (id, name, number_prefix, is_active, created_at) values (?, ?, ?, 1, ?)').run(
      outlet,
      `Outlet ${outlet}`,
      `${outlet}-`,
      now
    )
  }
  const person = db.prepare('insert into staff (outlet_id, name, post, is_active, created_at) values (?, ?, ?, 1, ?)')
  for (let n = 0; n < TECHNICIANS; n++) person.run((n % OUTLETS) + 1, `Technician ${n + 1}`, 'technician', now)
}

function fillVehicles(db: WriteHandle, count: number, now: string): void {
  const customer = db.prepare(
    "insert into customers (outlet_id, kind, name, phone, created_at) values (1, 'person', ?, ?, ?)"
  )
  const vehicle = db.prepare(
    `insert into vehicles (outlet_id, kind, market, plate, plate_key, vin, make, model, model_year, distance_unit, created_at)
     values (1, 'car_or_hazmat', 'EU', ?, ?, ?, ?, 'Model', 2015, 'km', ?)`
  )
  const owner = db.prepare('insert into ownerships (vehicle_id, customer_id, from_on) values (?, ?, ?)')
  for (let n = 1; n <= count; n++) {
    customer.run(
      n % 3 === 0 ? `王小明${n % 977}` : `Customer Murphy ${n % 977}`,
      `085${String(n).padStart(7, '0')}`,
      now
    )
    const plate = `1${n % 10}-D-${n}`
    const vin = `WVWZZZ1KZ${String(n).padStart(8, '0')}`
    vehicle.run(plate, plate.replaceAll('-', ''), vin, MAKES[n % MAKES.length], now)
    owner.run(n, n, now.slice(0, 10))
  }
}

function orderStatements(db: WriteHandle) {
  return {
    order: db.prepare(
      `insert into orders (outlet_id, number, customer_id, vehicle_id, repair_class_id, payer, customer_waits, opened_at,
         opened_on, stage, stage_since, delivered_on) values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`
    ),
    event: db.prepare(
      'insert into order_events (order_id, seq, stage, at, on_date, wait_cause, recorded_at) values (?, ?, ?, ?, ?, ?, ?)'
    ),
    promise: db.prepare(
      `insert into promises (order_id, promised_at, promised_on, asked_by, made_at) values (?, ?, ?, 'shop', ?)`
    ),
    job: db.prepare(
      `insert into jobs (order_id, position, concern, cause, correction, system_id, operation, repair_class_id,
         flagged_seconds, labour_price_minor, parts_price_minor, warranty_days, warranty_km, completed_at, completed_on)
       values (?, 1, ?, 'Worn', 'Renewed', ?, 'Renew', ?, ?, 15600, 8900, 10, 2000, ?, ?)`
    ),
    technician: db.prepare('insert into job_technicians (job_id, staff_id) values (?, ?)'),
    inspection: db.prepare(
      `insert into inspections (order_id, kind, level, attempt, standard_version_id, started_at, ended_at, ended_on, result,
         is_by_technician) values (?, 'final', 'inspector', 1, 1, ?, ?, ?, ?, 0)`
    ),
    candidate: db.prepare(
      `insert into comeback_candidates (return_order_id, original_job_id, original_order_id, reasons, words, days_limit,
         days_elapsed, last_day, state, is_manual, proposed_at) values (?, ?, ?, 'same_system', '', 10, 5, ?, 'confirmed', 0, ?)`
    ),
    comeback: db.prepare(
      `insert into comebacks (candidate_id, return_order_id, original_order_id, original_job_id, link, cause, party, decided_at)
       values (?, ?, ?, ?, 1, 'workmanship', 'technician', ?)`
    )
  }
}

/** Cars in the shop at the end: the last orders are not delivered yet. */
const OPEN_ORDERS = 60

interface Visit {
  n: number
  day: Day
  start: number
  end: number
  hours: number
  classId: number
  /** Order that this one came back for; 0: none. */
  original: number
  isOpen: boolean
}

function visitOf(n: number, plan: FillPlan, random: Random): Visit {
  const isReturn = n > 5000 && random.chance(0.02)
  const start = 28_800 + random.int(0, 18_000)
  const hours = random.between(1, 6)
  return {
    n,
    day: addDays(plan.from, Math.floor(((n - 1) * plan.days) / plan.orders)),
    start,
    end: Math.min(86_000, start + Math.round(hours * 3600)),
    hours,
    classId: (n % 5) + 1,
    original: isReturn ? n - random.int(500, 4000) : 0,
    isOpen: n > plan.orders - OPEN_ORDERS
  }
}

type Statements = ReturnType<typeof orderStatements>

function putStages(put: Statements, { n, day, start, end, isOpen }: Visit): number {
  const wait = n % 4 === 0
  const steps = [
    ['checked_in', 0, null],
    ['diagnosing', 0.1, null],
    [wait ? 'awaiting_parts' : 'in_repair', 0.25, wait ? 'parts' : null],
    ['in_repair', 0.5, null],
    ['in_inspection', 0.8, null],
    ['ready', 0.9, null],
    ['delivered', 1, null]
  ] as const
  const made = isOpen ? steps.slice(0, 4) : steps
  for (const [seq, [stage, share, cause]] of made.entries()) {
    const when = at(day, start + Math.round((end - start) * share))
    put.event.run(n, seq + 1, stage, when, day, cause, when)
  }
  return made.length
}

function putOrder(put: Statements, visit: Visit, vehicles: number, random: Random): number {
  const { n, day, start, end, hours, classId, original, isOpen } = visit
  const vehicle = ((original > 0 ? original * 7919 : n * 7919) % vehicles) + 1
  const since = isOpen ? at(day, start + Math.round((end - start) / 2)) : at(day, end)
  const head = [(n % OUTLETS) + 1, `${day.slice(2, 4)}-${n}`, vehicle, vehicle, classId]
  const stage = isOpen ? 'in_repair' : 'delivered'
  put.order.run(...head, original > 0 ? 'goodwill' : 'customer', at(day, start), day, stage, since, isOpen ? null : day)
  const events = putStages(put, visit)
  const promised = Math.min(86_300, start + Math.round(random.between(0.8, 1.6) * (end - start)))
  put.promise.run(n, at(day, promised), day, at(day, start))
  const done = isOpen ? [null, null] : [at(day, end), day]
  put.job.run(n, CONCERNS[n % CONCERNS.length], (n % 40) + 1, classId, Math.round(hours * 10) * 360, ...done)
  put.technician.run(n, (n % TECHNICIANS) + 1)
  if (isOpen) return 4 + events
  put.inspection.run(n, at(day, start), at(day, end), day, random.chance(0.08) ? 'failed' : 'passed')
  if (original === 0) return 5 + events
  const candidateId = put.candidate.run(n, original, original, day, at(day, start)).lastInsertRowid
  put.comeback.run(candidateId, n, original, original, at(day, end))
  return 7 + events
}

/** Writes the orders in the order of their days; ids run from 1, so that job n belongs to order n. */
export function fillBooks(store: Store, plan: FillPlan): { rows: number } {
  const random = createRandom(7)
  const vehicles = Math.max(1, Math.round(plan.orders / VISITS_PER_VEHICLE))
  let rows = vehicles * 3 + OUTLETS - 1 + TECHNICIANS
  store.write((db) => {
    const now = at(plan.from, 0)
    fillPeople(db, now)
    fillVehicles(db, vehicles, now)
    const put = orderStatements(db)
    for (let n = 1; n <= plan.orders; n++) rows += putOrder(put, visitOf(n, plan, random), vehicles, random)
  })
  return { rows }
}
