import Papa from 'papaparse'
import type { Delimiter, Quoting } from '../../shared/contract/transfer.ts'
import type { Cell } from './table.rules.ts'
import { cleanText } from './table.rules.ts'

export type Delimited = {
  rows: Cell[][]
  /** Line of the file on which each row starts, from 1. */
  rowNumbers: number[]
  /** Null where the file has one column only. */
  delimiter: Delimiter | null
  quoting: Quoting
}

const SAMPLE_LINES = 300
const WRITTEN_DELIMITERS = [',', ';', '\t', '|'] as const

/** Line ends are made one first: files with CR alone, CR LF and a mixture all come. */
export function parseDelimited(text: string, wanted: { delimiter?: Delimiter; quoting?: Quoting } = {}): Delimited {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  const delimiter = wanted.delimiter ?? detectDelimiter(lines)
  if (delimiter === ' ') return { ...numbered(parseBlankSeparated(lines)), delimiter, quoting: 'none' }
  const separator = delimiter ?? oneColumnSeparator(lines)
  const quoting = wanted.quoting ?? detectQuoting(lines, separator)
  return { ...numbered(parseWith(lines, separator, quoting).rows), delimiter, quoting }
}

function numbered(rows: string[][]): { rows: Cell[][]; rowNumbers: number[] } {
  const rowNumbers: number[] = []
  let line = 1
  for (const row of rows) {
    rowNumbers.push(line)
    line += 1
    for (const cell of row) {
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line += 1
    }
  }
  return { rows, rowNumbers }
}

function detectDelimiter(lines: string): Delimiter | null {
  const sample = firstLines(lines, SAMPLE_LINES)
  let best: { delimiter: Delimiter; score: number } | null = null
  for (const delimiter of WRITTEN_DELIMITERS) {
    if (!sample.includes(delimiter)) continue
    const rows = parseWith(sample, delimiter, 'doubled').rows.filter((row) => row.some((cell) => cell.trim() !== ''))
    const width = commonWidth(rows)
    if (width < 2) continue
    const regular = rows.filter((row) => row.length === width).length / rows.length
    const headFits = (rows[0]?.length ?? 0) > 1 ? 0.3 : 0
    const score = regular + headFits + Math.min(width, 20) / 100
    if (!best || score > best.score) best = { delimiter, score }
  }
  if (best) return best.delimiter
  return isBlankSeparated(sample) ? ' ' : null
}

function firstLines(text: string, count: number): string {
  let at = -1
  for (let i = 0; i < count; i += 1) {
    const next = text.indexOf('\n', at + 1)
    if (next < 0) return text
    at = next
  }
  return text.slice(0, at)
}

function commonWidth(rows: string[][]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  let width = 0
  let most = 0
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate > width)) {
      most = count
      width = candidate
    }
  }
  return width
}

/** Columns of figures with blanks between them; words with blanks in them are one column of text. */
function isBlankSeparated(sample: string): boolean {
  const rows = parseBlankSeparated(sample)
  const width = commonWidth(rows)
  if (rows.length < 2 || width < 2 || rows[0]?.length !== width) return false
  const body = rows.slice(1)
  if (body.filter((row) => row.length === width).length < body.length * 0.9) return false
  const cells = body.flat()
  return cells.filter((cell) => /^([-+]?[\d.,]+|true|false)$/i.test(cell)).length >= cells.length / 2
}

function parseBlankSeparated(lines: string): string[][] {
  const rows = lines.split('\n').map((line) => cleanText(line))
  return rows.filter((line) => line !== '').map((line) => line.split(/\s+/))
}

function oneColumnSeparator(lines: string): string {
  return ['\u001f', '\u001e', '\u001d'].find((mark) => !lines.includes(mark)) ?? '\u001f'
}

/**
 * Doubled quotes are the rule. Another way of quoting is taken only where it leaves fewer rows of a wrong width:
 * real files hold backslashes before doubled quotes, and there the doubled reading is the right one.
 */
function detectQuoting(lines: string, delimiter: string): Quoting {
  if (!lines.includes('"')) return 'doubled'
  const faultsOf = (quoting: Quoting) => {
    const { rows, errors } = parseWith(lines, delimiter, quoting)
    const width = rows[0]?.length ?? 0
    const wrong = rows.filter((row) => row.length !== width && !(row.length === 1 && row[0] === '')).length
    return wrong + errors
  }
  const doubled = faultsOf('doubled')
  if (doubled === 0) return 'doubled'
  const backslash = lines.includes('\\"') ? faultsOf('backslash') : Number.POSITIVE_INFINITY
  if (backslash < doubled) return 'backslash'
  return faultsOf('none') < doubled / 2 ? 'none' : 'doubled'
}

function parseWith(lines: string, delimiter: string, quoting: Quoting): { rows: string[][]; errors: number } {
  const parsed = Papa.parse<string[]>(lines, {
    delimiter,
    newline: '\n',
    quoteChar: quoting === 'none' ? '\u0000' : '"',
    escapeChar: quoting === 'backslash' ? '\\' : quoting === 'none' ? '\u0000' : '"'
  })
  return { rows: parsed.data, errors: parsed.errors.filter((error) => error.type === 'Quotes').length }
}
