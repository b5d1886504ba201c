/** The one place that knows the spreadsheet library: a young one, so that it can be changed here alone. */
import { EncryptedFileError, HucreError, readXlsx, type WriteSheet, writeXlsx } from 'hucre'
import type { Cell, Refusal, Sheet } from './table.rules.ts'
import { isBlank, LIMITS } from './table.rules.ts'

export async function readWorkbook(bytes: Uint8Array): Promise<{ sheets: Sheet[] } | { refusal: Refusal }> {
  if (bytes.length > LIMITS.workbookBytes) {
    const limit = String(LIMITS.workbookBytes / 1024 / 1024)
    return { refusal: { code: 'too_large', details: { limit_mb: limit } } }
  }
  try {
    const workbook = await readXlsx(bytes)
    return { sheets: workbook.sheets.map((sheet) => toSheet(sheet.name, sheet.rows)) }
  } catch (error) {
    if (error instanceof EncryptedFileError) return { refusal: { code: 'encrypted', details: {} } }
    if (error instanceof HucreError || error instanceof RangeError) {
      return { refusal: { code: 'broken_workbook', details: {} } }
    }
    throw error
  }
}

/** Blank rows are dropped here: a sheet may be declared to its last row of 1,048,576. */
function toSheet(name: string, rows: readonly (readonly unknown[])[]): Sheet {
  const sheet: Sheet = { name, rows: [], rowNumbers: [] }
  rows.forEach((row, index) => {
    const cells = row.map(toCell)
    while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop()
    if (cells.length === 0) return
    sheet.rows.push(cells)
    sheet.rowNumbers.push(index + 1)
  })
  return sheet
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return wallClock(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return String(value)
}

/**
 * A workbook's date has no zone: the library puts its wall clock into the UTC fields.
 * Serials carry seconds as fractions of a day, so the milliseconds are noise.
 */
function wallClock(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return null
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

export type WorkbookColumn = { header: string; format: 'text' | 'day' | 'instant' | 'number'; decimals?: number }

/** Days and instants are given as ISO text and written as real dates, numbers as numbers. */
export async function writeWorkbook(name: string, columns: WorkbookColumn[], rows: Cell[][]): Promise<Uint8Array> {
  const sheet: WriteSheet = {
    name,
    rows: [
      columns.map((column) => column.header),
      ...rows.map((row) => row.map((cell, index) => toWritten(cell, columns[index]?.format ?? 'text')))
    ],
    columns: columns.map((column) => ({ header: column.header, ...numberFormat(column) })),
    freezePane: { rows: 1 }
  }
  return await writeXlsx({ sheets: [sheet] })
}

function toWritten(cell: Cell, format: WorkbookColumn['format']): string | number | boolean | Date | null {
  if (cell === null || format === 'text' || format === 'number') return cell
  return new Date(`${String(cell).slice(0, 19)}${String(cell).length === 10 ? 'T00:00:00' : ''}Z`)
}

function numberFormat(column: WorkbookColumn): { numFmt?: string } {
  if (column.format === 'day') return { numFmt: 'yyyy-mm-dd' }
  if (column.format === 'instant') return { numFmt: 'yyyy-mm-dd hh:mm:ss' }
  if (column.format === 'number') return { numFmt: column.decimals ? `0.${'0'.repeat(column.decimals)}` : '0' }
  return {}
}
