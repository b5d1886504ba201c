import { z } from 'zod'
import { type CaseShop, type FreshBooks, withShop } from './books.ts'
import { asOfOf, instantOf, MIDNIGHT, orderInput, toOrders } from './input.ts'
import { type Methods, NotSupported } from './method.ts'
import type { CaseOrder } from './records.sql.ts'

const ordersCase = z.looseObject({ orders: z.array(orderInput), as_of: z.string().nullish() })
type OrdersCase = z.infer<typeof ordersCase>

function withOrders<T>(
  raw: unknown,
  fresh: FreshBooks,
  work: (shop: CaseShop, input: OrdersCase, now: string) => T
): T {
  const input = ordersCase.parse(raw)
  const list = toOrders(input.orders)
  const now = asOfOf(input.as_of, list, 0)
  return withShop(fresh, list, { now, windowDays: null }, (shop) => work(shop, input, now))
}

/** K-10: from receiving to delivering the car, calendar hours. */
function cycleTime(raw: unknown, fresh: FreshBooks): unknown {
  return withOrders(raw, fresh, (shop) => {
    const mean = shop.figure('cycle_time_mean')
    return {
      n: mean.count,
      mean_hours: mean.value,
      median_hours: shop.figure('cycle_time_median').value,
      p90_hours: shop.figure('cycle_time_p90').value
    }
  })
}

/** K-12: ready by the promise that counts; open and overdue is late. */
function onTimeDelivery(raw: unknown, fresh: FreshBooks): unknown {
  return withOrders(raw, fresh, (shop, input, now) => {
    const figure = shop.figure('on_time_delivery')
    const late = new Set(shop.rows('on_time_delivery').flatMap((row) => (row.numerator === 0 ? [row.caseId] : [])))
    const lateOnes = input.orders.filter((order) => late.has(order.id))
    const isOpen = (order: (typeof lateOnes)[number]) => {
      const delivered = order.delivered ?? order.released
      return !delivered || instantOf(delivered, MIDNIGHT) > now
    }
    return {
      eligible: figure.denominator ?? 0,
      on_time: figure.numerator ?? 0,
      value: figure.value,
      late_ids: lateOnes.map((order) => order.id),
      open_overdue_ids: lateOnes.filter(isOpen).map((order) => order.id)
    }
  })
}

/** K-13: from receiving the car to the first work on it. */
function waitingTime(raw: unknown, fresh: FreshBooks): unknown {
  return withOrders(raw, fresh, (shop) => {
    const mean = shop.figure('start_wait_mean')
    return { n: mean.count, mean_hours: mean.value, median_hours: shop.figure('start_wait_median').value }
  })
}

const count = z.number().int().min(0)
const byNumbers = z.looseObject({
  first_order_no: count,
  last_order_no: count,
  labour_sales: z.number().min(0),
  labour_rate: z.number().positive()
})
const byTotals = z.looseObject({ orders: count, billed_hours: z.number().min(0) })
const byRows = z.looseObject({ orders: z.array(orderInput) })
/** Every counted order becomes a record, so their number is bounded. */
const MOST_ORDERS = 200_000

/** So many delivered orders that together carry so many hours, to the second. */
function ordersWith(orders: number, hours: number): CaseOrder[] {
  if (orders > MOST_ORDERS) throw new NotSupported(`more than ${MOST_ORDERS} orders`)
  const seconds = Math.round(hours * 3600)
  const openedAt = '2026-01-05T08:00:00Z'
  return Array.from({ length: orders }, (_, index) => ({
    id: String(index + 1),
    vehicle: null,
    payer: 'customer' as const,
    isRepair: true,
    openedAt,
    events: [
      { stage: 'checked_in' as const, at: openedAt },
      { stage: 'delivered' as const, at: '2026-01-05T17:00:00Z' }
    ],
    promises: [],
    flaggedSeconds: Math.floor(seconds / orders) + (index < seconds % orders ? 1 : 0),
    warrantyDays: null,
    finals: [],
    continues: null,
    comeback: null
  }))
}

function soldOrders(raw: unknown): CaseOrder[] {
  const numbered = byNumbers.safeParse(raw)
  if (numbered.success) {
    const { first_order_no: first, last_order_no: last, labour_sales: sales, labour_rate: rate } = numbered.data
    return ordersWith(last - first, sales / rate)
  }
  const totals = byTotals.safeParse(raw)
  return totals.success ? ordersWith(totals.data.orders, totals.data.billed_hours) : datedOrders(raw)
}

/** Orders listed with their hours; a case that gives no days means one and the same. */
function datedOrders(raw: unknown): CaseOrder[] {
  const day = '2026-01-05'
  return toOrders(
    byRows.parse(raw).orders.map((order) => ({
      ...order,
      opened: order.opened ?? order.received ?? day,
      delivered: order.delivered ?? order.released ?? day
    }))
  )
}

/** K-09: billed hours over delivered orders paid from outside. */
function hoursPerOrder(raw: unknown, fresh: FreshBooks): unknown {
  const list = soldOrders(raw)
  return withShop(fresh, list, { now: asOfOf(null, list, 0), windowDays: null }, (shop) => {
    const figure = shop.figure('hours_per_order')
    return { orders: figure.denominator ?? 0, billed_hours: figure.numerator ?? 0, value: figure.value }
  })
}

export const timeMethods: Methods = {
  'kpi.cycle_time': cycleTime,
  'kpi.on_time_delivery': onTimeDelivery,
  'kpi.waiting_time': waitingTime,
  'kpi.hours_per_order': hoursPerOrder
}
