import type { Content, TableCell } from 'pdfmake/interfaces'
import { kpiWords } from './kpi-words.ts'
import { cell, chapterHead, headCell, noteText, rich, rightCell, ruledTable, sectionHead } from './layout.ts'
import type { Press } from './press.ts'
import type { ReportFigure } from './report-data.ts'
import { targetFigure } from './wording.ts'

const STATISTICS = ['interval', 'limits', 'states', 'open', 'noData', 'places'] as const

/** Last pages: what each figure asks, how it is worked out and where the definition comes from. */
export function definitionsChapter(press: Press): Content[] {
  const { data, t, format } = press
  return [
    chapterHead(
      press,
      t('reports.definitions.kicker'),
      t('reports.definitions.title'),
      [[{ text: t('reports.head.monthAsOf', { month: format.month(data.month), day: format.day(data.asOf) }) }]],
      'definitions'
    ),
    ruledTable({
      widths: [96, '*', 44],
      fontSize: 8.25,
      air: 2.4,
      head: [
        headCell(t('reports.column.figure')),
        headCell(t('reports.column.meaning')),
        headCell(t('reports.column.target'), 'right')
      ],
      rows: data.figures.map((own) => definitionRow(press, own))
    }),
    {
      unbreakable: true,
      stack: [
        sectionHead(t('reports.definitions.statistics')),
        ...STATISTICS.map((part) => noteText(t(`reports.definitions.${part}`), 2))
      ]
    }
  ]
}

function definitionRow(press: Press, { definition, figure }: ReportFigure): TableCell[] {
  const { t, data } = press
  const words = kpiWords(definition.id, data.format.language)
  const gap = data.format.language === 'en' ? ' ' : ''
  const parts = [
    t('reports.definitions.below', { text: words.denominator }),
    t('reports.definitions.above', { text: words.numerator }),
    t('reports.definitions.counts', { text: words.counts }),
    t('reports.definitions.date', { text: words.date }),
    t('reports.definitions.credit', { text: words.credit })
  ]
  return [
    cell(words.name, { isBold: true }),
    {
      stack: [
        words.question,
        { text: rich(parts.join(gap)), color: '#333333' },
        { text: words.source, fontSize: 7.5, color: '#333333' }
      ]
    },
    rightCell(targetFigure(press, definition, figure.target) || '–')
  ]
}
