import type { Content, TableCell } from 'pdfmake/interfaces'
import { shiftMonth } from '../../shared/dates.ts'
import { chartBlock } from './chart-block.ts'
import { kpiWords } from './kpi-words.ts'
import {
  beside,
  cell,
  chapterHead,
  headCell,
  noteText,
  rightCell,
  ruledTable,
  sectionHead,
  stateCells,
  stateHead
} from './layout.ts'
import type { Press } from './press.ts'
import type { ReportFigure } from './report-data.ts'
import { shareTable } from './share-table.ts'
import { lineChartSvg } from './svg/line-chart.ts'
import { paretoBarsSvg } from './svg/pareto-bars.ts'
import { targetFigure, valueFigure } from './wording.ts'

const WAITS = ['parts', 'approval', 'bay', 'technician'] as const
const TIMES = ['p90', 'mean', 'median'] as const
const LINES_HEIGHT = 128

/** Page three: promises kept, what the vehicles waited for, how long they stayed. */
export function efficiencyChapter(press: Press): Content[] {
  const { data, t, format } = press
  const half = (press.width - 20) / 2
  return [
    chapterHead(press, t('reports.efficiency.kicker'), t('reports.efficiency.title'), [
      [{ text: t('reports.head.monthAsOf', { month: format.month(data.month), day: format.day(data.asOf) }) }],
      [{ text: t('reports.head.manual', { sections: '7.2.1, 7.2.2' }) }]
    ]),
    sectionHead(t('reports.efficiency.onTimeTitle')),
    ...chartBlock(press, data.onTime, { title: t('reports.efficiency.axis'), counted: t('reports.quality.counted') }),
    beside(waitingBlock(press, half - 20), timesBlock(press), half - 20, half + 20),
    ...lineBlock(press),
    sectionHead(t('reports.efficiency.classTitle')),
    ...classBlock(press)
  ]
}

const months = ({ data, format }: Press) => ({
  month: format.month(data.month),
  previous: format.month(shiftMonth(data.month, -1))
})

const figureOf = ({ data }: Press, id: string) => data.figures.find(({ definition }) => definition.id === id)

function waitingBlock(press: Press, width: number): Content[] {
  const { t, format } = press
  const bars = WAITS.flatMap((cause) => {
    const own = figureOf(press, `waiting_${cause}`)
    if (!own || own.figure.value === null) return []
    const { value, numerator, denominator } = own.figure
    const hours = format.number(numerator, (denominator ?? 0) < 1000 ? 1 : 0)
    const right = `${hours} ${t('reports.unit.hours')}`
    return [
      {
        label: t(`reports.wait.${cause}`),
        value,
        previous: own.previous ?? 0,
        written: format.percentFigure(value),
        right
      }
    ]
  }).sort((a, b) => b.value - a.value)
  const title = sectionHead(t('reports.efficiency.waitingTitle'))
  if (bars.length === 0) return [title, noteText(t('reports.efficiency.waitingNone', months(press)), 1)]
  return [
    title,
    { svg: paretoBarsSvg(bars, width), width, margin: [0, 2, 0, 0] },
    noteText(t('reports.efficiency.waitingNote', months(press)))
  ]
}

/** The durations of the month as a table. */
function timesBlock(press: Press): Content[] {
  const { data, t, format } = press
  const timed = data.figures.filter(
    ({ definition }) => definition.group === 'efficiency' && definition.unit === 'hours'
  )
  return [
    sectionHead(t('reports.efficiency.timesTitle')),
    ruledTable({
      widths: ['*', 30, 36, 30, 8, 38],
      head: [
        headCell(t('reports.column.figure')),
        headCell(format.monthShort(data.month), 'right'),
        headCell(t('reports.column.target'), 'right'),
        headCell(format.monthShort(shiftMonth(data.month, -1)), 'right'),
        ...stateHead(press)
      ],
      air: 1.3,
      rows: timed.map((own) => timeRow(press, own))
    })
  ]
}

function timeRow(press: Press, { definition, figure, previous }: ReportFigure): TableCell[] {
  return [
    cell(kpiWords(definition.id, press.data.format.language).name),
    rightCell(valueFigure(press, definition.unit, figure.value), { isBold: true }),
    rightCell(targetFigure(press, definition, figure.target)),
    rightCell(valueFigure(press, definition.unit, previous)),
    ...stateCells(press, figure.state)
  ]
}

function lineBlock(press: Press): Content[] {
  const { t, format, width } = press
  const series = TIMES.flatMap((kind) => {
    const own = figureOf(press, `cycle_time_${kind}`)
    return own ? [{ label: t(`reports.time.${kind}`), points: own.trend }] : []
  })
  const target = figureOf(press, 'cycle_time_median')?.figure.target ?? null
  const svg = lineChartSvg({
    series,
    target,
    targetLabel: t('reports.time.target', { value: format.number(target, 0) }),
    width,
    height: LINES_HEIGHT,
    month: format.monthShort,
    tick: (value) => format.number(value, Number.isInteger(value) ? 0 : 1)
  })
  const title = sectionHead(t('reports.efficiency.timeTitle'))
  if (svg === null) return [title, noteText(t('reports.efficiency.timeNone', months(press)), 0)]
  const chart: Content = { svg, width, height: LINES_HEIGHT }
  return [{ stack: [title, chart, noteText(t('reports.efficiency.timeNote', months(press)))], unbreakable: true }]
}

function classBlock(press: Press): Content[] {
  const { data, t } = press
  if (data.onTime.classes.length === 0) return [noteText(t('reports.efficiency.classNone', months(press)), 0)]
  const heads = {
    first: t('reports.column.repairClass'),
    part: t('reports.column.onTime'),
    share: t('reports.column.share')
  }
  return [shareTable(press, data.onTime.classes, heads), noteText(t('reports.efficiency.classNote'))]
}
