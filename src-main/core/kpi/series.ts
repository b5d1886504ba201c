import type { Figure } from '../../shared/contract/kpi.ts'
import { type Month, monthPeriod, monthsFromTo } from '../../shared/dates.ts'
import type { QueryContext } from '../context.ts'
import type { KpiEntry } from './catalogue/entry.ts'
import { closingDay, makeFigure } from './figure.rules.ts'
import { quantile } from './statistics/quantile.ts'
import { type FactParams, type FactScope, type Grouping, type Sums, sumFacts, valuesOf } from './sums.sql.ts'
import { readTargets, targetOf } from './targets.sql.ts'

const QUANTILES: Partial<Record<KpiEntry['aggregate'], number>> = { median: 0.5, p90: 0.9 }

/** What a KPI's facts of a scope come to, per group. */
export interface Readings {
  sums: Map<string, Map<string, Sums>>
  quantiles: Map<string, Map<string, number | null>>
}

export function paramsOf(context: QueryContext): FactParams {
  return { window: context.shop.comebackWindowDays, now: context.now }
}

/** Reads the facts of several KPIs once; quantiles of the same facts share one reading. */
export function readFacts(
  context: QueryContext,
  entries: readonly KpiEntry[],
  scope: FactScope,
  grouping: Grouping
): Readings {
  const params = paramsOf(context)
  const quantiles = new Map<string, Map<string, number | null>>()
  const known = new Map<KpiEntry['sources'], Map<string, Float64Array>>()
  for (const entry of entries) {
    const p = QUANTILES[entry.aggregate]
    if (p === undefined) continue
    const values = known.get(entry.sources) ?? valuesOf(context.db, entry, scope, params, grouping)
    known.set(entry.sources, values)
    quantiles.set(entry.id, new Map([...values].map(([key, list]) => [key, quantile(list, p)])))
  }
  return { sums: sumFacts(context.db, entries, scope, params, grouping), quantiles }
}

/** The day an unripe cohort closes; null when it is ripe, or the KPI is no cohort. */
export function openUntil(context: QueryContext, entry: KpiEntry, month: Month, sums: Sums | undefined): string | null {
  if (!entry.isCohort) return null
  const day = closingDay(sums?.ripeDay ?? null, month, context.today, context.shop.comebackWindowDays)
  return day !== null && day > context.today ? day : null
}

/** Figures of each KPI for every month from `from` to `to`, oldest first. */
export function readSeries(
  context: QueryContext,
  entries: readonly KpiEntry[],
  months: { from: Month; to: Month },
  outletId: number | null
): Map<string, Figure[]> {
  const list = monthsFromTo(months.from, months.to)
  const readings = new Map(
    list.map((month) => [month, readFacts(context, entries, { ...monthPeriod(month), outletId }, 'all')])
  )
  const targets = readTargets(context.db, outletId)
  return new Map(
    entries.map((entry) => {
      let previousValue: number | null = null
      const figures = list.map((month) => {
        const reading = readings.get(month)
        const own = reading?.sums.get(entry.id)?.get('')
        const figure = makeFigure({
          entry,
          month,
          sums: own,
          quantile: reading?.quantiles.get(entry.id)?.get('') ?? null,
          target: targetOf(targets, entry),
          closesOn: openUntil(context, entry, month, own),
          previousValue
        })
        previousValue = figure.value
        return figure
      })
      return [entry.id, figures]
    })
  )
}
