import { z } from 'zod'
import { rolledYield } from '../kpi/statistics/yields.ts'
import { type CaseShop, type FreshBooks, withShop } from './books.ts'
import { id } from './input.ts'
import { type Methods, NotSupported } from './method.ts'
import type { CaseOrder } from './records.sql.ts'

type Finals = CaseOrder['finals']

const OPENED = '2026-01-05T08:00:00Z'
const INSPECTED = '2026-01-05T16:00:00Z'
const NOW = '2026-01-06T08:00:00Z'
/** Cases count units; each becomes an order, so their number is bounded. */
const MOST_UNITS = 200_000

/** An order for every list of final inspections, asked through the KPI engine. */
function withInspected<T>(fresh: FreshBooks, units: readonly Finals[], work: (shop: CaseShop) => T): T {
  if (units.length > MOST_UNITS) throw new NotSupported(`more than ${MOST_UNITS} units`)
  const list = units.map((finals, index) => ({
    id: String(index + 1),
    vehicle: null,
    payer: 'customer' as const,
    isRepair: true,
    openedAt: OPENED,
    events: [
      { stage: 'checked_in' as const, at: OPENED },
      { stage: 'in_inspection' as const, at: INSPECTED }
    ],
    promises: [],
    flaggedSeconds: 0,
    warrantyDays: null,
    finals,
    continues: null,
    comeback: null
  }))
  return withShop(fresh, list, { now: NOW, windowDays: null }, work)
}

const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value)
const failures = (times: number): Finals => repeat(times, 'failed' as const)
const passAt = (attempt: number): Finals => [...failures(attempt - 1), 'passed']

const count = z.number().int().min(0)
const untilPass = z.looseObject({ attempts_until_pass: z.record(z.string(), count) })
/** Orders that failed so often and are not passed yet. */
const notPassed = z.looseObject({ attempts_not_passed: z.record(z.string(), count) })
const outcome = z.union([z.boolean(), z.enum(['pass', 'passed', 'ok', 'fail', 'failed'])])
const listed = z.looseObject({
  orders: z.array(
    z.looseObject({
      attempts: z.array(z.union([outcome, z.looseObject({ result: outcome })])).optional(),
      status: z.string().optional()
    })
  )
})
const signed = z.looseObject({
  inspections: z.array(z.looseObject({ order: id, attempt: count.optional(), result: outcome }))
})

const resultOf = (value: z.infer<typeof outcome>) =>
  value === true || value === 'pass' || value === 'passed' || value === 'ok' ? ('passed' as const) : ('failed' as const)

function unitsOf(raw: unknown): Finals[] {
  const counted = untilPass.safeParse(raw)
  if (counted.success) {
    const open = notPassed.safeParse(raw)
    return [
      ...Object.entries(counted.data.attempts_until_pass).flatMap(([at, n]) => repeat(n, passAt(Number(at)))),
      ...Object.entries(open.data?.attempts_not_passed ?? {}).flatMap(([at, n]) => repeat(n, failures(Number(at))))
    ]
  }
  const orders = listed.safeParse(raw)
  if (orders.success) {
    return orders.data.orders
      .filter((order) => order.status !== 'cancelled')
      .map(({ attempts = [] }) => attempts.map((one) => resultOf(typeof one === 'object' ? one.result : one)))
  }
  const { inspections } = signed.parse(raw)
  const byOrder = Map.groupBy(inspections, (inspection) => inspection.order)
  return [...byOrder.values()].map((list) =>
    [...list].sort((a, b) => (a.attempt ?? 0) - (b.attempt ?? 0)).map((inspection) => resultOf(inspection.result))
  )
}

/** K-04: first passes over first attempts; orders with rework; failed attempts. */
function firstPassYield(raw: unknown, fresh: FreshBooks): unknown {
  return withInspected(fresh, unitsOf(raw), (shop) => {
    const passes = shop.figure('first_pass_yield')
    const rework = shop.figure('rework_rate')
    const events = shop.figure('rework_events_per_order')
    return {
      inspected: passes.denominator ?? 0,
      first_pass: passes.numerator ?? 0,
      fpy: passes.value,
      rework_orders: rework.numerator ?? 0,
      rework_order_rate: rework.value,
      rework_events: events.numerator ?? 0,
      rework_events_per_order: events.value
    }
  })
}

const passed = z.looseObject({ passed: count, inspected: count })

function passRate(raw: unknown, fresh: FreshBooks): unknown {
  const input = passed.parse(raw)
  const units = [...repeat(input.passed, passAt(1)), ...repeat(input.inspected - input.passed, failures(1))]
  return withInspected(fresh, units, (shop) => ({ value: shop.figure('first_pass_yield').value }))
}

const throughput = z.looseObject({ units_in: count, scrap: count.default(0), rework: count.default(0) })

/** Units that went through without scrap or rework; scrapped ones failed and never pass. */
function throughputYield(raw: unknown, fresh: FreshBooks): unknown {
  const { units_in: unitsIn, scrap, rework } = throughput.parse(raw)
  const units = [
    ...repeat(scrap, failures(1)),
    ...repeat(rework, passAt(2)),
    ...repeat(unitsIn - scrap - rework, passAt(1))
  ]
  return withInspected(fresh, units, (shop) => ({ value: shop.figure('first_pass_yield').value }))
}

const defectsCase = z.looseObject({ defects: count, units: count })

/** Every defect is a failed attempt; they are spread over the units. */
function throughputYieldDpu(raw: unknown, fresh: FreshBooks): unknown {
  const { defects, units } = defectsCase.parse(raw)
  const list = Array.from({ length: units }, (_, index) => {
    const own = Math.floor(defects / units) + (index < defects % units ? 1 : 0)
    return passAt(own + 1)
  })
  return withInspected(fresh, list, (shop) => {
    const dpu = shop.figure('rework_events_per_order').value
    return { dpu, throughput_yield: dpu === null ? null : 1 - dpu }
  })
}

const yieldsCase = z.looseObject({ yields: z.array(z.number().nullable()) })
const stagesCase = z.looseObject({ stages: z.array(z.looseObject({ passed: count, inspected: count })) })

/** K-05: the product of the first-time yields of the stages; a stage without data leaves none. */
function rolledThroughputYield(raw: unknown, fresh: FreshBooks): unknown {
  const given = yieldsCase.safeParse(raw)
  if (given.success) return { value: rolledYield(given.data.yields) }
  const yields = stagesCase.parse(raw).stages.map((stage) => {
    const units = [...repeat(stage.passed, passAt(1)), ...repeat(stage.inspected - stage.passed, failures(1))]
    return withInspected(fresh, units, (shop) => shop.figure('first_pass_yield').value)
  })
  return { value: rolledYield(yields) }
}

export const inspectedMethods: Methods = {
  'kpi.first_pass_yield': firstPassYield,
  'kpi.throughput_yield': throughputYield,
  'kpi.throughput_yield_dpu': throughputYieldDpu,
  'kpi.rolled_throughput_yield': rolledThroughputYield,
  'quality.pass_rate': passRate
}
