import type { Content } from 'pdfmake/interfaces'
import { noteText } from './layout.ts'
import type { Press } from './press.ts'
import type { ChartedFigure } from './report-data.ts'
import { type ControlChartWords, controlChartSvg } from './svg/control-chart.ts'

const HEIGHTS = { A4: 164, Letter: 132 } as const

/** The control chart of a share with the sentence that reads it. */
export function chartBlock(press: Press, charted: ChartedFigure, words: { title: string; counted: string }): Content[] {
  const { figure, chart } = charted
  const height = HEIGHTS[press.data.paper]
  const svg = controlChartSvg({
    chart,
    target: figure.target,
    width: press.width,
    height,
    say: chartWords(press, charted, words)
  })
  if (svg === null) return [noteText(press.t('reports.chart.none'), 0)]
  return [{ svg, width: press.width, height }, noteText(reading(press, charted))]
}

function chartWords(
  press: Press,
  { chart }: ChartedFigure,
  words: { title: string; counted: string }
): ControlChartWords {
  const { t, format } = press
  const figureOf = (value: number) => format.percentFigure(value)
  const { baseFrom, baseUntil } = chart
  const counted = chart.points
    .filter(({ month }) => baseFrom !== null && baseUntil !== null && month >= baseFrom && month <= baseUntil)
    .reduce((sum, { count }) => sum + count, 0)
  return {
    title: words.title,
    fixed: t('reports.chart.fixed', { months: chart.baseCount, n: format.number(counted), what: words.counted }),
    applied: t('reports.chart.applied'),
    n: t('reports.chart.n'),
    upper: (value) => t('reports.chart.upper', { value }),
    lower: (value) => t('reports.chart.lower', { value }),
    centre: (value) => t('reports.chart.centre', { value }),
    target: (value) => t('reports.chart.target', { value }),
    above: (month, value) => t('reports.chart.above', { month: format.month(month), value }),
    below: (month, value) => t('reports.chart.below', { month: format.month(month), value }),
    month: format.monthShort,
    count: (count) => format.number(count),
    value: figureOf,
    tick: (value) => format.number(value * 100, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1)
  }
}

function reading({ t, format, data }: Press, { figure, chart }: ChartedFigure): string {
  const last = chart.points.at(-1)
  const says = {
    month: format.month(data.month),
    from: format.of(format.number(figure.numerator), format.number(figure.denominator)),
    value: format.percent(figure.value),
    interval: format.percentInterval(figure.interval)
  }
  const isBelow = last?.lower !== null && last?.value !== null && last !== undefined && last.value < last.lower
  const sentences = [
    figure.value === null
      ? t('reports.chart.readNone', says)
      : last?.isOutside
        ? t(isBelow ? 'reports.chart.readOutsideBelow' : 'reports.chart.readOutsideAbove', says)
        : last?.lower === null
          ? t('reports.chart.readPlain', says)
          : t('reports.chart.readInside', says),
    chart.runOfEight ? t('reports.chart.run') : '',
    chart.trendOfSix ? t('reports.chart.trend') : '',
    chart.centre === null ? t('reports.chart.legendPlain') : t('reports.chart.legend'),
    chart.baseFrom !== null && chart.baseUntil !== null
      ? t('reports.chart.base', { from: format.month(chart.baseFrom), until: format.month(chart.baseUntil) })
      : ''
  ]
  return sentences.filter((sentence) => sentence !== '').join(data.format.language === 'en' ? ' ' : '')
}
