import type { Content } from 'pdfmake/interfaces'
import { pareto } from '../kpi/statistics/pareto.ts'
import { noteText } from './layout.ts'
import type { Press } from './press.ts'
import type { Tally } from './report-data.ts'
import { paretoBarsSvg } from './svg/pareto-bars.ts'

/** Bars that fit beside the cohort table; smaller classes are put together. */
const MOST_BARS = 6

export interface ParetoOptions {
  now: readonly Tally[]
  before: readonly Tally[]
  width: number
  note: string
  none: string
}

/** Classes by falling count with the running share, this month over the month before. */
export function paretoBlock(press: Press, { now, before, width, note, none }: ParetoOptions): Content[] {
  const { t, format } = press
  const lines = pareto(Object.fromEntries(gather(now).map(({ key, count }) => [key, count])), [
    'other',
    'several',
    'none'
  ])
  if (!lines) return [noteText(none, 1)]
  const shownKeys = new Set(lines.map(({ name }) => name))
  const previous = gather(before, shownKeys)
  const labels = new Map(now.map(({ key, label }) => [key, label]))
  const bars = lines.map(({ name, count, cumulativeShare }) => ({
    label: labels.get(name) ?? t(`reports.split.${isRest(name) ? name : 'other'}`),
    value: count,
    previous: previous.find(({ key }) => key === name)?.count ?? 0,
    written: format.number(count),
    right: format.percent(cumulativeShare, 0)
  }))
  const svg = paretoBarsSvg(bars, width)
  return [{ svg, width, margin: [0, 2, 0, 0] }, noteText(note)]
}

const isRest = (key: string) => key === 'several' || key === 'none'

/** Puts what is not among the shown classes (or beyond the largest ones) together as other. */
function gather(tallies: readonly Tally[], shownKeys?: ReadonlySet<string>): Tally[] {
  const sorted = [...tallies].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const limit = sorted.length > MOST_BARS ? MOST_BARS - 1 : MOST_BARS
  const kept = sorted.filter(({ key }, index) => (shownKeys ? shownKeys.has(key) : index < limit))
  const rest = sorted.filter((tally) => !kept.includes(tally)).reduce((sum, { count }) => sum + count, 0)
  if (rest === 0) return kept
  const other = kept.find(({ key }) => key === 'other')
  if (!other) return [...kept, { key: 'other', label: null, count: rest }]
  return kept.map((tally) => (tally === other ? { ...other, count: other.count + rest } : tally))
}
