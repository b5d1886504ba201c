import { type KpiState, kpiStates } from '../../shared/contract/kpi.ts'
import { kpiWords } from './kpi-words.ts'
import type { Press } from './press.ts'
import type { ReportFigure } from './report-data.ts'
import { listed, targetFigure, valueFigure, valueWords } from './wording.ts'

const JUDGED = ['good', 'watch', 'breach'] as const satisfies readonly KpiState[]
const OTHERS = ['too_few', 'still_open', 'no_target', 'no_data'] as const satisfies readonly KpiState[]

/** How many figures are in each state. */
export function countStates(figures: readonly ReportFigure[]): Record<KpiState, number> {
  const counts = Object.fromEntries(kpiStates.map((state) => [state, 0])) as Record<KpiState, number>
  for (const { figure } of figures) counts[figure.state] += 1
  return counts
}

export function isEmptyMonth({ data }: Press): boolean {
  return data.deliveredCount === 0 && data.figures.every(({ figure }) => figure.count === 0)
}

/** The month in two sentences: what was delivered and passed, and how the figures stand. */
export function verdict(press: Press): string {
  const { data, t, format } = press
  if (isEmptyMonth(press)) {
    return `${t('reports.summary.empty', { month: format.month(data.month) })} ${t('reports.summary.emptyMore')}`
  }
  const count = data.deliveredCount
  const delivered =
    count === 0
      ? t('reports.summary.deliveredNone')
      : t('reports.summary.delivered', { count, formatted: format.number(count) })
  const gap = data.format.language === 'en' ? ' ' : ''
  return [delivered, firstPassSentence(press), tallySentence(press)].join(gap)
}

function firstPassSentence({ data, t, format }: Press): string {
  const { figure, chart } = data.firstPass
  if (figure.value === null) return t('reports.summary.firstPassNone')
  const lower = chart.points.at(-1)?.lower ?? null
  const says = {
    value: format.percent(figure.value),
    n: format.number(figure.count),
    target: format.percentFigure(figure.target),
    lower: format.percentFigure(lower)
  }
  if (figure.target !== null && lower !== null) return t('reports.summary.firstPassTargetLimit', says)
  if (figure.target !== null) return t('reports.summary.firstPassTarget', says)
  return lower === null ? t('reports.summary.firstPass', says) : t('reports.summary.firstPassLimit', says)
}

function tallySentence(press: Press): string {
  const { data, t } = press
  const counts = countStates(data.figures)
  const say = (states: readonly KpiState[]) =>
    listed(
      press,
      states
        .filter((state) => counts[state] > 0)
        .map((state) => t(`reports.summary.count.${state}`, { count: counts[state] }))
    )
  const says = { count: data.figures.length, judged: say(JUDGED), others: say(OTHERS) }
  if (says.judged === '') return t('reports.summary.tallyOthers', says)
  return says.others === '' ? t('reports.summary.tallyJudged', says) : t('reports.summary.tally', says)
}

/** What somebody has to decide: figures in breach, comebacks of the month not decided, faults that came back twice. */
export function decisions(press: Press): string[] {
  const { data, t } = press
  const isBreach = (id: string) =>
    data.figures.some(({ definition, figure }) => definition.id === id && figure.state === 'breach')
  const lines = data.figures
    .filter(({ figure }) => figure.state === 'breach')
    // Orders with rework is what first-pass yield leaves: one decision, said once.
    .filter(({ definition }) => definition.id !== 'rework_rate' || !isBreach('first_pass_yield'))
    .map((own) => breachSentence(press, own))
  const chains = new Set(data.comebacks.filter(({ link }) => link > 1).map(({ returnNumber }) => returnNumber)).size
  if (chains > 0) lines.push(t('reports.decision.chains', { count: chains }))
  if (data.candidates.open > 0) lines.push(t('reports.decision.candidates', { count: data.candidates.open }))
  return lines
}

function breachSentence(press: Press, own: ReportFigure): string {
  const { t, format, data } = press
  const { definition, figure } = own
  const says = {
    name: kpiWords(definition.id, data.format.language).name,
    value: valueWords(press, definition.unit, figure.value),
    target: valueFigure(press, definition.unit, figure.target)
  }
  const isCounted = definition.unit === 'share' && own.numeratorIn === 'count' && figure.numerator !== null
  if (!isCounted || figure.denominator === null || figure.numerator === null) {
    return t('reports.decision.plain', { ...says, target: targetFigure(press, definition, figure.target) })
  }
  const misses = definition.better === 'higher' ? figure.denominator - figure.numerator : figure.numerator
  const counts = { ...says, misses: format.number(misses), whole: format.number(figure.denominator) }
  if (definition.id.startsWith('comeback')) return t('reports.decision.rate', counts)
  const sentence = t('reports.decision.share', counts)
  if (definition.id !== 'first_pass_yield') return sentence
  const most = mostFailed(press)
  return most === null ? sentence : `${sentence}${data.format.language === 'en' ? ' ' : ''}${most}`
}

/** The system with most failed orders, where it has more than one of them. */
function mostFailed({ data, t, format }: Press): string | null {
  const [most] = data.firstPass.failed.filter(({ label }) => label !== null).sort((a, b) => b.count - a.count)
  if (!most || most.count < 2 || most.label === null) return null
  return t('reports.decision.mostAt', { count: most.count, formatted: format.number(most.count), system: most.label })
}
