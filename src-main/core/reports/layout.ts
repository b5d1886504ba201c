import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { KpiState } from '../../shared/contract/kpi.ts'
import { ink } from './ink.ts'
import type { Press } from './press.ts'
import { markSize, markSvg } from './svg/marks.ts'

export type TextRun = { text: string; bold?: boolean }

/** Text between `**` is bold. */
export function rich(text: string): TextRun[] {
  return text.split('**').flatMap((piece, index) => (piece === '' ? [] : [{ text: piece, bold: index % 2 === 1 }]))
}

/** Head of a chapter: on a new page, with the report's one thick rule. */
export function chapterHead(
  press: Press,
  kicker: string,
  title: string,
  right: readonly TextRun[][],
  id?: string
): Content {
  const isFirst = id === 'first'
  return {
    ...(isFirst ? {} : { pageBreak: 'before' as const }),
    unbreakable: true,
    margin: [0, 0, 0, 9],
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: kicker, fontSize: 9 },
              { text: title, fontSize: 20, bold: true, lineHeight: 0.95, ...(id === undefined ? {} : { id }) }
            ]
          },
          {
            width: 'auto',
            alignment: 'right',
            margin: [12, isFirst ? 10 : 11, 0, 0],
            stack: right.map((runs) => ({ text: [...runs], fontSize: 9, lineHeight: 0.95 }))
          }
        ]
      },
      { svg: ruleSvg(press.width), width: press.width, height: 2, margin: [0, 3, 0, 0] }
    ]
  }
}

const ruleSvg = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="2"><rect x="0" y="0" width="${width}" height="1.7" fill="${ink.black}"/></svg>`

export function sectionHead(text: string): Content {
  return { text, fontSize: 11, bold: true, margin: [0, 7, 0, 2], headlineLevel: 1 }
}

export function noteText(text: string, above = 3): Content {
  return { text: rich(text), fontSize: 8, color: ink.text, margin: [0, above, 0, 0], lineHeight: 0.95 }
}

export const headCell = (text: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
  text,
  bold: true,
  fontSize: 8,
  alignment
})

export const cell = (text: string, style: { isBold?: boolean; color?: string } = {}): TableCell => ({
  text,
  bold: style.isBold ?? false,
  ...(style.color === undefined ? {} : { color: style.color })
})

export const rightCell = (text: string, style: { isBold?: boolean; color?: string } = {}): TableCell => ({
  text,
  alignment: 'right',
  noWrap: true,
  bold: style.isBold ?? false,
  ...(style.color === undefined ? {} : { color: style.color })
})

/** A drawing on the middle of a row of text. */
export function svgCell(svg: string | null, size: { width: number; height: number }): TableCell {
  if (svg === null) return { text: '–', color: ink.text }
  return { svg, width: size.width, height: size.height, margin: [0, (12 - size.height) / 2 + 0.4, 0, 0] }
}

/** Mark and word of a state: two cells, under one head. */
export function stateCells(press: Press, state: KpiState): TableCell[] {
  const isQuiet = state === 'too_few' || state === 'still_open' || state === 'no_data' || state === 'no_target'
  const word = press.t(`reports.state.${state}`)
  const mark = state === 'no_target' ? { text: '' } : svgCell(markSvg(state), { width: markSize, height: markSize })
  return [mark, { text: word, noWrap: true, ...(isQuiet ? { color: ink.text } : {}) }]
}

export const stateHead = (press: Press): TableCell[] => [
  { text: press.t('reports.column.state'), bold: true, fontSize: 8, colSpan: 2 },
  {}
]

export interface RuledTable {
  widths: (number | 'auto' | '*')[]
  /** Absent: a table without a head, its first row under a hairline of the section. */
  head?: TableCell[]
  rows: TableCell[][]
  /** Rows (from 0) over which a strong line runs: a new group. */
  groupsAt?: readonly number[]
  fontSize?: number
  /** Space above and below a row's text. */
  air?: number
}

/** Hairlines between rows, a strong one under the head, which is repeated on every page; rows are not split. */
export function ruledTable({
  widths,
  head,
  rows,
  groupsAt = [],
  fontSize = 8.75,
  air = 1.9
}: RuledTable): ContentTable {
  const headRows = head ? 1 : 0
  const layout: CustomTableLayout = {
    hLineWidth: (line) => {
      if (head && line === 1) return 1.1
      if (line === 0) return head ? 0 : 0.5
      return groupsAt.includes(line - headRows) ? 0.9 : 0.5
    },
    hLineColor: (line) => ((head && line === 1) || groupsAt.includes(line - headRows) ? ink.black : ink.hairline),
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : 2),
    paddingRight: (column) => (column === widths.length - 1 ? 0 : 2),
    paddingTop: () => air,
    paddingBottom: () => air
  }
  return {
    fontSize,
    lineHeight: 1,
    layout,
    table: {
      widths,
      headerRows: headRows,
      ...(head ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: true,
      body: head ? [head, ...rows] : rows
    }
  }
}

/** Two blocks beside each other. */
export function beside(
  left: Content[],
  right: Content[],
  leftWidth: number | '*' = '*',
  rightWidth: number | '*' = '*'
): Content {
  return {
    columnGap: 20,
    columns: [
      { width: leftWidth, stack: left },
      { width: rightWidth, stack: right }
    ]
  }
}
