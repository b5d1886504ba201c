import type { Figure, SplitLine } from '../../shared/contract/kpi.ts'
import type { ReportRequest } from '../../shared/contract/reports.ts'
import { monthPeriod, shiftMonth } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { QueryContext } from '../context.ts'
import { definitionOf, requireKpi } from '../kpi/catalogue/index.ts'
import { detailOfKpi, figuresOfMonth } from '../kpi/kpi.ts'
import { readSeries } from '../kpi/series.ts'
import { readOutlets } from '../settings/shop.sql.ts'
import {
  countCandidates,
  countDelivered,
  countFinals,
  countQualityNotes,
  listCauses,
  listComebackLines,
  listReleaseLines,
  sumRework
} from './report-data.sql.ts'
import type { ReportData, ReportFigure, Tally } from './report-data.ts'

/** Months of the comeback table by delivery. */
const COHORT_MONTHS = 6

/** Gathers what the report says: the figures from the KPI engine (K4), the records from the books. */
export function collectReport(own: QueryContext, request: ReportRequest): ReportData {
  // Names of systems and classes follow the report's language, not the shop's.
  const context = { ...own, shop: { ...own.shop, language: request.language } }
  const { shop, db } = context
  const { month, outletId } = request
  const outlets = readOutlets(db)
  const outlet = outlets.find(({ id }) => id === outletId) ?? null
  if (outletId !== null && !outlet) throw new DomainError('not_found', { record: 'outlet', id: outletId })
  const previous = shiftMonth(month, -1)
  const scope = { ...monthPeriod(month), outletId }
  return {
    shopName: shop.name,
    outletName: outlet?.name ?? null,
    outletCount: outlets.length,
    month,
    asOf: context.today,
    madeAt: context.now,
    format: shop,
    paper: request.paper,
    deliveredCount: countDelivered(db, scope),
    figures: collectFigures(context, request),
    firstPass: collectFirstPass(context, request),
    onTime: collectOnTime(context, request),
    cohorts: collectCohorts(context, request),
    windowDays: shop.comebackWindowDays,
    comebacks: listComebackLines(db, scope, request.language),
    previousCauses: listCauses(db, { ...monthPeriod(previous), outletId }),
    candidates: countCandidates(db, scope),
    releases: listReleaseLines(db, scope),
    rework: sumRework(db, scope),
    inspections: { ...countFinals(db, scope), technicianMayInspect: shop.technicianMayInspect },
    quality: countQualityNotes(db, scope)
  }
}

function collectFigures(context: QueryContext, { month, outletId }: ReportRequest): ReportFigure[] {
  const { figures, trends } = figuresOfMonth(context, { month, outletId })
  const inUnit = (measure: 'count' | 'seconds') => (measure === 'seconds' ? 'hours' : 'count')
  return figures.map((figure) => {
    const entry = requireKpi(figure.id)
    const trend = trends[figure.id] ?? []
    return {
      definition: definitionOf(entry),
      figure,
      previous: trend.at(-2)?.value ?? null,
      trend,
      numeratorIn: inUnit(entry.numeratorIn),
      denominatorIn: inUnit(entry.denominatorIn)
    }
  })
}

function collectFirstPass(context: QueryContext, { month, outletId }: ReportRequest): ReportData['firstPass'] {
  const kpi = 'first_pass_yield'
  const detail = detailOfKpi(context, { month, outletId, kpi, split: 'technician' })
  const bySystem = (own: string) => detailOfKpi(context, { month: own, outletId, kpi, split: 'system' }).split
  return {
    figure: detail.figure,
    chart: detail.chart,
    technicians: detail.split,
    failed: tallyMisses(bySystem(month)),
    previousFailed: tallyMisses(bySystem(shiftMonth(month, -1)))
  }
}

/** What a split leaves of its denominator: the orders that failed. */
function tallyMisses(lines: readonly SplitLine[]): Tally[] {
  return lines.map(({ key, label, figure }) => ({
    key,
    label,
    count: (figure.denominator ?? 0) - (figure.numerator ?? 0)
  }))
}

function collectOnTime(context: QueryContext, { month, outletId }: ReportRequest): ReportData['onTime'] {
  const { figure, chart, split } = detailOfKpi(context, {
    month,
    outletId,
    kpi: 'on_time_delivery',
    split: 'repair_class'
  })
  return { figure, chart, classes: split }
}

function collectCohorts(context: QueryContext, { month, outletId }: ReportRequest): Figure[] {
  const entry = requireKpi('comeback_rate_cohort')
  const months = { from: shiftMonth(month, 1 - COHORT_MONTHS), to: month }
  return readSeries(context, [entry], months, outletId).get(entry.id) ?? []
}
