import { describe, expect, test } from 'vitest'
import { printable } from '../../src-main/core/reports/printable.rules.ts'
import { intervalBarSvg } from '../../src-main/core/reports/svg/interval-bar.ts'
import { lineChartSvg } from '../../src-main/core/reports/svg/line-chart.ts'
import { markSvg } from '../../src-main/core/reports/svg/marks.ts'
import { paretoBarsSvg } from '../../src-main/core/reports/svg/pareto-bars.ts'
import { spread, ticks } from '../../src-main/core/reports/svg/scale.ts'
import { sparklineSvg } from '../../src-main/core/reports/svg/sparkline.ts'
import { kpiStates } from '../../src-main/shared/contract/kpi.ts'
import { resources } from '../../src-main/shared/messages/index.ts'

const month = (value: number | null, isOpen = false) => ({ month: '2026-10', value, isOpen })
const size = { width: 44, height: 10 }

describe('the scale of a chart', () => {
  test('has round steps that enclose the values', () => {
    expect(ticks([0.883, 0.984], 6)).toEqual([0.88, 0.9, 0.92, 0.94, 0.96, 0.98, 1])
    expect(ticks([0, 71.2], 5)).toEqual([0, 20, 40, 60, 80])
    expect(ticks([5, 5], 5)).toEqual([5, 6])
  })

  test('moves labels apart and keeps them above the floor', () => {
    expect(spread([10, 12, 50], 9, 100)).toEqual([10, 19, 50])
    expect(spread([98, 99], 9, 100)).toEqual([91, 100])
  })
})

describe('a trend line', () => {
  test('is not drawn from one month alone', () => {
    expect(sparklineSvg({ points: [month(0.9), month(null)], target: 0.95, ...size })).toBeNull()
  })

  test('breaks where a month has no data', () => {
    const svg = sparklineSvg({ points: [month(1), month(2), month(null), month(3), month(4)], target: null, ...size })
    expect(svg?.match(/d="(M[^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2)
  })

  test('ends before a cohort that is still open', () => {
    const open = sparklineSvg({ points: [month(1), month(2), month(3, true)], target: null, ...size })
    expect(open).not.toContain('<circle')
    expect(sparklineSvg({ points: [month(1), month(2), month(3)], target: null, ...size })).toContain('<circle')
  })
})

test('every state has a mark of its own, told apart without colour', () => {
  const marks = kpiStates.map(markSvg)
  expect(new Set(marks).size).toBe(marks.length)
  for (const mark of marks) expect(mark.match(/#([0-9a-f]{6})/g)?.every(isGrey) ?? true).toBe(true)
})

function isGrey(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return Math.abs((red ?? 0) - (green ?? 0)) < 8 && Math.abs((red ?? 0) - (blue ?? 0)) < 8
}

test('an interval of too few records is dashed and its value hollow', () => {
  const draw = (isTooFew: boolean) =>
    intervalBarSvg({
      value: 0.9,
      interval: { low: 0.8, high: 0.97 },
      target: null,
      isTooFew,
      range: [0.6, 1],
      width: 128,
      height: 12
    })
  expect(draw(true)).toContain('stroke-dasharray')
  expect(draw(false)).not.toContain('stroke-dasharray')
})

test('an interval that goes beyond the axis is cut off at its edge', () => {
  const svg = intervalBarSvg({
    value: 0.3,
    interval: { low: 0.1, high: 0.7 },
    target: 0.9,
    isTooFew: true,
    range: [0.6, 1],
    width: 128,
    height: 12
  })
  expect(svg).toContain('M3 6L')
})

test('bars begin at zero and stand in proportion', () => {
  const bar = (value: number) => ({ label: 'Brakes', value, previous: 0, written: String(value), right: '' })
  const svg = paretoBarsSvg([bar(20), bar(5)], 240)
  const [long, short] = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) =>
    Number(width)
  )
  expect((long ?? 0) / (short ?? 1)).toBeCloseTo(4, 1)
})

test('a long name is shortened, never run over its bar', () => {
  const label = 'Heating, ventilation and air conditioning'
  const svg = paretoBarsSvg([{ label, value: 1, previous: 0, written: '1', right: '' }], 240)
  expect(svg).not.toContain(label)
  expect(svg).toMatch(/Heating, ventilat[^<]*…/)
})

test('what people write cannot break a drawing', () => {
  const svg = paretoBarsSvg([{ label: '<b>&"', value: 1, previous: 0, written: '1', right: '' }], 240)
  expect(svg).toContain('&lt;b&gt;&amp;&quot;')
})

test('a chart of durations begins at zero and is left out without data', () => {
  const chart = (points: ReturnType<typeof month>[]) =>
    lineChartSvg({
      series: [{ label: 'median', points }],
      target: null,
      targetLabel: '',
      width: 500,
      height: 120,
      month: () => 'Oct',
      tick: String
    })
  expect(chart([month(null)])).toBeNull()
  expect(chart([month(40), month(50)])).toContain('>0</text>')
})

describe('text for the typeface', () => {
  test('gives letters that it lacks without their marks and keeps those it has', () => {
    expect(printable('Wałęsa, Šimůnek, Ōtani, Müller, Lý', true)).toBe('Walesa, Simunek, Ōtani, Müller, Lý')
  })

  test('holds a figure and its sign together with a space that can be printed', () => {
    expect(printable('89.9\u2009%', true)).toBe('89.9\u00a0%')
  })

  test('has straight quotes in English and Chinese ones in Chinese', () => {
    expect(printable('Wilson’s “score” …', true)).toBe(`Wilson's "score" ...`)
    expect(printable('“检验员”……', false)).toBe('“检验员”……')
  })

  test('is all that the English messages of the report need', () => {
    const text = printable(JSON.stringify([resources.en.translation.reports, resources.en.translation.kpi]), true)
    expect(text.replace(/[\x20-\x7e\u00a0–÷≤≥σ·]/g, '')).toBe('')
  })
})
