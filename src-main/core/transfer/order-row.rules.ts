import type { DistanceUnit, Payer, Stage } from '../../shared/enums.ts'
import type { When } from './dates.rules.ts'
import type { RowReader } from './values.rules.ts'
import { payerOfWord, splitPeople, stageOfWord } from './words.rules.ts'

export type VehicleDraft = {
  ref: string | null
  plate: string | null
  vin: string | null
  /** What stands in the VIN's column where it is no VIN. */
  vinWritten: string | null
  make: string | null
  model: string | null
  modelYear: number | null
}
export type CustomerDraft = {
  ref: string | null
  name: string
  isCompany: boolean
  phone: string | null
  email: string | null
}

export type JobDraft = {
  line: string | null
  concern: string
  cause: string | null
  correction: string | null
  operation: string | null
  system: string | null
  technicians: string[]
  flaggedSeconds: number
  labourPriceMinor: number
  partsPriceMinor: number
}

export type OrderDraft = {
  externalRef: string | null
  openedAt: When
  promisedAt: When | null
  completedAt: When | null
  deliveredAt: When | null
  stage: Stage
  /** Words that no list of the shop may know; they are looked up when the row is stored, else kept in the note. */
  classWord: string | null
  payer: Payer
  customerWaits: boolean
  customer: CustomerDraft | null
  vehicle: VehicleDraft | null
  odometerInKm: number | null
  odometerOutKm: number | null
  distanceUnit: DistanceUnit | null
  advisor: string | null
  note: string | null
  /** Words of the row that the stages and payers do not know, by the name of their column; kept in the note. */
  strangeWords: { header: string; word: string }[]
  job: JobDraft
}

export type OrderRules = {
  /** One date and no status: a log of work that was done on that day. */
  isLog: boolean
  /** The day a person gave for rows without any date; null: such rows are refused. */
  undatedOn: string | null
  /** A vehicle named by the file itself, where no column names one. */
  fileVehicle: string | null
}

/** One row of a list of orders. Null where it has a fault; nothing is made up for what is missing. */
export function readOrder(reader: RowReader, rules: OrderRules): OrderDraft | null {
  const dates = readDates(reader, rules)
  const vehicle = readVehicle(reader) ?? (rules.fileVehicle === null ? null : namedVehicle(rules.fileVehicle))
  const customer = readCustomer(reader)
  const job = readJob(reader)
  const payerWord = reader.text('payer')
  const payer = payerWord === null ? null : payerOfWord(payerWord)
  const isWarranty = reader.flag('warranty') === true
  const statusWord = reader.text('status')
  const draft = {
    externalRef: reader.text('orderNumber'),
    classWord: reader.text('repairClass'),
    payer: payer ?? (isWarranty ? ('warranty' as const) : ('customer' as const)),
    customerWaits: reader.flag('customerWaits') ?? false,
    customer,
    vehicle,
    odometerInKm: reader.odometerKm('odometerIn'),
    odometerOutKm: reader.odometerKm('odometerOut'),
    distanceUnit: vehicle === null ? null : reader.unitOfDistance(),
    advisor: reader.person('advisor'),
    note: reader.text('note'),
    job
  }
  if (!dates || reader.faults.length > 0) return null
  const closing = closeOrder(reader, dates, statusWord, rules)
  const strangeWords = [
    ...(payerWord !== null && payer === null ? [{ header: reader.headerOf('payer'), word: payerWord }] : []),
    ...(statusWord !== null && stageOfWord(statusWord) !== closing.stage
      ? [{ header: reader.headerOf('status'), word: statusWord }]
      : [])
  ]
  return { ...draft, ...dates, ...closing, strangeWords }
}

type Dates = { openedAt: When; promisedAt: When | null; completedAt: When | null; deliveredAt: When | null }

function readDates(reader: RowReader, rules: OrderRules): Dates | null {
  const opened = reader.date('openedAt')
  const promisedAt = reader.date('promisedAt')
  const completedAt = reader.date('completedAt')
  const deliveredAt = reader.date('deliveredAt')
  if (reader.faults.length > 0) return null
  const undated: When | null =
    rules.undatedOn === null ? null : { kind: 'day', text: rules.undatedOn, twoDigitYear: false }
  const openedAt = opened ?? completedAt ?? deliveredAt ?? undated
  if (!openedAt) return reader.fault('date_missing', 'openedAt')
  if (completedAt && runsBefore(completedAt, openedAt)) {
    return reader.fault('completed_before_opened', 'completedAt', completedAt.text)
  }
  if (deliveredAt && runsBefore(deliveredAt, completedAt ?? openedAt)) {
    return reader.fault(
      completedAt ? 'delivered_before_completed' : 'delivered_before_opened',
      'deliveredAt',
      deliveredAt.text
    )
  }
  return { openedAt, promisedAt, completedAt, deliveredAt }
}

/** Of two moments the file gives; where one is a day only, the days are compared. */
function runsBefore(a: When, b: When): boolean {
  if (a.kind === b.kind) return a.text < b.text
  if (a.kind === 'day' || b.kind === 'day') return a.text.slice(0, 10) < b.text.slice(0, 10)
  return (
    Date.parse(a.kind === 'instant' ? a.text : `${a.text}Z`) + DAY_MS <
    Date.parse(b.kind === 'instant' ? b.text : `${b.text}Z`)
  )
}

/** Wall clock and instant lie at most a day apart in any zone; the exact order is checked when both are stored. */
const DAY_MS = 86_400_000

/**
 * The stage an order ends in. A row that calls itself finished without saying when stays open, unless it comes from
 * a log of work done.
 */
function closeOrder(reader: RowReader, dates: Dates, statusWord: string | null, rules: OrderRules) {
  const said = statusWord === null ? null : stageOfWord(statusWord)
  const { completedAt, deliveredAt, openedAt } = dates
  const closedAt = deliveredAt ?? completedAt
  if (said === 'cancelled') return { stage: said, completedAt, deliveredAt: null }
  if (said !== null && said !== 'delivered' && said !== 'ready' && deliveredAt === null) {
    return { stage: said, completedAt, deliveredAt: null }
  }
  if (said === 'ready' && deliveredAt === null) return { stage: said, completedAt, deliveredAt }
  if (closedAt) return { stage: 'delivered' as const, completedAt: completedAt ?? deliveredAt, deliveredAt: closedAt }
  if (rules.isLog) return { stage: 'delivered' as const, completedAt: openedAt, deliveredAt: openedAt }
  if (said === 'delivered') reader.remark('closed_without_date')
  return { stage: 'checked_in' as const, completedAt: null, deliveredAt: null }
}

export function readVehicle(reader: RowReader): VehicleDraft | null {
  const { vin, written } = reader.vin('vin')
  const vehicle = {
    ref: reader.text('vehicleRef') ?? written,
    plate: reader.text('plate'),
    vin,
    vinWritten: written,
    make: reader.text('make'),
    model: reader.text('model'),
    modelYear: reader.year('modelYear')
  }
  return vehicle.ref === null && vehicle.plate === null && vehicle.vin === null ? null : vehicle
}

function namedVehicle(ref: string): VehicleDraft {
  return { ref, plate: null, vin: null, vinWritten: null, make: null, model: null, modelYear: null }
}

export function readCustomer(reader: RowReader): CustomerDraft | null {
  const ref = reader.text('customerRef')
  const company = reader.text('customerCompany')
  const name = company ?? reader.person('customerName') ?? ref
  if (name === null) return null
  return {
    ref,
    name,
    isCompany: company !== null,
    phone: reader.text('customerPhone'),
    email: reader.text('customerEmail')
  }
}

function readJob(reader: RowReader): JobDraft {
  const title = reader.text('concern')
  const detail = reader.text('detail')
  const cause = reader.text('cause')
  const correction = reader.text('correction')
  const operation = reader.text('operation')
  const concern = title !== null && detail !== null && title !== detail ? `${title}\n${detail}` : (title ?? detail)
  const words = concern ?? operation ?? cause ?? correction ?? reader.text('note') ?? reader.text('repairClass')
  if (words === null) reader.remark('no_work_text')
  return {
    line: reader.text('jobLine'),
    concern: words ?? '',
    cause,
    correction,
    operation,
    system: reader.text('system'),
    technicians: splitPeople(reader.person('technicians') ?? ''),
    flaggedSeconds: reader.durationSeconds('flagged') ?? 0,
    ...readPrices(reader)
  }
}

/** Where a file gives the total alone, it stands as labour: the job keeps what was charged. */
function readPrices(reader: RowReader): { labourPriceMinor: number; partsPriceMinor: number } {
  const labour = reader.moneyMinor('labourPrice')
  const parts = reader.moneyMinor('partsPrice')
  const total = reader.moneyMinor('totalPrice')
  if (total === null || (labour !== null && parts !== null)) {
    return { labourPriceMinor: labour ?? 0, partsPriceMinor: parts ?? 0 }
  }
  if (labour !== null) return { labourPriceMinor: labour, partsPriceMinor: Math.max(0, total - labour) }
  if (parts !== null) return { labourPriceMinor: Math.max(0, total - parts), partsPriceMinor: parts }
  reader.remark('price_is_total')
  return { labourPriceMinor: total, partsPriceMinor: 0 }
}
