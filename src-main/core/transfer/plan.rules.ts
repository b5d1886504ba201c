import { type FieldId, type ImportChoices, type ImportKind, importFields } from '../../shared/contract/transfer.ts'
import type { DistanceUnit } from '../../shared/enums.ts'
import type { Column } from './columns.rules.ts'
import { describeColumns } from './columns.rules.ts'
import type { Mapping } from './kinds.rules.ts'
import { chooseKind, mapColumns } from './kinds.rules.ts'
import type { Table } from './layout.rules.ts'
import { layOut } from './layout.rules.ts'
import type { Refusal, Sheet } from './table.rules.ts'
import { filledCells } from './table.rules.ts'

export type Plan = {
  kind: ImportKind
  sheet: string
  sheets: string[]
  table: Table
  mapping: Mapping
  columns: Column[]
  /** No column gives a date: a person must say the day. */
  needsDay: boolean
  isLog: boolean
}

/** The sheet, the header row, the kind and the meaning of every column; or why the file cannot be taken. */
export function makePlan(
  sheets: Sheet[],
  choices: ImportChoices,
  shopDistanceUnit: DistanceUnit
): { plan: Plan } | { refusal: Refusal } {
  const wanted = choices.sheet === null ? sheets : sheets.filter((sheet) => sheet.name === choices.sheet)
  const tables = wanted.flatMap((sheet) => {
    const table = layOut(sheet, choices.headerRow)
    return table === 'no_table' ? [] : [{ sheet, table }]
  })
  const filled = tables.filter(({ table }) => table.rows.length > 0)
  const [first] = filled
  if (!first) return { refusal: emptyRefusal(wanted) }
  const found = filled
    .map((candidate) => ({ ...candidate, kind: kindOf(candidate.table, choices) }))
    .find(({ kind }) => kind !== null)
  if (!found || found.kind === null) return { refusal: notRecognised(first.table, choices) }
  const { table, sheet, kind } = found
  const mapping = applyChoices(mapColumns(kind, table.headers), table.headers, choices)
  const fieldOf = new Map(
    importFields.flatMap((field) => (mapping[field] === undefined ? [] : [[mapping[field], field]]))
  )
  const columns = describeColumns(table.headers, table.rows, (index) => fieldOf.get(index) ?? null, {
    shopDistanceUnit,
    file: choices.file,
    columns: choices.columns
  })
  const has = (field: FieldId) => mapping[field] !== undefined
  return {
    plan: {
      kind,
      sheet: sheet.name,
      sheets: sheets.map((each) => each.name),
      table,
      mapping,
      columns,
      needsDay: kind === 'orders' && !has('openedAt') && !has('completedAt') && !has('deliveredAt'),
      isLog: kind === 'orders' && !has('completedAt') && !has('deliveredAt') && !has('status')
    }
  }
}

function kindOf(table: Table, choices: ImportChoices): ImportKind | null {
  if (choices.kind !== 'auto')
    return Object.keys(mapColumns(choices.kind, table.headers)).length > 0 || hasChosen(choices) ? choices.kind : null
  return chooseKind(table.headers)
}

function hasChosen(choices: ImportChoices): boolean {
  return Object.values(choices.fields).some((field) => field !== null)
}

function emptyRefusal(sheets: Sheet[]): Refusal {
  const withWords = sheets.find((sheet) => sheet.rows.some((row) => filledCells(row) > 0))
  return withWords ? { code: 'header_only', details: {} } : { code: 'empty', details: {} }
}

function notRecognised(table: Table, choices: ImportChoices): Refusal {
  const names = table.headers.map((header, index) => (header === '' ? `#${index + 1}` : header))
  const shown = names.slice(0, 12).join(', ') + (names.length > 12 ? ` … (${names.length})` : '')
  return { code: 'not_recognised', details: { kind: choices.kind, columns: shown } }
}

function applyChoices(proposed: Mapping, headers: string[], choices: ImportChoices): Mapping {
  const mapping: Mapping = { ...proposed }
  headers.forEach((header, index) => {
    const chosen = choices.fields[header]
    if (chosen === undefined) return
    for (const field of importFields) if (mapping[field] === index) delete mapping[field]
    if (chosen !== null) mapping[chosen] = index
  })
  return mapping
}

/** Questions still open; while there is one, nothing can be written. */
export function openQuestions(plan: Plan): Column[] {
  return plan.columns.filter((column) => column.question !== null)
}

/** Same columns in the same order: a file of the same shape, for which a person's choices are remembered. */
export function shapeOf(headers: string[]): string {
  return headers.map((header) => header.toLowerCase()).join('\u001f')
}
