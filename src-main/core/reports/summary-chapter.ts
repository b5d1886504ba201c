import type { Content, TableCell } from 'pdfmake/interfaces'
import { shiftMonth } from '../../shared/dates.ts'
import { kpiWords } from './kpi-words.ts'
import {
  cell,
  chapterHead,
  headCell,
  noteText,
  rich,
  rightCell,
  ruledTable,
  sectionHead,
  stateCells,
  stateHead,
  svgCell
} from './layout.ts'
import type { Press } from './press.ts'
import type { ReportFigure } from './report-data.ts'
import { decisions, isEmptyMonth, verdict } from './summary.rules.ts'
import { sparklineSvg } from './svg/sparkline.ts'
import { fromWords, intervalFigure, listed, targetFigure, unitWord, valueFigure } from './wording.ts'

const SPARK = { width: 42, height: 10 } as const
/** Numbers of released orders named on the first page. */
const RELEASES_NAMED = 6

/** Page one: the verdict, what needs a decision, all figures, and how to read them. */
export function summaryChapter(press: Press): Content[] {
  const { data, t, format } = press
  const place = data.outletCount > 1 ? `, ${data.outletName ?? t('reports.head.allOutlets')}` : ''
  return [
    chapterHead(
      press,
      t('reports.title'),
      format.month(data.month),
      [
        [{ text: data.shopName, bold: true }, { text: place }],
        [{ text: t('reports.head.asOf', { day: format.day(data.asOf) }) }]
      ],
      'first'
    ),
    { text: rich(verdict(press)), fontSize: 12, lineHeight: 1, margin: [0, 1, 0, 2] },
    sectionHead(t('reports.decision.title')),
    decisionList(press),
    sectionHead(t('reports.figures.title')),
    figuresTable(press),
    { ...notesBeside(press), margin: [0, 5, 0, 0] }
  ]
}

function decisionList(press: Press): Content {
  const { t } = press
  const lines = decisions(press)
  if (lines.length === 0) {
    return { text: t(isEmptyMonth(press) ? 'reports.decision.noData' : 'reports.decision.none'), fontSize: 8.75 }
  }
  return {
    fontSize: 8.75,
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingTop: () => 0.6,
      paddingBottom: () => 0.6
    },
    table: {
      widths: [14, '*'],
      dontBreakRows: true,
      body: lines.map((line, index) => [{ text: String(index + 1), bold: true }, { text: line }])
    }
  }
}

function figuresTable(press: Press): Content {
  const { data, t, format } = press
  const groups = data.figures.map(({ definition }) => definition.group)
  const groupsAt = groups.flatMap((group, index) => (index > 0 && groups[index - 1] !== group ? [index] : []))
  const column = (
    name: 'figure' | 'unit' | 'from' | 'interval' | 'target' | 'trend',
    alignment: 'left' | 'right' = 'left'
  ) => headCell(t(`reports.column.${name}`), alignment)
  return ruledTable({
    widths: [46, '*', 27, 18, 72, 54, 35, 26, SPARK.width, 8, 38],
    head: [
      headCell(''),
      column('figure'),
      headCell(format.monthShort(data.month), 'right'),
      column('unit'),
      column('from'),
      column('interval', 'right'),
      column('target', 'right'),
      headCell(format.monthShort(shiftMonth(data.month, -1)), 'right'),
      column('trend'),
      ...stateHead(press)
    ],
    groupsAt,
    air: data.paper === 'A4' ? 2.5 : 1.9,
    rows: data.figures.map((own, index) => [
      cell(groups[index - 1] === own.definition.group ? '' : t(`reports.group.${own.definition.group}`), {
        isBold: true
      }),
      ...figureCells(press, own)
    ])
  })
}

function figureCells(press: Press, own: ReportFigure): TableCell[] {
  const { definition, figure } = own
  const { unit } = definition
  return [
    cell(kpiWords(definition.id, press.data.format.language).name),
    rightCell(valueFigure(press, unit, figure.value), { isBold: true }),
    cell(unitWord(press, unit)),
    cell(fromWords(press, own)),
    rightCell(intervalFigure(press, figure)),
    rightCell(targetFigure(press, definition, figure.target)),
    rightCell(valueFigure(press, unit, own.previous)),
    svgCell(sparklineSvg({ points: own.trend, target: figure.target, ...SPARK }), SPARK),
    ...stateCells(press, figure.state)
  ]
}

/** How to read the table, in two columns of small type. */
function notesBeside(press: Press) {
  const { t } = press
  const left = [...stillOpenNotes(press), noteText(t('reports.note.tooFew'), 0), noteText(releasesNote(press), 0)]
  const right = [noteText(t('reports.note.state'), 0), definitionsNote(press)]
  return {
    columnGap: 20,
    columns: [
      { width: '*', stack: left },
      { width: '*', stack: right }
    ]
  }
}

function stillOpenNotes(press: Press): Content[] {
  const { data, t, format } = press
  const open = data.figures.filter(({ figure }) => figure.state === 'still_open' && figure.closesOn !== null)
  const days = [...new Set(open.map(({ figure }) => figure.closesOn))]
  return days.map((day) => {
    const names = open
      .filter(({ figure }) => figure.closesOn === day)
      .map(({ definition }) => kpiWords(definition.id, data.format.language).name)
    const says = { names: listed(press, names), month: format.month(data.month), day: format.day(day) }
    return noteText(t('reports.note.stillOpen', says), 0)
  })
}

function releasesNote(press: Press): string {
  const { data, t } = press
  const numbers = [...new Set(data.releases.map(({ number }) => number))]
  if (numbers.length === 0) return t('reports.note.noReleases')
  const named = listed(press, numbers.slice(0, RELEASES_NAMED))
  const more = numbers.length - RELEASES_NAMED
  return t('reports.note.releases', {
    count: numbers.length,
    numbers: more > 0 ? t('reports.note.releasesMore', { numbers: named, more }) : named
  })
}

function definitionsNote({ t }: Press): Content {
  const says = rich(t('reports.note.definitions'))
  return {
    text: [...says, { pageReference: 'definitions' }],
    fontSize: 8,
    lineHeight: 0.95
  }
}
