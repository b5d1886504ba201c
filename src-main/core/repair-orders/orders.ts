import type { z } from 'zod'
import type { Order, odometerInput } from '../../shared/contract/orders.ts'
import { businessDay, type Instant } from '../../shared/dates.ts'
import type { Payer, PromiseAsker } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import { suggestCandidates } from '../comebacks/suggest.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { changeOrder, requireOpenOrder } from './changes.ts'
import { decideReading } from './odometer.rules.ts'
import { readOrder, requireOrder } from './order-view.ts'
import {
  findRepairClass,
  insertPromise,
  insertReading,
  lastReadingOf,
  type OrderRow,
  promisesOf,
  readingOf,
  updateOrder,
  updateReading
} from './orders.sql.ts'
import { decidePromise } from './promises.rules.ts'

export function getOrder(context: QueryContext, { orderId }: { orderId: number }): Order {
  return readOrder(context, orderId)
}

/** Keeps a reading of an order; a corrected one changes the same row, so no later reading is poisoned (faults.md 9). */
export function recordReading(
  context: CommandContext,
  order: OrderRow,
  input: { direction: 'in' | 'out'; reading: z.infer<typeof odometerInput>; at: Instant; isUnlikelyConfirmed: boolean }
): void {
  if (order.vehicleId === null) throw new DomainError('vehicle_needs_plate_or_vin')
  const known = readingOf(context.db, order.id, input.direction)
  const newest = lastReadingOf(context.db, order.vehicleId, input.at)
  const last = newest && newest.id === known?.id ? previousReading(context, order, input.direction) : newest
  const { km, lowerReason, lowerNote } = input.reading
  const onDate = businessDay(input.at, context.shop.timeZone)
  const decided = decideReading(last ?? null, { km, onDate, lowerReason }, input.isUnlikelyConfirmed)
  const kept = { km, ...decided, lowerNote: decided.lowerReason ? lowerNote : null }
  if (known) updateReading(context.db, known.id, kept)
  else {
    insertReading(context.db, {
      vehicleId: order.vehicleId,
      orderId: order.id,
      direction: input.direction,
      at: input.at,
      onDate,
      ...kept
    })
  }
}

/** The reading before an order's own one: its reading in for the one out, else the vehicle's last before the order. */
function previousReading(context: CommandContext, order: OrderRow, direction: 'in' | 'out') {
  if (direction === 'out') {
    const incoming = readingOf(context.db, order.id, 'in')
    if (incoming) return incoming
  }
  const before = lastReadingOf(context.db, order.vehicleId ?? 0, order.openedAt)
  return before && before.orderId !== order.id ? before : undefined
}

export function setOdometer(
  context: CommandContext,
  input: {
    orderId: number
    direction: 'in' | 'out'
    reading: z.infer<typeof odometerInput>
    isUnlikelyConfirmed: boolean
  }
): Order {
  const order = requireOpenOrder(context, input.orderId)
  return changeOrder(context, order.id, () => {
    recordReading(context, order, { ...input, at: input.direction === 'in' ? order.openedAt : context.now })
    if (input.direction === 'in') suggestCandidates(context, order.id)
  })
}

export function promiseOrder(
  context: CommandContext,
  input: { orderId: number; promisedAt: Instant; askedBy: PromiseAsker; reason: string | null }
): Order {
  const order = requireOpenOrder(context, input.orderId)
  decidePromise(promisesOf(context.db, order.id), order.openedAt, input)
  return changeOrder(context, order.id, () => addPromise(context, order.id, input))
}

export function addPromise(
  context: CommandContext,
  orderId: number,
  promise: { promisedAt: Instant; askedBy: PromiseAsker; reason: string | null; madeAt?: Instant }
): void {
  insertPromise(context.db, {
    orderId,
    promisedAt: promise.promisedAt,
    promisedOn: businessDay(promise.promisedAt, context.shop.timeZone),
    askedBy: promise.askedBy,
    reason: promise.reason || null,
    madeAt: promise.madeAt ?? context.now
  })
}

export interface OrderChange {
  orderId: number
  repairClassId: number
  payer: Payer
  advisorId: number | null
  customerWaits: boolean
  continuesOrderId: number | null
  note: string | null
}

export function updateOrderHead(context: CommandContext, { orderId, ...change }: OrderChange): Order {
  const order = requireOpenOrder(context, orderId)
  if (!findRepairClass(context.db, change.repairClassId)) {
    throw new DomainError('not_found', { record: 'repair_class', id: change.repairClassId })
  }
  requireContinuable(context, order, change.continuesOrderId)
  return changeOrder(context, orderId, () => {
    updateOrder(context.db, orderId, { ...change, note: change.note || null })
    const touched = [order.continuesOrderId, change.continuesOrderId].filter((id) => id !== null)
    refreshFacts(context.db, touched)
  })
}

/** A second visit continues a delivered order of the same vehicle, not itself. */
export function requireContinuable(
  context: QueryContext,
  order: { id?: number; vehicleId: number | null },
  continuesOrderId: number | null
): void {
  if (continuesOrderId === null) return
  const earlier = requireOrder(context, continuesOrderId)
  if (earlier.id === order.id || earlier.vehicleId === null || earlier.vehicleId !== order.vehicleId) {
    throw new DomainError('not_same_vehicle', { number: earlier.number })
  }
  if (earlier.stage !== 'delivered') throw new DomainError('original_not_delivered', { number: earlier.number })
}
