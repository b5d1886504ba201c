import type { z } from 'zod'
import type { Figure, KpiDefinition, KpiSplit, kpiContract } from '../../shared/contract/kpi.ts'
import { type Month, monthOf, monthPeriod, shiftMonth } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { createTranslator } from '../../shared/messages/index.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import type { KpiEntry } from './catalogue/entry.ts'
import { definitionOf, kpis, requireKpi } from './catalogue/index.ts'
import { makeChart } from './chart.rules.ts'
import { makeFigure, shown } from './figure.rules.ts'
import { splitLabels } from './labels.sql.ts'
import { listFactRows, monthsWithFacts } from './rows.sql.ts'
import { openUntil, paramsOf, readFacts, readSeries } from './series.ts'
import { readTargets, saveTarget, targetOf } from './targets.sql.ts'

type Entry = keyof typeof kpiContract
type Schemas<E extends Entry> = (typeof kpiContract)[E]['~orpc']
type Input<E extends Entry> = z.output<NonNullable<Schemas<E>['inputSchema']>>
type Output<E extends Entry> = z.output<NonNullable<Schemas<E>['outputSchema']>>

/** Months of a tile's trend before the shown one, and of a control chart. */
const TREND_MONTHS = 12
const CHART_MONTHS = 23

/** Keys of a split that are no record; they stand last. */
const restKeys = ['several', 'part', 'none']

export function listKpis(): KpiDefinition[] {
  return kpis.map(definitionOf)
}

function refuseFuture(context: QueryContext, month: Month): void {
  if (month > monthOf(context.today)) throw new DomainError('month_in_future', { month })
}

/** All figures of a month with the twelve months before. */
export function figuresOfMonth(context: QueryContext, input: Input<'month'>): Output<'month'> {
  const { month, outletId } = input
  refuseFuture(context, month)
  const series = readSeries(context, kpis, { from: shiftMonth(month, -TREND_MONTHS), to: month }, outletId)
  const trends = Object.fromEntries(
    [...series].map(([id, figures]) => [
      id,
      figures.map((figure) => ({ month: figure.month, value: figure.value, isOpen: isOpen(context, figure) }))
    ])
  )
  return { month, asOf: context.today, figures: [...series.values()].flatMap((figures) => figures.slice(-1)), trends }
}

/** Not judged yet: a cohort that is not ripe, or the month that is still running. */
function isOpen(context: QueryContext, figure: Figure): boolean {
  return figure.state === 'still_open' || context.today < monthPeriod(figure.month).until
}

/** One KPI of a month: figure, the month before, control chart and split. */
export function detailOfKpi(context: QueryContext, input: Input<'detail'>): Output<'detail'> {
  const { month, outletId } = input
  refuseFuture(context, month)
  const entry = requireKpi(input.kpi)
  const months = { from: shiftMonth(month, -CHART_MONTHS), to: month }
  const figures = readSeries(context, [entry], months, outletId).get(entry.id) ?? []
  const [previous, figure] = figures.slice(-2)
  if (!figure || !previous) throw new Error('a series has at least two months')
  return {
    definition: definitionOf(entry),
    asOf: context.today,
    figure,
    previous,
    chart: makeChart(
      entry,
      figures.map((own) => ({ ...own, isOpen: isOpen(context, own) }))
    ),
    split: entry.splits.includes(input.split) ? splitOf(context, entry, input.split, month, outletId) : []
  }
}

/** A month's facts by one of their columns; the parts add up to the figure. */
function splitOf(
  context: QueryContext,
  entry: KpiEntry,
  split: KpiSplit,
  month: Month,
  outletId: number | null
): Output<'detail'>['split'] {
  const readMonth = (own: Month) => readFacts(context, [entry], { ...monthPeriod(own), outletId }, split)
  const { sums, quantiles } = readMonth(month)
  const before = readMonth(shiftMonth(month, -1))
  const groups = sums.get(entry.id) ?? new Map()
  const ripeDay = [...groups.values()].reduce<number | null>((latest, own) => later(latest, own.ripeDay), null)
  const target = targetOf(readTargets(context.db, outletId), entry)
  const labels = splitLabels(context.db, split, context.shop.language)
  const t = createTranslator(context.shop.language)
  const figureOf = (readings: typeof before, key: string, previousValue: number | null) => {
    const own = readings.sums.get(entry.id)?.get(key)
    return makeFigure({
      entry,
      month,
      sums: own,
      quantile: readings.quantiles.get(entry.id)?.get(key) ?? null,
      target,
      closesOn: openUntil(context, entry, month, own && { ...own, ripeDay }),
      previousValue
    })
  }
  const lines = [...groups.keys()].map((key) => ({
    key,
    label:
      key === 'part' ? t('kpi.chargedToPart') : (labels.get(key) ?? (split === 'make' && key !== 'none' ? key : null)),
    figure: figureOf({ sums, quantiles }, key, figureOf(before, key, null).value)
  }))
  const rank = (key: string) => (restKeys.includes(key) ? 1 + restKeys.indexOf(key) : 0)
  return lines.sort((a, b) => rank(a.key) - rank(b.key) || b.figure.count - a.figure.count || compare(a.label, b.label))
}

const later = (a: number | null, b: number | null) => (a === null || (b !== null && b > a) ? b : a)
const compare = (a: string | null, b: string | null) => (a ?? '').localeCompare(b ?? '')

/** The rows behind a figure, newest first; the rows of a month add up to its figure. */
export function rowsOfKpi(context: QueryContext, input: Input<'rows'>): Output<'rows'> {
  const entry = requireKpi(input.kpi)
  const scope = { ...monthPeriod(input.month), outletId: input.outletId }
  const params = paramsOf(context)
  const filter = { only: input.only, split: input.split, splitKey: input.splitKey, value: null as number | null }
  if (input.only === 'misses' && entry.numeratorIn === 'seconds') filter.value = storedValue(context, entry, scope)
  const { rows, total } = listFactRows(context.db, entry, scope, params, filter, input)
  return {
    rows: rows.map((row) => ({
      ...row,
      numerator: shown(row.numerator, entry.numeratorIn),
      denominator: shown(row.denominator, entry.denominatorIn)
    })),
    total
  }
}

/** The figure in stored units, for comparing rows with it. */
function storedValue(
  context: QueryContext,
  entry: KpiEntry,
  scope: { from: string; until: string; outletId: number | null }
) {
  const { sums, quantiles } = readFacts(context, [entry], scope, 'all')
  const quantile = quantiles.get(entry.id)?.get('')
  if (quantile !== undefined) return quantile
  const own = sums.get(entry.id)?.get('')
  return own && own.denominator > 0 ? own.numerator / own.denominator : null
}

export function listMonths(context: QueryContext): Output<'months'> {
  return monthsWithFacts(context.db)
}

/** The shop's own target for a KPI, for all outlets or one; null: none. */
export function setTarget(context: CommandContext, input: Input<'setTarget'>): Output<'setTarget'> {
  const entry = requireKpi(input.kpi)
  if (entry.unit === 'share' && input.target !== null && input.target > 1) {
    throw new DomainError('target_out_of_range', { kpiId: entry.id })
  }
  const before = targetOf(readTargets(context.db, input.outletId), entry)
  const recordId = saveTarget(context.db, entry, input.outletId, input.target)
  const target = targetOf(readTargets(context.db, input.outletId), entry)
  context.audit({
    recordType: 'kpi_target',
    recordId,
    before: { kpi: entry.id, outletId: input.outletId, target: before },
    after: { kpi: entry.id, outletId: input.outletId, target }
  })
  return { kpi: entry.id, target }
}
