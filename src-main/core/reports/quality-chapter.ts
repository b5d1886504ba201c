import type { Content, TableCell } from 'pdfmake/interfaces'
import { type Month, monthsFromTo, shiftMonth } from '../../shared/dates.ts'
import { chartBlock } from './chart-block.ts'
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
import { paretoBlock } from './pareto-block.ts'
import type { Press } from './press.ts'
import type { Tally } from './report-data.ts'
import { shareTable } from './share-table.ts'
import { isEmptyMonth } from './summary.rules.ts'
import { intervalFigure } from './wording.ts'

/** The cohort table needs more than half of the page. */
const SHIFT = 28

/** Page two: first-pass yield and its limits, what failed, comebacks by delivery, who did the work, rework. */
export function qualityChapter(press: Press): Content[] {
  const { data, t, format } = press
  const half = (press.width - 20) / 2
  return [
    chapterHead(press, t('reports.quality.kicker'), t('reports.quality.title'), [
      [{ text: t('reports.head.monthAsOf', { month: format.month(data.month), day: format.day(data.asOf) }) }],
      [{ text: t('reports.head.manual', { sections: '7.1.2, 7.1.3' }) }]
    ]),
    sectionHead(t('reports.quality.yieldTitle')),
    ...chartBlock(press, data.firstPass, { title: t('reports.quality.axis'), counted: t('reports.quality.counted') }),
    beside(failedBlock(press, half - SHIFT), cohortBlock(press), half - SHIFT, half + SHIFT),
    sectionHead(t('reports.quality.technicianTitle')),
    ...technicianBlock(press),
    { stack: [beside(reworkBlock(press), inspectionBlock(press))], unbreakable: true }
  ]
}

const months = ({ data, format }: Press) => ({
  month: format.month(data.month),
  previous: format.month(shiftMonth(data.month, -1))
})

const total = (tallies: readonly Tally[]) => tallies.reduce((sum, { count }) => sum + count, 0)

function failedBlock(press: Press, width: number): Content[] {
  const { data, t, format } = press
  const { failed, previousFailed, figure } = data.firstPass
  const says = {
    ...months(press),
    count: format.number(total(failed)),
    previousCount: format.number(total(previousFailed))
  }
  const none = figure.count === 0 ? t('reports.quality.noInspections', says) : t('reports.quality.failedNone', says)
  return [
    sectionHead(t('reports.quality.failedTitle')),
    ...paretoBlock(press, {
      now: failed,
      before: previousFailed,
      width,
      note: t('reports.quality.failedNote', says),
      none
    })
  ]
}

/** `May 2026`, `2026年5月`: as short as it can be said. */
function withYear({ data, format }: Press, month: Month): string {
  return data.format.language === 'en' ? `${format.monthShort(month)} ${month.slice(0, 4)}` : format.month(month)
}

function cohortBlock(press: Press): Content[] {
  const { data, t, format } = press
  const target = data.cohorts.at(-1)?.target ?? null
  const rule =
    data.windowDays === null
      ? t('reports.quality.cohortNoteWarranty')
      : t('reports.quality.cohortNote', { days: data.windowDays })
  const says = target === null ? '' : t('reports.quality.cohortTarget', { target: `≤ ${format.percentFigure(target)}` })
  const [first] = monthsFromTo(shiftMonth(data.month, -5), data.month)
  return [
    sectionHead(t('reports.quality.cohortTitle')),
    ruledTable({
      widths: ['*', 30, 44, 32, 55, 8, 40],
      head: [
        headCell(t('reports.column.delivered')),
        headCell(t('reports.column.orders'), 'right'),
        headCell(t('reports.column.cameBack'), 'right'),
        headCell(t('reports.column.rate'), 'right'),
        headCell(t('reports.column.interval'), 'right'),
        ...stateHead(press)
      ],
      rows: data.cohorts.map((figure): TableCell[] => {
        const isOpen = figure.state === 'still_open'
        const isEmpty = figure.state === 'no_data'
        const back = format.number(isEmpty ? null : figure.numerator)
        const showsYear = figure.month === first || figure.month.endsWith('-01')
        return [
          cell(showsYear ? withYear(press, figure.month) : format.monthShort(figure.month)),
          rightCell(format.number(isEmpty ? null : figure.denominator)),
          rightCell(isOpen ? t('reports.quality.soFar', { count: back }) : back),
          rightCell(format.percentFigure(figure.value), { isBold: true }),
          rightCell(intervalFigure(press, figure)),
          ...stateCells(press, figure.state)
        ]
      })
    }),
    noteText(data.format.language === 'en' ? `${says} ${rule}`.trim() : `${says}${rule}`)
  ]
}

function technicianBlock(press: Press): Content[] {
  const { data, t } = press
  if (data.firstPass.technicians.length === 0) {
    return [noteText(t('reports.quality.noInspections', months(press)), 0)]
  }
  const heads = {
    first: t('reports.column.technician'),
    part: t('reports.column.passed'),
    share: t('reports.column.yield')
  }
  return [shareTable(press, data.firstPass.technicians, heads), noteText(t('reports.quality.technicianNote'))]
}

type Count = readonly [words: string, value: string]

function countTable(title: string, counts: readonly Count[]): Content[] {
  const rows = counts.map(([words, value]): TableCell[] => [cell(words), rightCell(value, { isBold: true })])
  return [sectionHead(title), ruledTable({ widths: ['*', 'auto'], air: 1.4, rows })]
}

/** Counts of a month without records are not 0 but unknown. */
function counted(press: Press): (count: number) => string {
  const isEmpty = isEmptyMonth(press)
  return (count) => (isEmpty ? '–' : press.format.number(count))
}

function reworkBlock(press: Press): Content[] {
  const { data, t, format } = press
  const { rework } = data
  const number = counted(press)
  const time = rework.items > 0 ? `${format.hours(rework.seconds, 1)} ${t('reports.unit.hours')}` : '–'
  return countTable(t('reports.quality.reworkTitle'), [
    [t('reports.quality.reworkItems'), number(rework.items)],
    [t('reports.quality.reworkOrders'), number(rework.orders)],
    [t('reports.quality.reworkTime'), time],
    [t('reports.quality.reworkOpen'), number(rework.open)]
  ])
}

/** Of an empty whole there is no part: a dash, never 0 of 0. */
function inspectionBlock(press: Press): Content[] {
  const { data, t, format } = press
  const number = counted(press)
  const { inspections, candidates, comebacks, releases } = data
  const of = (part: number, whole: number) => (whole === 0 ? '–' : format.of(format.number(part), format.number(whole)))
  const escapes = comebacks.filter(({ isEscape }) => isEscape).length
  return countTable(t('reports.quality.inspectionTitle'), [
    [t('reports.quality.finals'), number(inspections.finals)],
    [t('reports.quality.byTechnician'), of(inspections.byTechnician, inspections.finals)],
    [t('reports.quality.escapes'), of(escapes, comebacks.length)],
    [t('reports.quality.candidates'), of(candidates.rejected, candidates.decided)],
    [t('reports.quality.released'), number(releases.length)]
  ])
}
