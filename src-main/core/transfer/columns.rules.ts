import type {
  columnTypes,
  DateOrder,
  DecimalSign,
  FieldId,
  ImportChoices,
  ImportColumn
} from '../../shared/contract/transfer.ts'
import type { DistanceUnit } from '../../shared/enums.ts'
import { findDateOrder, possibleOrders, readDate, readSerial } from './dates.rules.ts'
import type { FieldType } from './fields.rules.ts'
import { distanceUnitNamed, durationUnitNamed, typeOfField } from './fields.rules.ts'
import { decimalEvidence, findDecimalSign, plainText, readNumber } from './numbers.rules.ts'
import type { Cell } from './table.rules.ts'
import { isBlank, isNotData, textOf } from './table.rules.ts'

type ColumnType = (typeof columnTypes)[number]

type Question = ImportColumn['question']
type ColumnChoice = ImportChoices['file']

/** A column as it is understood; its samples are read later. */
export type Column = Omit<ImportColumn, 'samples'> & { index: number }

export type ColumnContext = Pick<ImportChoices, 'file' | 'columns'> & { shopDistanceUnit: DistanceUnit }

const NUMBER_FIELDS: FieldType[] = ['distance', 'money', 'duration', 'year']

export function describeColumns(
  headers: string[],
  rows: Cell[][],
  fieldOf: (column: number) => FieldId | null,
  context: ColumnContext
): Column[] {
  const columns = headers.map((header, index) => describe(header, index, rows, fieldOf(index), context))
  settleFromOthers(columns)
  return columns.map((column) => ({ ...column, question: questionOf(column, rows) }))
}

function describe(
  header: string,
  index: number,
  rows: Cell[][],
  field: FieldId | null,
  context: ColumnContext
): Column {
  const values = collect(rows, index)
  const chosen = { ...context.file, ...dropUndefined(context.columns[header] ?? {}) }
  const wantedType = field === null ? null : typeOfField(field)
  const type = typeOf(values.texts, values.numbers, wantedType)
  const decimal = settleDecimal(values.texts, type, wantedType, chosen.decimalSign)
  const date = settleDate(values.texts, type, chosen.dateOrder)
  const namedDistance = distanceUnitNamed(header)
  const namedDuration = durationUnitNamed(header)
  const isDistance = wantedType === 'distance'
  const isDuration = wantedType === 'duration'
  return {
    index,
    header,
    field,
    type,
    ...decimal,
    ...date,
    distanceUnit: isDistance ? (chosen.distanceUnit ?? namedDistance ?? context.shopDistanceUnit) : null,
    durationUnit: isDuration ? (chosen.durationUnit ?? namedDuration ?? 'h') : null,
    unitAssumed:
      (isDistance && !chosen.distanceUnit && !namedDistance) || (isDuration && !chosen.durationUnit && !namedDuration),
    filled: values.texts.length + values.numbers,
    blank: rows.length - values.texts.length - values.numbers - values.notData,
    notData: values.notData,
    question: null
  }
}

function dropUndefined(choice: ColumnChoice): ColumnChoice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined))
}

/** Texts of a column, without blanks and without what is no data; number cells of a workbook are only counted. */
function collect(rows: Cell[][], index: number): { texts: string[]; numbers: number; notData: number } {
  const texts: string[] = []
  let numbers = 0
  let notData = 0
  for (const row of rows) {
    const cell = row[index]
    if (typeof cell === 'number') numbers += 1
    else if (!isBlank(cell)) {
      const text = textOf(cell)
      if (isNotData(text)) notData += 1
      else texts.push(text)
    }
  }
  return { texts, numbers, notData }
}

const FLAGS = /^(true|false|yes|no|y|n|是|否|有|无)$/i

function typeOf(texts: string[], numbers: number, wanted: FieldType | null): ColumnType {
  const all = texts.length + numbers
  if (all === 0) return 'blank'
  if (wanted === 'date') return 'date'
  if (wanted === 'flag') return 'flag'
  if (wanted !== null) return NUMBER_FIELDS.includes(wanted) ? 'number' : 'text'
  const some = texts.slice(0, 2000)
  const share = (test: (text: string) => boolean) =>
    (some.filter(test).length * (texts.length / Math.max(1, some.length))) / all
  if (texts.length > 0 && share((text) => FLAGS.test(text)) === 1) return 'flag'
  if (numbers / all + share((text) => decimalEvidence(text) !== 'not_a_number') >= 0.9) return 'number'
  return share(looksLikeDate) >= 0.9 ? 'date' : 'text'
}

function looksLikeDate(text: string): boolean {
  return readDate(text, null) !== null || (possibleOrders(text)?.length ?? 0) > 0
}

function settleDecimal(texts: string[], type: ColumnType, wanted: FieldType | null, chosen: DecimalSign | undefined) {
  const none = { decimalSign: null, decimalSettled: 'nothing' as const }
  if (type !== 'number' || wanted === 'year') return none
  if (chosen) return { decimalSign: chosen, decimalSettled: 'person' as const }
  const found = findDecimalSign(texts)
  if (found.state === 'found') return { decimalSign: found.sign, decimalSettled: 'column' as const }
  return found.state === 'whole_numbers' ? none : { decimalSign: null, decimalSettled: 'open' as const }
}

function settleDate(texts: string[], type: ColumnType, chosen: DateOrder | undefined) {
  const none = { dateOrder: null, dateSettled: 'nothing' as const }
  if (type !== 'date') return none
  const found = findDateOrder(texts)
  if (found.state === 'no_matter') return none
  if (chosen) return { dateOrder: chosen, dateSettled: 'person' as const }
  if (found.state === 'found') return { dateOrder: found.order, dateSettled: 'column' as const }
  return { dateOrder: null, dateSettled: 'open' as const }
}

/** A file is written by one program: what its other columns prove without contradiction settles an open one. */
function settleFromOthers(columns: Column[]): void {
  const signs = new Set(columns.filter((c) => c.decimalSettled === 'column').map((c) => c.decimalSign))
  const orders = new Set(columns.filter((c) => c.dateSettled === 'column').map((c) => c.dateOrder))
  for (const column of columns) {
    if (column.decimalSettled === 'open' && signs.size === 1) {
      column.decimalSign = [...signs][0] ?? null
      column.decimalSettled = 'other_columns'
    }
    if (column.dateSettled === 'open' && orders.size === 1) {
      column.dateOrder = [...orders][0] ?? null
      column.dateSettled = 'other_columns'
    }
  }
}

/** Only a column that will be stored is asked about. */
function questionOf(column: Column, rows: Cell[][]): Question | null {
  if (column.field === null) return null
  const texts = () => collect(rows, column.index).texts
  if (column.decimalSettled === 'open') {
    const found = findDecimalSign(texts())
    const sample = 'sample' in found ? found.sample : ''
    const readings = (['.', ','] as const).flatMap((sign) => {
      const read = readNumber(sample, sign)
      return read ? [{ sign, read: plainText(read) }] : []
    })
    return { ask: 'decimal_sign', sample, readings }
  }
  if (column.dateSettled === 'open') {
    const found = findDateOrder(texts())
    const sample = 'sample' in found ? found.sample : ''
    const orders = found.state === 'ambiguous' ? found.orders : (possibleOrders(sample) ?? [])
    const readings = orders.flatMap((order) => {
      const read = readDate(sample, order)
      return read ? [{ order, read: read.text }] : []
    })
    return { ask: 'date_order', sample, readings }
  }
  return null
}

/** A date cell: text in the column's order, or the serial number of a workbook. */
export function dateOfCell(cell: Cell, order: DateOrder | null) {
  if (typeof cell === 'number') return readSerial(cell)
  const text = textOf(cell)
  return readDate(text, order) ?? (/^\d{5}(\.\d+)?$/.test(text) ? readSerial(Number(text)) : null)
}
