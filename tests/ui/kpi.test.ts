import { describe, expect, it } from 'vitest'
import type { Figure, KpiDefinition, SplitLine } from '../../src-main/shared/contract/kpi.ts'
import { createFormat, plainSettings } from '../../src-main/shared/format/index.ts'
import type { Language } from '../../src-main/shared/messages/index.ts'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import { largestChange, missesOf } from '../../src-renderer/features/kpi/changes.ts'
import { csvFile, exact } from '../../src-renderer/features/kpi/csv.ts'
import { createKpiWords } from '../../src-renderer/features/kpi/kpi-words.ts'
import { orderSplit } from '../../src-renderer/features/kpi/split-order.ts'

const yieldKpi: KpiDefinition = {
  id: 'first_pass_yield',
  group: 'quality',
  unit: 'share',
  aggregate: 'ratio',
  better: 'higher',
  defaultTarget: 0.95,
  manual: 'M7.1.2',
  method: 'K-04',
  splits: ['technician', 'system']
}
const comebacks: KpiDefinition = { ...yieldKpi, id: 'comeback_rate_cohort', better: 'lower', defaultTarget: 0.03 }
const held: KpiDefinition = { ...yieldKpi, id: 'fixed_right_first_time', defaultTarget: 0.9 }
const median: KpiDefinition = {
  ...yieldKpi,
  id: 'cycle_time_median',
  unit: 'hours',
  aggregate: 'median',
  better: 'lower'
}

const october: Figure = {
  id: 'first_pass_yield',
  month: '2026-10',
  value: 347 / 386,
  numerator: 347,
  denominator: 386,
  count: 386,
  interval: { low: 0.865, high: 0.9252 },
  target: 0.95,
  state: 'breach',
  closesOn: null
}

const wordsIn = (language: Language) =>
  createKpiWords(createFormat({ ...plainSettings, language }), createTranslator(language))
const english = wordsIn('en')
const chinese = wordsIn('zh-CN')

const line = (key: string, value: number | null, state: Figure['state'] = 'good', misses = 0): SplitLine => ({
  key,
  label: key,
  figure: { ...october, value, state, numerator: 50 - misses, denominator: 50, count: 50 }
})

describe('a figure in words', () => {
  it('brings its value, what it is made of, its doubt and its target', () => {
    expect(english.withUnit('share', october.value)).toBe('89.9\u2009%')
    expect(english.from(october)).toBe('347 of 386 orders passed')
    expect(english.interval('share', october.interval)).toBe('86.5 – 92.5')
    expect(english.target(yieldKpi, october.target)).toBe('≥ 95.0')
    expect(english.state(yieldKpi, october)).toBe('breach: the whole interval is under the target')
    expect(chinese.withUnit('share', october.value)).toBe('89.9%')
    expect(chinese.from(october)).toBe('347/386单一次合格')
    expect(chinese.state(yieldKpi, october)).toBe('超限：整个区间低于目标')
  })

  it('says over the target where less is better, and two months where there is no interval', () => {
    expect(english.state(comebacks, october)).toBe('breach: the whole interval is over the target')
    expect(english.state(median, { ...october, interval: null })).toBe(
      'breach: beyond 10 % of the target for two months'
    )
  })

  it('is a dash without data, never 0', () => {
    const none: Figure = { ...october, value: null, numerator: null, denominator: null, count: 0, state: 'no_data' }
    expect(english.value('share', none.value)).toBe('–')
    expect(english.from(none)).toBe('no orders counted')
    expect(english.state(yieldKpi, none)).toBe('no data')
  })

  it('of an open cohort counts those that miss, and gives no rate', () => {
    const open: Figure = { ...october, value: null, state: 'still_open', closesOn: '2026-11-30', interval: null }
    const came = { ...open, id: comebacks.id, numerator: 9, denominator: 371 }
    expect(english.soFar(comebacks, came)).toEqual({ count: '9', words: 'so far of 371' })
    const right = { ...open, id: held.id, numerator: 320, denominator: 331 }
    expect(english.soFar(held, right)).toEqual({ count: '11', words: 'missed of 331' })
    expect(english.soFar(yieldKpi, october)).toBeNull()
  })
})

describe('a split', () => {
  it('puts the worst that can be judged first and never ranks those with too few records', () => {
    const lines = [
      line('several', 0.5),
      line('A', 0.9),
      line('few', 0.1, 'too_few'),
      line('B', 0.8),
      line('fewer', 1, 'too_few')
    ]
    expect(orderSplit(lines, 'higher').map(({ key }) => key)).toEqual(['B', 'A', 'few', 'fewer', 'several'])
    expect(orderSplit(lines, 'lower').map(({ key }) => key)).toEqual(['A', 'B', 'few', 'fewer', 'several'])
  })

  it('names the line whose misses changed most since the month before', () => {
    const before = [line('brakes', 0.9, 'good', 5), line('engine', 0.9, 'good', 2)]
    const now = [line('brakes', 0.7, 'breach', 15), line('clutch', 0.9, 'good', 3)]
    const largest = largestChange(yieldKpi, before, now)
    expect([largest?.line.key, largest?.before, largest?.now]).toEqual(['brakes', 5, 15])
    expect(largestChange(yieldKpi, before, before)).toBeNull()
  })

  it('counts no misses where the figure is a length of time', () => {
    expect(missesOf(yieldKpi, october)).toBe(39)
    expect(missesOf(median, october)).toBeNull()
  })
})

describe('an exported table', () => {
  it('opens in a spreadsheet as UTF-8, and no cell runs as a formula', async () => {
    const bytes = new Uint8Array(
      await csvFile(
        ['Order', 'Plate'],
        [
          ['26-0001', '=1+1'],
          ['26-0002', '沪A·12345']
        ]
      ).arrayBuffer()
    )
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe(`Order,Plate\r\n26-0001,"'=1+1"\r\n26-0002,沪A·12345\r\n`)
  })

  it('writes a share in percent without the noise of binary fractions', () => {
    expect(exact('share', 0.07)).toBe(7)
    expect(exact('hours', 27.4)).toBe(27.4)
    expect(exact('share', null)).toBeNull()
  })
})
