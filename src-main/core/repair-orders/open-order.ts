import type { z } from 'zod'
import type { Order, openOrderInput } from '../../shared/contract/orders.ts'
import { businessDay, type Instant } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { suggestCandidates } from '../comebacks/suggest.ts'
import type { CommandContext } from '../context.ts'
import { saveCustomer } from '../customers/customers.ts'
import { saveVehicle, setOwner } from '../customers/vehicles.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { requireActiveOutlet } from '../outlets/outlets.ts'
import { indexOrder } from '../search/search.ts'
import { insertJobOf } from './jobs.ts'
import { orderNumber, takeNumber } from './numbers.sql.ts'
import { readOrder } from './order-view.ts'
import { findOrder, findRepairClass, insertEvent, insertOrder, type OrderRow } from './orders.sql.ts'
import { addPromise, recordReading, requireContinuable } from './orders.ts'
import { decidePromise } from './promises.rules.ts'

type OpenOrderInput = z.infer<typeof openOrderInput>

/** The vehicle and its owner: known ones by id, new ones from what was typed. */
function bringIn(context: CommandContext, input: OpenOrderInput, onDate: string) {
  const isCheckDigitConfirmed = input.confirmed.includes('vin_check_digit')
  const customerId = input.customer
    ? saveCustomer(context, { ...input.customer, id: input.customerId, outletId: input.outletId })
    : input.customerId
  const vehicleId = input.vehicle
    ? saveVehicle(
        context,
        { ...input.vehicle, id: input.vehicleId, outletId: input.outletId },
        { isCheckDigitConfirmed }
      )
    : input.vehicleId
  if (vehicleId !== null && customerId !== null) setOwner(context, vehicleId, customerId, onDate)
  return { customerId, vehicleId }
}

function insertHead(context: CommandContext, input: OpenOrderInput, at: Instant): OrderRow {
  const outlet = requireActiveOutlet(context, input.outletId)
  if (!findRepairClass(context.db, input.repairClassId)) {
    throw new DomainError('not_found', { record: 'repair_class', id: input.repairClassId })
  }
  const openedOn = businessDay(at, context.shop.timeZone)
  const who = bringIn(context, input, openedOn)
  requireContinuable(context, { vehicleId: who.vehicleId }, input.continuesOrderId)
  const year = Number(openedOn.slice(0, 4))
  const orderId = insertOrder(context.db, {
    outletId: outlet.id,
    number: orderNumber(outlet.numberPrefix, year, takeNumber(context.db, outlet.id, 'order', year)),
    ...who,
    repairClassId: input.repairClassId,
    payer: input.payer,
    advisorId: input.advisorId,
    customerWaits: input.customerWaits,
    continuesOrderId: input.continuesOrderId,
    openedAt: at,
    openedOn,
    stage: input.stage,
    stageSince: at,
    note: input.note || null
  })
  insertEvent(context.db, {
    orderId,
    seq: 1,
    stage: input.stage,
    at,
    onDate: openedOn,
    staffId: input.advisorId,
    recordedAt: context.now
  })
  const row = findOrder(context.db, orderId)
  if (!row) throw new Error('the order just written is not there')
  return row
}

/** Fast intake: vehicle, owner, odometer, promise and jobs in one transaction, with comeback candidates at once. */
export function openOrder(context: CommandContext, input: OpenOrderInput): Order {
  const at = input.at ?? context.now
  if (at > context.now) throw new DomainError('event_in_future', { at, now: context.now })
  const order = insertHead(context, input, at)
  if (input.promisedAt) {
    const promise = { promisedAt: input.promisedAt, askedBy: 'shop' as const, reason: null }
    decidePromise([], at, promise)
    addPromise(context, order.id, { ...promise, madeAt: at })
  }
  if (input.odometerIn) {
    const isUnlikelyConfirmed = input.confirmed.includes('odometer_unlikely')
    recordReading(context, order, { direction: 'in', reading: input.odometerIn, at, isUnlikelyConfirmed })
  }
  for (const job of input.jobs) insertJobOf(context, order, job)
  if (input.stage === 'checked_in') suggestCandidates(context, order.id)
  refreshFacts(context.db, order.continuesOrderId === null ? [order.id] : [order.id, order.continuesOrderId])
  indexOrder(context.db, order.id)
  const opened = readOrder(context, order.id)
  context.audit({ recordType: 'order', recordId: order.id, before: null, after: { ...opened, history: [] } })
  return opened
}
