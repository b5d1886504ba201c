import { describe, expect, it } from 'vitest'
import { wilson, zOf } from '../../src-main/core/kpi/statistics/interval.ts'
import { centreOf, individualsLimits, pLimits, smallestN, uLimits } from '../../src-main/core/kpi/statistics/limits.ts'
import { pareto } from '../../src-main/core/kpi/statistics/pareto.ts'
import { mean, median, quantile } from '../../src-main/core/kpi/statistics/quantile.ts'
import { runsOnOneSide, trends } from '../../src-main/core/kpi/statistics/runs.ts'
import { ratio, rolledYield } from '../../src-main/core/kpi/statistics/yields.ts'

describe('the interval of a share', () => {
  it.each([
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1]
  ])('of %i in %i is that of Newcombe 1998', (hits, n, low, high) => {
    const interval = wilson(hits, n)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  it('has no value without orders, and none when more came back than were delivered', () => {
    expect([wilson(0, 0), wilson(3, 2)]).toEqual([null, null])
  })

  it('takes other confidences', () => {
    expect(zOf(0.9)).toBeCloseTo(1.6448536269514722, 9)
    expect(zOf(0.99)).toBeCloseTo(2.5758293035489004, 9)
    expect(zOf(0.5)).toBeCloseTo(0.6744897501960817, 9)
  })
})

describe('middle and tail of durations', () => {
  it('lie between two orders by linear interpolation', () => {
    expect(quantile([10, 20, 30, 40], 0.9)).toBeCloseTo(37)
    expect(median([10, 20, 30, 40])).toBe(25)
    expect(median([7])).toBe(7)
    expect(mean([1, 2, 6])).toBe(3)
  })

  it('have no value without orders', () => {
    expect([quantile([], 0.5), mean([]), ratio(0, 0)]).toEqual([null, null, null])
  })
})

describe('limits of a control chart', () => {
  it('have their centre at the ratio of the sums, not the mean of the rates', () => {
    const months = [
      { numerator: 1, denominator: 10 },
      { numerator: 30, denominator: 100 }
    ]
    expect(centreOf(months)).toBeCloseTo(31 / 110)
  })

  it('are narrower for a month with more orders, and never outside 0 to 1', () => {
    expect(pLimits(0.5, 100).lower).toBeCloseTo(0.35)
    expect(pLimits(0.5, 25).lower).toBeCloseTo(0.2)
    expect(pLimits(0.5, 25).upper).toBeCloseTo(0.8)
    expect(pLimits(0.02, 20).lower).toBe(0)
    expect(uLimits(0.25, 25).lower).toBe(0)
    expect(uLimits(0.25, 25).upper).toBeCloseTo(0.55)
  })

  it('of single figures come from the moving range', () => {
    const limits = individualsLimits([10, 12, 11, 13])
    expect(limits?.centre).toBe(11.5)
    expect(limits?.upper).toBeCloseTo(11.5 + 2.66 * (5 / 3))
    expect(individualsLimits([10])).toBeNull()
  })

  it('say from how many orders a lower limit is above 0', () => {
    expect(smallestN(0.1)).toBe(82)
  })
})

describe('signals', () => {
  it('are set by the eighth month on one side; a month on the centre ends the run', () => {
    expect(runsOnOneSide([1, 1, 1, 1, 1, 1, 1, 1, 1], 0)).toEqual([7, 8])
    expect(runsOnOneSide([1, 1, 1, 1, 0, 1, 1, 1, 1], 0)).toEqual([])
  })

  it('are set by the sixth month of a trend; equal neighbours end it', () => {
    expect(trends([1, 2, 3, 4, 5, 6])).toEqual([5])
    expect(trends([6, 5, 4, 3, 2, 1, 0])).toEqual([5, 6])
    expect(trends([1, 2, 3, 3, 4, 5])).toEqual([])
  })
})

describe('causes in order', () => {
  it('fall by count, ties by name, with "other" last whatever its size', () => {
    const lines = pareto({ other: 5, diagnosis: 2, part: 2, workmanship: 1 })
    expect(lines?.map((line) => line.name)).toEqual(['diagnosis', 'part', 'workmanship', 'other'])
    expect(lines?.map((line) => line.cumulativeShare)).toEqual([0.2, 0.4, 0.5, 1])
  })

  it('have no value when nothing came back', () => {
    expect(pareto({ part: 0 })).toBeNull()
  })
})

it('a stage without data leaves no rolled yield', () => {
  expect(rolledYield([0.9, null])).toBeNull()
  expect(rolledYield([])).toBeNull()
  expect(rolledYield([0.9, 0.8])).toBeCloseTo(0.72)
})
