import { readDate } from './dates.rules.ts'
import { knownWord } from './fields.rules.ts'
import { decimalEvidence } from './numbers.rules.ts'
import type { Cell, Sheet } from './table.rules.ts'
import { cleanText, filledCells, isBlank, textOf } from './table.rules.ts'

/** A table as it will be understood: named columns and the rows under them. */
export type Table = {
  /** Row of the file that holds the names of the columns; 0 where there is none. */
  headerRow: number
  headers: string[]
  rows: Cell[][]
  rowNumbers: number[]
  blankRows: number
  /** Rows under the table that are not of it: a lone total, a remark. */
  strayRows: { rowNumber: number; text: string }[]
}

const LOOK_AT_ROWS = 20

/** Names of columns are words, stand over most columns, and are not always in the first row. */
function findHeaderIndex(rows: Cell[][]): number {
  const width = commonFill(rows)
  let best = -1
  let bestScore = 0
  for (let i = 0; i < Math.min(rows.length, LOOK_AT_ROWS); i += 1) {
    const filled = (rows[i] ?? []).map(textOf).filter((text) => text !== '')
    if (filled.length === 0 || filled.length < Math.min(width, 40) * 0.5) continue
    const words = filled.filter(isWord).length / filled.length
    const monthsAcross = words < 0.8 && filled.length > 12 && filled.slice(0, 2).every(isWord)
    if (words < 0.8 && !monthsAcross) continue
    const known = filled.filter(knownWord).length
    const distinct = new Set(filled).size / filled.length
    const score = 1 + known + distinct + Math.min(1, filled.length / Math.max(1, width)) - i * 0.3
    if (score > bestScore) {
      bestScore = score
      best = i
    }
  }
  return best
}

function isWord(text: string): boolean {
  return decimalEvidence(text) === 'not_a_number' && readDate(text, 'dmy') === null && readDate(text, 'mdy') === null
}

function commonFill(rows: Cell[][]): number {
  const fills = rows
    .slice(0, 200)
    .map(filledCells)
    .filter((fill) => fill > 0)
  fills.sort((a, b) => a - b)
  return fills[Math.floor(fills.length / 2)] ?? 0
}

/** `wanted` is the row number a person chose, 0 for "no header". */
export function layOut(sheet: Sheet, wanted: number | null): Table | 'no_table' {
  const rows = sheet.rows
  const index = wanted === null ? findHeaderIndex(rows) : sheet.rowNumbers.indexOf(wanted)
  if (wanted !== null && wanted !== 0 && index < 0) return 'no_table'
  const body = rows.slice(index + 1)
  const numbers = sheet.rowNumbers.slice(index + 1)
  const width = body.reduce((most, row) => Math.max(most, row.length), rows[index]?.length ?? 0)
  if (width === 0) return 'no_table'
  const headers = nameColumns(rows[index] ?? [], width)
  const table: Table = {
    headerRow: index < 0 ? 0 : (sheet.rowNumbers[index] ?? 0),
    headers,
    rows: [],
    rowNumbers: [],
    blankRows: 0,
    strayRows: []
  }
  const end = body.length - countStray(body)
  body.forEach((row, i) => {
    const rowNumber = numbers[i] ?? 0
    if (filledCells(row) === 0) table.blankRows += 1
    else if (i >= end)
      table.strayRows.push({
        rowNumber,
        text: row
          .map(textOf)
          .filter((t) => t !== '')
          .join(' ')
      })
    else {
      table.rows.push(row)
      table.rowNumbers.push(rowNumber)
    }
  })
  return table
}

/** Trailing rows with a single filled cell, or a total, in a table whose rows hold many. */
function countStray(body: Cell[][]): number {
  const usual = commonFill(body)
  let stray = 0
  for (let i = body.length - 1; i >= 0; i -= 1) {
    const row = body[i] ?? []
    const filled = filledCells(row)
    const first = textOf(row.find((cell) => !isBlank(cell)))
    const isTotal = /^(grand )?(total|sum|summe|合计|总计|小计|итого)s?:?$/i.test(first)
    if (filled > 0 && !(usual >= 4 && filled === 1) && !(isTotal && filled < usual)) break
    stray += 1
  }
  return stray
}

/** Two columns of one name are told apart, a column without one keeps an empty name. */
function nameColumns(header: Cell[], width: number): string[] {
  const names: string[] = []
  for (let i = 0; i < width; i += 1) {
    const name = cleanText(textOf(header[i]).replace(/\s+/g, ' '))
    const before = names.filter((other) => other === name || other.startsWith(`${name} (`)).length
    names.push(name !== '' && before > 0 ? `${name} (${before + 1})` : name)
  }
  return names
}
