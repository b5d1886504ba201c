import type { Figure, KpiState } from '../../shared/contract/kpi.ts'
import { addDays, type Day, monthPeriod } from '../../shared/dates.ts'
import type { KpiEntry, Measure } from './catalogue/entry.ts'
import { wilson } from './statistics/interval.ts'
import { ratio } from './statistics/yields.ts'
import type { Sums } from './sums.sql.ts'

const SECONDS_IN_HOUR = 3600
/** Under this a figure is too few to judge (methods.md 0). */
const ENOUGH = 30
/** How far beyond its target a figure without an interval must be, two months running, to be a breach (look.md, Marks). */
const FAR = 0.1

export const shown = (stored: number, measure: Measure) => (measure === 'seconds' ? stored / SECONDS_IN_HOUR : stored)

/** The day a cohort closes: its last delivery's last day of the window; while the month runs, the last that may be. */
export function closingDay(ripeDay: number | null, month: string, asOf: Day, window: number | null): Day | null {
  const known = ripeDay === null ? null : addDays('1970-01-01', ripeDay)
  const { until } = monthPeriod(month)
  if (asOf >= until) return known
  const lastPossible = addDays(until, (window ?? 0) - 1)
  return known !== null && known > lastPossible ? known : lastPossible
}

export interface FigureInput {
  entry: KpiEntry
  month: string
  sums: Sums | undefined
  /** Median or p90 in stored units, where the KPI is one. */
  quantile: number | null
  target: number | null
  /** Of a cohort that is not ripe at the as-of day: the day it closes. */
  closesOn: Day | null
  /** The figure's value of the month before: a measured figure is a breach only after two. */
  previousValue: number | null
}

/** One figure with its doubt: value, from what, interval, target, state. No data is null, never 0 (K3). */
export function makeFigure(input: FigureInput): Figure {
  const { entry, month, sums, target, closesOn } = input
  const isQuantile = entry.aggregate === 'median' || entry.aggregate === 'p90'
  const count = sums?.count ?? 0
  const value = closesOn === null ? workOut(input) : null
  const interval = value !== null && sums && entry.hasInterval ? wilson(sums.numerator, sums.denominator) : null
  return {
    id: entry.id,
    month,
    value,
    numerator: isQuantile ? null : shown(sums?.numerator ?? 0, entry.numeratorIn),
    denominator: isQuantile ? null : shown(sums?.denominator ?? 0, entry.denominatorIn),
    count,
    interval,
    target,
    state: stateOf({ ...input, count, value, interval }),
    closesOn: count > 0 ? closesOn : null
  }
}

function workOut({ entry, sums, quantile }: FigureInput): number | null {
  if (entry.aggregate === 'median' || entry.aggregate === 'p90') {
    return quantile === null ? null : shown(quantile, entry.numeratorIn)
  }
  if (!sums) return null
  return ratio(shown(sums.numerator, entry.numeratorIn), shown(sums.denominator, entry.denominatorIn))
}

type Judged = Pick<Figure, 'count' | 'value' | 'interval'> & FigureInput

/** The mark of a figure (look.md, Marks). Values are compared before rounding. */
function stateOf({ entry, count, value, interval, target, closesOn, previousValue }: Judged): KpiState {
  if (count === 0) return 'no_data'
  if (closesOn !== null) return 'still_open'
  if (value === null) return 'no_data'
  if (count < ENOUGH) return 'too_few'
  if (target === null || entry.better === 'neither') return 'no_target'
  const isMiss = (figure: number, limit = target) => (entry.better === 'higher' ? figure < limit : figure > limit)
  if (!isMiss(value)) return 'good'
  if (interval) return isMiss(entry.better === 'higher' ? interval.high : interval.low) ? 'breach' : 'watch'
  const far = entry.better === 'higher' ? target * (1 - FAR) : target * (1 + FAR)
  return isMiss(value, far) && previousValue !== null && isMiss(previousValue, far) ? 'breach' : 'watch'
}
