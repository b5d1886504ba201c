import type { ControlChart } from '../../shared/contract/kpi.ts'
import type { KpiEntry } from './catalogue/entry.ts'
import { centreOf, individualsLimits, type Limits, pLimits, uLimits } from './statistics/limits.ts'
import { runsOnOneSide, trends } from './statistics/runs.ts'

/** A month of a control chart; open months (a cohort that is not ripe, the running month) are shown, never judged. */
export interface ChartMonth {
  month: string
  value: number | null
  /** In shown units; null for a quantile. */
  numerator: number | null
  denominator: number | null
  count: number
  isOpen: boolean
}

/** The latest months are held against limits that they did not make. */
const APPLIED_MONTHS = 3
/** Months with data that fix limits (methods.md S-02); with fewer they are provisional, from the months before. */
const BASE_MONTHS = 20
const LEAST_BASE = 6
/** Fewer expected events than this a month and a chart of shares says nothing (methods.md S-02). */
const LEAST_EVENTS = 5

type Fixed = { centre: number; limitsAt: (point: ChartMonth) => Limits | null } | null

/** A shop younger than the chart: its empty months before the first record are not drawn, down to this many. */
const LEAST_MONTHS = 13

const hasData = (point: ChartMonth) => point.value !== null && !point.isOpen

function baseOf(points: readonly ChartMonth[]): readonly ChartMonth[] {
  const settled = points.slice(0, -APPLIED_MONTHS).filter(hasData)
  if (settled.length >= BASE_MONTHS) return settled
  const before = points.slice(0, -1).filter(hasData)
  return before.length >= LEAST_BASE ? before : []
}

function fixLimits(entry: KpiEntry, base: readonly ChartMonth[]): Fixed {
  if (base.length === 0) return null
  if (entry.chart === 'individuals') {
    const limits = individualsLimits(base.map((point) => point.value ?? 0))
    if (!limits) return null
    const lower = Math.max(0, limits.lower)
    const upper = entry.unit === 'share' ? Math.min(1, limits.upper) : limits.upper
    return { centre: limits.centre, limitsAt: () => ({ lower, upper }) }
  }
  const counts = base.map((point) => ({ numerator: point.numerator ?? 0, denominator: point.denominator ?? 0 }))
  const centre = centreOf(counts)
  if (centre === null) return null
  const units = counts.reduce((sum, count) => sum + count.denominator, 0) / counts.length
  const rarer = entry.chart === 'p' ? Math.min(centre, 1 - centre) : centre
  const limits = entry.chart === 'p' ? pLimits : uLimits
  const isUsable = units * rarer >= LEAST_EVENTS
  return { centre, limitsAt: ({ denominator }) => (isUsable && denominator ? limits(centre, denominator) : null) }
}

function drawn(points: readonly ChartMonth[]): readonly ChartMonth[] {
  const first = points.findIndex((point) => point.count > 0)
  return points.slice(Math.max(0, Math.min(first, points.length - LEAST_MONTHS)))
}

/** Control chart of a KPI's months, oldest first: limits from the base, applied to every month (methods.md S-02). */
export function makeChart(entry: KpiEntry, points: readonly ChartMonth[]): ControlChart {
  const base = baseOf(points)
  const fixed = fixLimits(entry, base)
  const judged = points.filter(hasData)
  const values = judged.map((point) => point.value ?? 0)
  const endsAtLast = (positions: readonly number[]) => values.length > 0 && positions.includes(values.length - 1)
  return {
    centre: fixed?.centre ?? null,
    baseFrom: base[0]?.month ?? null,
    baseUntil: base.at(-1)?.month ?? null,
    baseCount: base.length,
    points: drawn(points).map((point) => {
      const limits = fixed?.limitsAt(point) ?? null
      const isOutside =
        limits !== null &&
        point.value !== null &&
        hasData(point) &&
        (point.value < limits.lower || point.value > limits.upper)
      return {
        month: point.month,
        value: point.value,
        count: point.count,
        lower: limits?.lower ?? null,
        upper: limits?.upper ?? null,
        isOutside,
        isOpen: point.isOpen
      }
    }),
    runOfEight: fixed !== null && endsAtLast(runsOnOneSide(values, fixed.centre)),
    trendOfSix: endsAtLast(trends(values))
  }
}
