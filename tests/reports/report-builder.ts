import { kpis } from '../../src-main/core/kpi/catalogue/index.ts'
import { makeChart } from '../../src-main/core/kpi/chart.rules.ts'
import { makeFigure } from '../../src-main/core/kpi/figure.rules.ts'
import { wilson } from '../../src-main/core/kpi/statistics/interval.ts'
import type { ComebackLine, ReleaseLine, ReportData, ReportFigure } from '../../src-main/core/reports/report-data.ts'
import type { Figure, SplitLine } from '../../src-main/shared/contract/kpi.ts'
import { monthsFromTo, shiftMonth } from '../../src-main/shared/dates.ts'
import type { Language, PaperSize } from '../../src-main/shared/enums.ts'
import { plainSettings } from '../../src-main/shared/format/index.ts'

const MONTH = '2026-10'

/** Numerator and denominator (seconds where the KPI counts them) of the report's October. */
const OCTOBER: Record<string, [numerator: number, denominator: number, previous: number]> = {
  first_pass_yield: [347, 386, 0.935],
  rework_rate: [39, 386, 0.065],
  rework_events_per_order: [44, 386, 0.071],
  comeback_rate_cohort: [9, 371, 0.028],
  comeback_rate_calendar: [12, 371, 0.036],
  fixed_right_first_time: [320, 352, 0.926],
  on_time_delivery: [327, 371, 0.866],
  cycle_time_mean: [371 * 33.4 * 3600, 371, 34.1],
  cycle_time_median: [0, 0, 28.9],
  cycle_time_p90: [0, 0, 71.2],
  start_wait_mean: [371 * 5.2 * 3600, 371, 5.4],
  start_wait_median: [0, 0, 3.1],
  waiting_parts: [2306 * 3600, 12398 * 3600, 0.184],
  waiting_approval: [620 * 3600, 12398 * 3600, 0.052],
  waiting_bay: [310 * 3600, 12398 * 3600, 0.031],
  waiting_technician: [841 * 3600, 12398 * 3600, 0.071],
  hours_per_order: [371 * 2.83 * 3600, 371, 2.7]
}
const QUANTILES: Record<string, number> = { cycle_time_median: 27.4, cycle_time_p90: 66.3, start_wait_median: 2.9 }

const wave = (index: number, size: number) => size * Math.sin(index * 1.9 + size * 7)

function octoberFigure(id: string, isEmpty: boolean): ReportFigure {
  const entry = kpis.find((own) => own.id === id)
  const known = OCTOBER[id]
  if (!entry || !known) throw new Error(`no October for ${id}`)
  const [numerator, denominator, previous] = known
  const count = entry.numeratorIn === 'seconds' ? 371 : denominator
  const figure = makeFigure({
    entry,
    month: MONTH,
    sums: isEmpty ? undefined : { numerator, denominator, count, ripeDay: null },
    quantile: isEmpty || QUANTILES[id] === undefined ? null : QUANTILES[id] * 3600,
    target: entry.defaultTarget,
    closesOn: entry.isCohort ? '2026-11-30' : null,
    previousValue: isEmpty ? null : previous
  })
  const trend = monthsFromTo(shiftMonth(MONTH, -12), MONTH).map((month, index) => {
    const isOpen = entry.isCohort && month === MONTH
    const value = month === MONTH ? figure.value : previous * (1 + wave(index, 0.04))
    return { month, value: isEmpty ? null : value, isOpen }
  })
  const inUnit = (measure: 'count' | 'seconds') => (measure === 'seconds' ? 'hours' : 'count')
  return {
    definition: entry,
    figure,
    previous: isEmpty ? null : previous,
    trend,
    numeratorIn: inUnit(entry.numeratorIn),
    denominatorIn: inUnit(entry.denominatorIn)
  }
}

function charted(id: string, own: ReportFigure, isEmpty: boolean) {
  const entry = kpis.find((one) => one.id === id)
  if (!entry) throw new Error(`no KPI ${id}`)
  const points = monthsFromTo(shiftMonth(MONTH, -23), MONTH).map((month, index) => {
    const denominator = isEmpty ? 0 : Math.round(345 + wave(index, 40))
    const numerator = Math.round(denominator * (0.945 + wave(index, 0.018)))
    const isLast = month === MONTH
    const last = { numerator: own.figure.numerator ?? 0, denominator: own.figure.denominator ?? 0 }
    const counts = isLast ? last : { numerator, denominator }
    const value = counts.denominator > 0 ? counts.numerator / counts.denominator : null
    return { month, value, ...counts, count: counts.denominator, isOpen: false }
  })
  return { figure: own.figure, chart: makeChart(entry, points) }
}

export function share(
  key: string,
  label: string | null,
  numerator: number,
  denominator: number,
  target: number
): SplitLine {
  const value = denominator > 0 ? numerator / denominator : null
  const interval = wilson(numerator, denominator)
  const missed = value !== null && value < target
  const state =
    denominator < 30 ? 'too_few' : !missed ? 'good' : interval && interval.high < target ? 'breach' : 'watch'
  const figure: Figure = {
    id: 'first_pass_yield',
    month: MONTH,
    value,
    numerator,
    denominator,
    count: denominator,
    interval,
    target,
    state,
    closesOn: null
  }
  return { key, label, figure }
}

function cohort(month: string, numerator: number, denominator: number): Figure {
  const own = share('', null, denominator - numerator, denominator, 0.97).figure
  const isOpen = month === MONTH
  return {
    ...own,
    id: 'comeback_rate_cohort',
    month,
    value: isOpen ? null : numerator / denominator,
    numerator,
    denominator,
    interval: isOpen ? null : wilson(numerator, denominator),
    target: 0.03,
    state: isOpen ? 'still_open' : own.state,
    closesOn: isOpen ? '2026-11-30' : null
  }
}

export function comebackLine(index: number): ComebackLine {
  const causes = ['workmanship', 'part', 'diagnosis', 'unfinished', 'customer'] as const
  const cause = causes[index % causes.length] ?? 'other'
  const day = String(1 + (index % 28)).padStart(2, '0')
  return {
    originalNumber: `26-${3100 + index}`,
    originalDeliveredOn: `2026-09-${day}`,
    returnNumber: `26-${3600 + index}`,
    returnOpenedOn: `2026-10-${day}`,
    days: 30,
    link: index % 7 === 3 ? 2 : 1,
    system: index % 3 === 0 ? 'Brakes' : 'Engine cooling',
    cause,
    party: cause === 'part' ? 'supplier' : 'technician',
    partNote: cause === 'part' ? 'BP-1044 brake pads' : null,
    isCounted: cause !== 'customer',
    isEscape: index % 4 === 0,
    technicians: ['Declan Roche']
  }
}

export function releaseLine(index: number): ReleaseLine {
  return {
    number: `26-${3655 + index}`,
    releasedOn: '2026-10-14',
    by: 'Niamh Doyle',
    missing: ['final_inspection', 'odometer_out'],
    reason: 'Customer needed the car for a ferry; test drive done by the foreman'
  }
}

const zhNames: Record<string, string> = { Brakes: '制动系统', Engine: '发动机', Electrics: '电气', Cooling: '冷却系统' }

/** October at Harbour Road Garage, as in the look's pictures; every part can be replaced. */
export function octoberReport(over: Partial<ReportData> & { language?: Language; paper?: PaperSize } = {}): ReportData {
  const { language = 'en', paper = 'A4', ...rest } = over
  const name = (text: string) => (language === 'en' ? text : (zhNames[text] ?? text))
  const tally = (text: string, count: number) => ({ key: text.toLowerCase(), label: name(text), count })
  const figures = kpis.map(({ id }) => octoberFigure(id, false))
  const own = (id: string) => figures.find(({ definition }) => definition.id === id) ?? octoberFigure(id, false)
  return {
    shopName: language === 'en' ? 'Harbour Road Garage' : '海港路汽车维修厂',
    outletName: null,
    outletCount: 1,
    month: MONTH,
    asOf: '2026-11-25',
    madeAt: '2026-11-25T09:50:00Z',
    format: { ...plainSettings, language, preset: language === 'en' ? 'EU' : 'CN' },
    paper,
    deliveredCount: 371,
    figures,
    firstPass: {
      ...charted('first_pass_yield', own('first_pass_yield'), false),
      technicians: [
        share('1', 'Declan Roche', 69, 84, 0.95),
        share('2', 'Sean Lynch', 47, 52, 0.95),
        share('3', 'Tomasz Wilk', 71, 78, 0.95),
        share('4', 'Piotr Zielak', 57, 61, 0.95),
        share('5', 'Aoife Brennan', 62, 66, 0.95),
        share('6', 'Marek Nowak', 22, 24, 0.95),
        share('several', null, 19, 21, 0.95)
      ],
      failed: [
        tally('Brakes', 19),
        tally('Engine', 8),
        tally('Electrics', 5),
        tally('Cooling', 2),
        { key: 'none', label: null, count: 5 }
      ],
      previousFailed: [tally('Brakes', 8), tally('Engine', 7), tally('Electrics', 4), tally('Cooling', 5)]
    },
    onTime: {
      ...charted('on_time_delivery', own('on_time_delivery'), false),
      classes: [
        share('1', language === 'en' ? 'General repair' : '综合维修', 182, 208, 0.9),
        share('2', language === 'en' ? 'Maintenance' : '维护', 118, 128, 0.9),
        share('3', language === 'en' ? 'Diagnosis only' : '仅诊断', 27, 35, 0.9)
      ]
    },
    cohorts: [
      cohort('2026-05', 11, 372),
      cohort('2026-06', 12, 350),
      cohort('2026-07', 8, 325),
      cohort('2026-08', 8, 300),
      cohort('2026-09', 10, 358),
      cohort('2026-10', 9, 371)
    ],
    windowDays: 30,
    comebacks: Array.from({ length: 12 }, (_, index) => comebackLine(index)),
    previousCauses: ['workmanship', 'workmanship', 'part', 'diagnosis'],
    candidates: { open: 2, rejected: 3, decided: 15 },
    releases: [releaseLine(0), releaseLine(65)],
    rework: { items: 44, orders: 39, seconds: 113_040, open: 1, withoutTime: 2 },
    inspections: { finals: 430, byTechnician: 3, technicianMayInspect: false },
    quality: {
      inspector_is_technician: 3,
      without_inspection: 2,
      without_promise: 4,
      without_technician: 0,
      without_times: 1,
      rework_without_time: 2,
      voided: 0
    },
    ...rest
  }
}

/** A month in which nothing was written down. */
export function emptyReport(language: Language = 'en'): ReportData {
  const figures = kpis.map(({ id }) => octoberFigure(id, true))
  const own = (id: string) => figures.find(({ definition }) => definition.id === id) ?? octoberFigure(id, true)
  const nothing = (month: string): Figure => ({ ...own('comeback_rate_cohort').figure, month })
  return octoberReport({
    language,
    deliveredCount: 0,
    figures,
    firstPass: {
      ...charted('first_pass_yield', own('first_pass_yield'), true),
      technicians: [],
      failed: [],
      previousFailed: []
    },
    onTime: { ...charted('on_time_delivery', own('on_time_delivery'), true), classes: [] },
    cohorts: monthsFromTo(shiftMonth(MONTH, -5), MONTH).map(nothing),
    comebacks: [],
    previousCauses: [],
    candidates: { open: 0, rejected: 0, decided: 0 },
    releases: [],
    rework: { items: 0, orders: 0, seconds: 0, open: 0, withoutTime: 0 },
    inspections: { finals: 0, byTechnician: 0, technicianMayInspect: false },
    quality: {
      inspector_is_technician: 0,
      without_inspection: 0,
      without_promise: 0,
      without_technician: 0,
      without_times: 0,
      rework_without_time: 0,
      voided: 0
    }
  })
}
