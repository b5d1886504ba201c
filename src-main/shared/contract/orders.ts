import { z } from 'zod'
import {
  customerKinds,
  distanceUnits,
  odometerReasons,
  payers,
  promiseAskers,
  stages,
  vehicleKinds,
  vehicleMarkets,
  waitCauses
} from '../enums.ts'
import {
  command,
  day,
  everyone,
  front,
  instant,
  km,
  line,
  management,
  moneyMinor,
  optionalLine,
  optionalParagraph,
  paragraph,
  query,
  recordId,
  seconds,
  workshop
} from './base.ts'
import { orderFilter, orderRow, orderSorts } from './register.ts'

export const customer = z.object({
  id: recordId,
  kind: z.enum(customerKinds),
  name: line,
  phone: optionalLine,
  email: optionalLine,
  address: optionalLine,
  note: optionalParagraph
})
export const vehicle = z.object({
  id: recordId,
  kind: z.enum(vehicleKinds),
  market: z.enum(vehicleMarkets),
  plate: optionalLine,
  vin: optionalLine,
  make: optionalLine,
  model: optionalLine,
  modelYear: z.number().int().min(1885).max(2100).nullable(),
  distanceUnit: z.enum(distanceUnits),
  note: optionalParagraph
})
export const vehicleInput = vehicle.omit({ id: true })
export const customerInput = customer.omit({ id: true })

/** A lower reading needs the person's reason; then it is kept and shown (faults.md 11). */
export const odometerInput = z.object({
  km,
  lowerReason: z.enum(odometerReasons).nullable(),
  lowerNote: optionalLine
})
const odometerReading = z.object({
  km,
  onDate: day,
  direction: z.enum(['in', 'out']),
  lowerReason: z.enum(odometerReasons).nullable()
})

export const jobInput = z.object({
  concern: paragraph,
  cause: optionalParagraph,
  correction: optionalParagraph,
  systemId: recordId.nullable(),
  operation: optionalLine,
  repairClassId: recordId.nullable(),
  flaggedSeconds: seconds,
  labourPriceMinor: moneyMinor,
  partsPriceMinor: moneyMinor,
  technicianIds: z.array(recordId).max(20)
})
export const job = z.object({
  id: recordId,
  position: z.number().int(),
  concern: z.string(),
  cause: z.string().nullable(),
  correction: z.string().nullable(),
  systemId: recordId.nullable(),
  operation: z.string().nullable(),
  repairClassId: recordId,
  flaggedSeconds: z.number().int(),
  labourPriceMinor: z.number().int(),
  partsPriceMinor: z.number().int(),
  warrantyDays: z.number().int().nullable(),
  warrantyMonths: z.number().int().nullable(),
  warrantyKm: z.number().int().nullable(),
  completedAt: instant.nullable(),
  technicianIds: z.array(recordId),
  voidReason: z.string().nullable()
})

const stageEvent = z.object({
  seq: z.number().int(),
  stage: z.enum(stages),
  at: instant,
  waitCause: z.enum(waitCauses).nullable(),
  staffId: recordId.nullable(),
  note: z.string().nullable()
})
const promise = z.object({
  promisedAt: instant,
  askedBy: z.enum(promiseAskers),
  reason: z.string().nullable(),
  madeAt: instant
})

/** Why an order cannot be delivered yet; each shown where it can be mended. */
export const missingCodes = [
  'odometer_in',
  'odometer_out',
  'technician',
  'cause',
  'candidates_undecided',
  'rework_open',
  'final_inspection'
] as const
export type MissingCode = (typeof missingCodes)[number]
export const completionCheck = z.object({
  code: z.enum(missingCodes),
  isDone: z.boolean(),
  /** How many are left, where the check counts (jobs without technician, candidates to decide, …). */
  left: z.number().int(),
  total: z.number().int()
})

/** The order chip and the board's card: what is the same about an order everywhere. */
export const orderCard = z.object({
  id: recordId,
  number: z.string(),
  outletId: recordId,
  plate: z.string().nullable(),
  vehicleName: z.string().nullable(),
  customerName: z.string().nullable(),
  stage: z.enum(stages),
  stageSince: instant,
  waitCause: z.enum(waitCauses).nullable(),
  promisedAt: instant.nullable(),
  customerWaits: z.boolean(),
  technicianNames: z.array(z.string()),
  undecidedCandidates: z.number().int(),
  inspectionAttempt: z.number().int().nullable(),
  inspectionAnswered: z.number().int().nullable(),
  inspectionItems: z.number().int().nullable(),
  openRework: z.number().int(),
  priceMinor: z.number().int(),
  firstConcern: z.string().nullable()
})
export type OrderCard = z.infer<typeof orderCard>

const historyEntry = z.object({
  orderId: recordId,
  number: z.string(),
  deliveredOn: day.nullable(),
  stage: z.enum(stages),
  summary: z.string(),
  odometerKm: z.number().int().nullable()
})

export const order = z.object({
  id: recordId,
  number: z.string(),
  outletId: recordId,
  customer: customer.nullable(),
  vehicle: vehicle.nullable(),
  repairClassId: recordId,
  payer: z.enum(payers),
  advisorId: recordId.nullable(),
  customerWaits: z.boolean(),
  continuesOrder: z.object({ id: recordId, number: z.string() }).nullable(),
  openedAt: instant,
  openedOn: day,
  stage: z.enum(stages),
  stageSince: instant,
  deliveredOn: day.nullable(),
  note: z.string().nullable(),
  voidReason: z.string().nullable(),
  jobs: z.array(job),
  events: z.array(stageEvent),
  promises: z.array(promise),
  /** The promise punctuality is measured against. */
  countingPromiseAt: instant.nullable(),
  odometerIn: odometerReading.nullable(),
  odometerOut: odometerReading.nullable(),
  lastOdometer: odometerReading.nullable(),
  checks: z.array(completionCheck),
  releases: z.array(z.object({ reason: z.string(), missing: z.array(z.enum(missingCodes)), at: instant })),
  history: z.array(historyEntry),
  historyTotal: z.number().int(),
  nextStages: z.array(z.enum(stages)),
  externalRef: z.string().nullable()
})
export type Order = z.infer<typeof order>

/** What is known of a plate or VIN at the counter. */
export const vehicleLookup = z.object({
  vehicle: vehicle,
  owner: customer.nullable(),
  lastOdometer: odometerReading.nullable(),
  openOrder: z.object({ id: recordId, number: z.string(), stage: z.enum(stages) }).nullable(),
  history: z.array(historyEntry),
  historyTotal: z.number().int()
})

export const openOrderInput = z.object({
  outletId: recordId,
  vehicleId: recordId.nullable(),
  vehicle: vehicleInput.nullable(),
  /** The failed check digit or unlikely odometer was shown and the person said yes. */
  confirmed: z.array(z.enum(['vin_check_digit', 'odometer_unlikely'])),
  customerId: recordId.nullable(),
  customer: customerInput.nullable(),
  repairClassId: recordId,
  payer: z.enum(payers),
  advisorId: recordId.nullable(),
  customerWaits: z.boolean(),
  continuesOrderId: recordId.nullable(),
  stage: z.enum(['booked', 'checked_in']),
  /** True time, when entered late; null: now. */
  at: instant.nullable(),
  promisedAt: instant.nullable(),
  odometerIn: odometerInput.nullable(),
  note: optionalParagraph,
  jobs: z.array(jobInput).min(1).max(50)
})

const orderRef = z.object({ orderId: recordId })

export const ordersContract = {
  lookup: query(...front)
    .input(z.object({ text: z.string().trim().min(1).max(40) }))
    .output(z.array(vehicleLookup)),
  open: command(...front)
    .input(openOrderInput)
    .output(order),
  get: query(...everyone)
    .input(orderRef)
    .output(order),
  list: query(...everyone)
    .input(
      z.object({
        filter: orderFilter,
        sort: z.enum(orderSorts),
        descending: z.boolean(),
        /** Opaque place of the last row seen; null: from the start. */
        after: z.string().nullable(),
        limit: z.number().int().min(1).max(500)
      })
    )
    .output(z.object({ rows: z.array(orderRow), total: z.number().int(), next: z.string().nullable() })),
  moveToStage: command(...workshop)
    .input(
      orderRef.extend({
        stage: z.enum(stages),
        waitCause: z.enum(waitCauses).nullable(),
        staffId: recordId.nullable(),
        at: instant.nullable(),
        note: optionalParagraph
      })
    )
    .output(order),
  promise: command(...front)
    .input(orderRef.extend({ promisedAt: instant, askedBy: z.enum(promiseAskers), reason: optionalLine }))
    .output(order),
  update: command(...front)
    .input(
      orderRef.extend({
        repairClassId: recordId,
        payer: z.enum(payers),
        advisorId: recordId.nullable(),
        customerWaits: z.boolean(),
        continuesOrderId: recordId.nullable(),
        note: optionalParagraph
      })
    )
    .output(order),
  setOdometer: command(...workshop)
    .input(
      orderRef.extend({ direction: z.enum(['in', 'out']), reading: odometerInput, isUnlikelyConfirmed: z.boolean() })
    )
    .output(order),
  addJob: command(...workshop)
    .input(orderRef.extend({ job: jobInput }))
    .output(order),
  updateJob: command(...workshop)
    .input(orderRef.extend({ jobId: recordId, job: jobInput }))
    .output(order),
  completeJob: command(...workshop)
    .input(orderRef.extend({ jobId: recordId }))
    .output(order),
  voidJob: command(...front)
    .input(orderRef.extend({ jobId: recordId, reason: line }))
    .output(order),
  release: command(...management)
    .input(orderRef.extend({ reason: line, staffId: recordId.nullable() }))
    .output(order)
}

export const customersContract = {
  find: query(...front)
    .input(z.object({ text: z.string().trim().min(1).max(100) }))
    .output(z.array(customer)),
  get: query(...front)
    .input(z.object({ customerId: recordId }))
    .output(customer.extend({ vehicles: z.array(vehicle), history: z.array(historyEntry) })),
  update: command(...front)
    .input(customer)
    .output(customer)
}

export const vehiclesContract = {
  get: query(...everyone)
    .input(z.object({ vehicleId: recordId }))
    .output(
      vehicleLookup.extend({
        readings: z.array(odometerReading),
        owners: z.array(z.object({ customerId: recordId, name: z.string(), fromOn: day, untilOn: day.nullable() }))
      })
    ),
  update: command(...front)
    .input(vehicle.extend({ isCheckDigitConfirmed: z.boolean() }))
    .output(vehicle),
  changeOwner: command(...front)
    .input(
      z.object({
        vehicleId: recordId,
        customerId: recordId.nullable(),
        customer: customerInput.nullable(),
        fromOn: day
      })
    )
    .output(vehicle)
}
