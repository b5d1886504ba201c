import { z } from 'zod'
import { addDays, monthOf } from '../../shared/dates.ts'
import { ratio } from '../kpi/statistics/yields.ts'
import { type CaseShop, type FreshBooks, monthsOf, withShop } from './books.ts'
import { asOfOf, causeOf, id, orderInput, toOrders } from './input.ts'
import type { Methods } from './method.ts'

const DEFAULT_WINDOW = 30

const ordersCase = z.looseObject({
  orders: z.array(orderInput),
  as_of: z.string().nullish(),
  window_days: z.number().int().nullish()
})

/** Window in days that the case gives; null where it is each job's own guarantee. */
function windowOf({ window_days: days, orders }: z.infer<typeof ordersCase>): number | null {
  return days ?? (orders.some((order) => typeof order.guarantee_days === 'number') ? null : DEFAULT_WINDOW)
}

function withOrders<T>(input: z.infer<typeof ordersCase>, fresh: FreshBooks, work: Work<T>): T {
  const list = toOrders(input.orders)
  const windowDays = windowOf(input)
  const longest = Math.max(windowDays ?? 0, ...list.map((order) => order.warrantyDays ?? 0))
  const now = asOfOf(input.as_of, list, longest)
  const known = monthsOf(list)
  const to = monthOf(now)
  const [last = to] = [known?.to ?? to, to].sort()
  const months = known && { from: known.from, to: last }
  return withShop(fresh, list, { now, windowDays }, (shop) => work(shop, months, now.slice(0, 10)))
}
type Work<T> = (shop: CaseShop, months: { from: string; to: string } | null, asOf: string) => T

/** K-01: by month of the original's delivery; a month is complete when its last delivery's window has passed. */
function comebackRateCohort(raw: unknown, fresh: FreshBooks): unknown {
  const input = ordersCase.parse(raw)
  return withOrders(input, fresh, (shop, months, asOf) => {
    const rows = shop.rows('comeback_rate_cohort')
    const window = windowOf(input)
    const guarantee = new Map(input.orders.map((order) => [order.id, order.guarantee_days ?? 0]))
    const isRipe = (row: { onDate: string; caseId: string }) =>
      addDays(row.onDate, window ?? guarantee.get(row.caseId) ?? 0) <= asOf
    const count = (list: typeof rows) => ({ n: list.length, x: list.reduce((sum, row) => sum + row.numerator, 0) })
    const series = months ? shop.series('comeback_rate_cohort', months.from, months.to) : []
    const byMonth = series
      .filter((figure) => figure.count > 0)
      .map((figure) => {
        const ripe = count(rows.filter((row) => monthOf(row.onDate) === figure.month && isRipe(row)))
        return [
          figure.month,
          {
            n: figure.denominator ?? 0,
            x: figure.numerator ?? 0,
            mature_n: ripe.n,
            mature_x: ripe.x,
            complete: figure.closesOn === null,
            rate: figure.value
          }
        ]
      })
    const ripe = count(rows.filter(isRipe))
    return { by_month: Object.fromEntries(byMonth), overall_mature: { ...ripe, rate: ratio(ripe.x, ripe.n) } }
  })
}

/** K-02: by month of return, over the originals delivered in that month. */
function comebackRateCalendar(raw: unknown, fresh: FreshBooks): unknown {
  const input = ordersCase.parse(raw)
  return withOrders(input, fresh, (shop, months) => {
    const series = months ? shop.series('comeback_rate_calendar', months.from, months.to) : []
    const byMonth = series.map((figure) => [
      figure.month,
      { comebacks: figure.numerator ?? 0, released: figure.denominator ?? 0, rate: figure.value }
    ])
    return { by_month: Object.fromEntries(byMonth) }
  })
}

const verdicts = z.looseObject({ orders: z.array(z.looseObject({ id, verdict: z.string().nullish() })) })

/** Confirmed comebacks, their originals, and the returns that were judged to be none. */
function comebackEvents(raw: unknown, fresh: FreshBooks): unknown {
  const { orders } = verdicts.parse(raw)
  return withOrders(ordersCase.parse(raw), fresh, (shop) => {
    const { originals, rejected } = shop.decisions()
    const times = new Map<string, number>()
    for (const original of originals) times.set(original, (times.get(original) ?? 0) + 1)
    const byCause: Record<string, number> = {}
    for (const { verdict } of orders) {
      if (verdict && causeOf(verdict) !== 'rejected') byCause[verdict] = (byCause[verdict] ?? 0) + 1
    }
    return {
      confirmed_events: originals.length,
      distinct_originals: times.size,
      repeat_originals: [...times].filter(([, count]) => count > 1).map(([original]) => original),
      rejected,
      by_cause: byCause
    }
  })
}

const summary = z.looseObject({ vehicles: z.number().int().min(0), fixed_first_visit: z.number().int().min(0) })
const visitsCase = z.looseObject({ visits: z.array(z.looseObject({ finished_same_visit: z.boolean() })) })

interface Visit {
  isFinished: boolean
  isRepair: boolean
  cameBack: boolean
}

const isNoRepair = (visit: Record<string, unknown>) =>
  ['diagnosis_only', 'maintenance_only', 'estimate_only'].some((key) => visit[key] === true)

function visitsOf(raw: unknown): Visit[] {
  const counted = summary.safeParse(raw)
  if (counted.success) {
    const { vehicles, fixed_first_visit: fixed } = counted.data
    return Array.from({ length: vehicles }, (_, index) => ({
      isFinished: index < fixed,
      isRepair: true,
      cameBack: false
    }))
  }
  return visitsCase.parse(raw).visits.map((visit) => ({
    isFinished: visit.finished_same_visit,
    isRepair: !isNoRepair(visit),
    cameBack: Object.entries(visit).some(([key, value]) => key.startsWith('comeback') && value === true)
  }))
}

const FIRST_DAY = '2026-01-05'

/** K-03: every visit as an order; an unfinished one is continued by a second order, a comeback returns in a week. */
function firstVisitFix(raw: unknown, fresh: FreshBooks): unknown {
  const day = (days: number, hour: string) => `${addDays(FIRST_DAY, days)}T${hour}:00:00Z`
  const common = { payer: 'customer', promises: [], flaggedSeconds: 0, warrantyDays: null, finals: [] } as const
  const visit = (days: number) => ({
    openedAt: day(days, '08'),
    events: [
      { stage: 'checked_in' as const, at: day(days, '08') },
      { stage: 'delivered' as const, at: day(days, '17') }
    ]
  })
  const visits = visitsOf(raw)
  const first = visits.map(({ isRepair }, index) => {
    return { ...common, ...visit(0), id: `${index}`, vehicle: `V${index}`, isRepair, continues: null, comeback: null }
  })
  const later = visits.flatMap(({ isRepair, isFinished, cameBack }, index) => {
    const order = { ...common, ...visit(7), vehicle: `V${index}`, isRepair }
    return [
      ...(isFinished ? [] : [{ ...order, id: `${index}/2`, continues: `${index}`, comeback: null }]),
      ...(cameBack
        ? [
            {
              ...order,
              id: `${index}/3`,
              continues: null,
              comeback: { of: `${index}`, verdict: 'workmanship' as const }
            }
          ]
        : [])
    ]
  })
  const now = day(120, '18')
  return withShop(fresh, [...first, ...later], { now, windowDays: DEFAULT_WINDOW }, (shop) => {
    const figure = shop.figure('fixed_right_first_time')
    return { eligible: figure.denominator ?? 0, fixed_first_visit: figure.numerator ?? 0, value: figure.value }
  })
}

export const comebackMethods: Methods = {
  'kpi.comeback_rate_cohort': comebackRateCohort,
  'kpi.comeback_rate_calendar': comebackRateCalendar,
  'kpi.comeback_events': comebackEvents,
  'kpi.first_visit_fix': firstVisitFix
}
