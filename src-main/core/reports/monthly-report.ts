import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { definitionsChapter } from './definitions-chapter.ts'
import { efficiencyChapter } from './efficiency-chapter.ts'
import { ink } from './ink.ts'
import { listsChapter } from './lists-chapter.ts'
import { createPress, margins, type Press, papers } from './press.ts'
import { printable } from './printable.rules.ts'
import { qualityChapter } from './quality-chapter.ts'
import type { ReportData } from './report-data.ts'
import { summaryChapter } from './summary-chapter.ts'
import { markSize, markSvg } from './svg/marks.ts'

/** The name under which pdfmake finds the typeface that the report is set in. */
export const reportFont = 'NotoSansSC'

const LEGEND = ['breach', 'watch', 'good', 'too_few', 'still_open'] as const

/** The monthly quality report as a pdfmake document. The same data give the same pages. */
export function monthlyReport(data: ReportData): TDocumentDefinitions {
  const press = createPress(data)
  const isEnglish = data.format.language === 'en'
  const paper = papers[data.paper]
  return {
    pageSize: { width: paper.width, height: paper.height },
    pageMargins: [margins.side, margins.top, margins.side, margins.bottom],
    info: {
      title: printable(`${press.t('reports.title')}, ${press.format.month(data.month)}`, isEnglish),
      author: data.shopName,
      creator: 'RightFirst',
      creationDate: new Date(data.madeAt)
    },
    language: data.format.language,
    defaultStyle: { font: reportFont, fontSize: 9, color: ink.black, lineHeight: 1 },
    content: mapText(
      [summaryChapter, qualityChapter, efficiencyChapter, listsChapter, definitionsChapter].flatMap((chapter) =>
        chapter(press)
      ),
      (text) => printable(text, isEnglish)
    ),
    footer: (page, pages) => mapText(footer(press, page, pages), (text) => printable(text, isEnglish))
  }
}

function footer({ data, t, format, width }: Press, page: number, pages: number): Content {
  const place = data.outletCount > 1 ? `, ${data.outletName ?? t('reports.head.allOutlets')}` : ''
  const title = t('reports.foot.title', { month: format.month(data.month) })
  return {
    margin: [margins.side, 8, margins.side, 0],
    fontSize: 8,
    color: ink.text,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: ink.rule }] },
      {
        margin: [0, 4, 0, 0],
        columnGap: 7,
        columns: [
          { width: '*', text: `${data.shopName}${place}  ·  ${title}` },
          ...LEGEND.map((state) => ({
            width: 'auto' as const,
            columnGap: 2,
            columns: [
              { width: markSize, svg: markSvg(state), margin: [0, 2.2, 0, 0] as [number, number, number, number] },
              { width: 'auto' as const, text: t(`reports.state.${state}`), noWrap: true }
            ]
          })),
          {
            width: 'auto',
            alignment: 'right',
            margin: [4, 0, 0, 0],
            noWrap: true,
            text: t('reports.foot.page', { page, pages })
          }
        ]
      }
    ]
  }
}

/** Runs every text and drawing of a content tree through `change`; functions (layouts) stay as they are. */
function mapText<T>(node: T, change: (text: string) => string): T {
  return mapNode(node, change, '') as T
}

const TEXT_KEYS = new Set(['text', 'svg'])

function mapNode(node: unknown, change: (text: string) => string, key: string): unknown {
  if (typeof node === 'string') return key === '' || TEXT_KEYS.has(key) ? change(node) : node
  if (Array.isArray(node)) return node.map((item) => mapNode(item, change, TEXT_KEYS.has(key) ? key : ''))
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, mapNode(value, change, name)]))
}
