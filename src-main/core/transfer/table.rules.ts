import type { FileRefusal } from '../../shared/contract/transfer.ts'

/** What every reader of a file hands on: sheets of cells, each row with the number it has in the file. */

/** Dates of a workbook arrive as ISO text without a zone; a number is a number only where the workbook says so. */
export type Cell = string | number | boolean | null

export type Sheet = { name: string; rows: Cell[][]; rowNumbers: number[] }

/** `details` fills the sentence of the refusal: names of columns, a figure. */
export type Refusal = { code: FileRefusal; details: Record<string, string> }

export const LIMITS = { bytes: 100 * 1024 * 1024, workbookBytes: 50 * 1024 * 1024, rows: 500_000, columns: 500 }

/** Marks nobody sees: byte order mark, zero-width characters, direction marks, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

export function cleanText(text: string): string {
  if (!/[^\x21-\x7e]/.test(text)) return text
  return text.replace(INVISIBLE, '').replace(ODD_BLANKS, ' ').trim()
}

export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (typeof cell === 'boolean') return cell ? 'true' : 'false'
  return String(cell)
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cleanText(cell) === '')
}

export function filledCells(row: Cell[]): number {
  let filled = 0
  for (const cell of row) if (!isBlank(cell)) filled += 1
  return filled
}

/**
 * What a spreadsheet or a program leaves where it had no value. Such a cell is reported and never stored.
 * A lone asterisk is what a masking program leaves of a name.
 */
const NOT_DATA =
  /^(n\/?a|n\.a\.|nan|null|undefined|nil|#(ref|n\/a|value|div\/0|name\?|null|num|spill|calc|getting_data)!?|\[object object\]|\\n|-+|—+|\*+|\?+|0000[-/]00[-/]00( 00:00:00)?|无效日期|invalid date)$/i

export function isNotData(text: string): boolean {
  return text.length < 24 && NOT_DATA.test(text)
}

/** Text that a spreadsheet would run as a formula carries a leading apostrophe in our exports; here it comes off. */
const TEXT_MARK = /^'(?='*[=+\-@\t\r])/

export function withoutTextMark(text: string): string {
  return text.replace(TEXT_MARK, '')
}

export function withTextMark(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
