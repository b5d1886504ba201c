import { describe, expect, it } from 'vitest'
import type { KpiEntry } from '../../src-main/core/kpi/catalogue/entry.ts'
import { requireKpi } from '../../src-main/core/kpi/catalogue/index.ts'
import { type ChartMonth, makeChart } from '../../src-main/core/kpi/chart.rules.ts'
import { makeFigure } from '../../src-main/core/kpi/figure.rules.ts'
import { shiftMonth } from '../../src-main/shared/dates.ts'

function stateOf(
  kpi: string,
  numerator: number,
  denominator: number,
  more: { target?: number | null; previous?: number } = {}
) {
  const entry = requireKpi(kpi)
  return makeFigure({
    entry,
    month: '2026-10',
    sums: { numerator, denominator, count: entry.denominatorIn === 'seconds' ? 200 : denominator, ripeDay: null },
    quantile: null,
    target: more.target === undefined ? entry.defaultTarget : more.target,
    closesOn: null,
    previousValue: more.previous ?? null
  }).state
}

describe('the mark of a share', () => {
  it.each([
    ['breach when the whole interval misses the target', 347, 386, 'breach'],
    ['watch when the value misses it and the interval does not', 365, 386, 'watch'],
    ['good when the value meets it', 367, 386, 'good'],
    ['good on the target itself', 95, 100, 'good'],
    ['too few under 30 orders', 0, 29, 'too_few'],
    ['a verdict from 30 orders on', 0, 30, 'breach']
  ])('is %s', (_rule, passed, orders, state) => {
    expect(stateOf('first_pass_yield', passed, orders)).toBe(state)
  })

  it('is compared before rounding: 94.96 % is under 95 %', () => {
    expect(stateOf('first_pass_yield', 9496, 10_000)).toBe('watch')
  })

  it('turns round where lower is better', () => {
    expect(stateOf('comeback_rate_cohort', 0, 386)).toBe('good')
    expect(stateOf('comeback_rate_cohort', 12, 371)).toBe('watch')
    expect(stateOf('comeback_rate_cohort', 40, 371)).toBe('breach')
  })

  it('needs a target', () => {
    expect(stateOf('first_pass_yield', 1, 386, { target: null })).toBe('no_target')
  })
})

describe('the mark of a figure without an interval', () => {
  const parts = (share: number, previous?: number) =>
    stateOf('waiting_parts', share * 1_000_000, 1_000_000, previous === undefined ? {} : { previous })

  it('is a watch when it misses its target, however far', () => {
    expect(parts(0.15)).toBe('good')
    expect(parts(0.16)).toBe('watch')
    expect(parts(0.4)).toBe('watch')
  })

  it('is a breach after two months beyond a tenth of the target', () => {
    expect(parts(0.17, 0.17)).toBe('breach')
    expect(parts(0.17, 0.16)).toBe('watch')
    expect(parts(0.16, 0.4)).toBe('watch')
  })
})

describe('a control chart', () => {
  const pass: KpiEntry = requireKpi('first_pass_yield')
  const series = (shares: readonly number[], orders = 400): ChartMonth[] =>
    shares.map((share, index) => ({
      month: shiftMonth('2024-11', index),
      value: share,
      numerator: share * orders,
      denominator: orders,
      count: orders,
      isOpen: false
    }))
  const steady = Array.from({ length: 23 }, (_, index) => (index % 2 === 0 ? 0.95 : 0.94))

  it('fixes its limits on the months before the last three and finds the month outside', () => {
    const chart = makeChart(pass, series([...steady, 0.89]))
    expect(chart).toMatchObject({ baseFrom: '2024-11', baseUntil: '2026-07', baseCount: 21, runOfEight: false })
    expect(chart.points.filter((point) => point.isOutside).map((point) => point.month)).toEqual(['2026-10'])
    expect(chart.centre).toBeCloseTo((11 * 0.95 + 10 * 0.94) / 21)
  })

  it('steps its limits with the orders of each month', () => {
    const points = series([...steady, 0.95]).map((point, index) =>
      index === 23 ? { ...point, denominator: 100, numerator: 95, count: 100 } : point
    )
    const { points: drawn } = makeChart(pass, points)
    expect(drawn[23]?.lower).toBeLessThan(drawn[22]?.lower ?? 0)
  })

  it('has provisional limits from the months before while there are fewer than twenty, and none under six', () => {
    expect(makeChart(pass, series(steady.slice(0, 10)))).toMatchObject({ baseCount: 9, baseUntil: '2025-07' })
    const young = makeChart(pass, series(steady.slice(0, 6)))
    expect(young).toMatchObject({ centre: null, baseCount: 0, baseFrom: null })
    expect(young.points.every((point) => point.lower === null && !point.isOutside)).toBe(true)
  })

  it('draws no limits where fewer than five events a month are to be expected', () => {
    expect(makeChart(pass, series([...steady, 0.5], 60)).points[23]).toMatchObject({ lower: null, isOutside: false })
  })

  it('never judges an open month', () => {
    const points = series([...steady, 0.5]).map((point, index) => (index === 23 ? { ...point, isOpen: true } : point))
    expect(makeChart(pass, points).points[23]).toMatchObject({ isOutside: false, isOpen: true })
  })

  it('says when eight months lie on one side, or six fall in a row', () => {
    const high = [...steady.slice(0, 16), ...Array.from({ length: 8 }, () => 0.955)]
    expect(makeChart(pass, series(high)).runOfEight).toBe(true)
    const falling = [...steady.slice(0, 18), 0.96, 0.955, 0.95, 0.945, 0.94, 0.935]
    expect(makeChart(pass, series(falling)).trendOfSix).toBe(true)
  })

  it('of hours is one of single figures, and no lower limit is under 0', () => {
    const hours = series(steady.map((share) => share * 10)).map((point) => ({
      ...point,
      numerator: null,
      denominator: null
    }))
    const chart = makeChart(requireKpi('cycle_time_median'), hours)
    expect(chart.points[0]?.lower).toBeGreaterThan(0)
    expect(chart.centre).toBeCloseTo(9.45, 1)
  })
})
