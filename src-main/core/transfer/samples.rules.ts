import type { FieldId, ImportColumn } from '../../shared/contract/transfer.ts'
import { columnsByField } from './assess.rules.ts'
import type { Column } from './columns.rules.ts'
import { typeOfField } from './fields.rules.ts'
import type { Plan } from './plan.rules.ts'
import { type Cell, isBlank, textOf } from './table.rules.ts'
import { type ReadingTerms, RowReader } from './values.rules.ts'

const SAMPLES = 5

/** For the first rows of every column: what stands there and how it is read. */
export function describeSamples(plan: Plan, terms: ReadingTerms): ImportColumn[] {
  const reader = new RowReader(columnsByField(plan), terms)
  return plan.columns.map(({ index, ...column }) => ({
    ...column,
    samples: firstFilled(plan, index).map(({ row, rowNumber }) => {
      reader.start(row)
      const raw = textOf(row[index]).slice(0, 80)
      return {
        rowNumber,
        raw,
        read: column.field === null ? null : readAs(reader, column.field, terms.currencyDigits, column)
      }
    })
  }))
}

function firstFilled(plan: Plan, index: number): { row: Cell[]; rowNumber: number }[] {
  const found: { row: Cell[]; rowNumber: number }[] = []
  for (let i = 0; i < plan.table.rows.length && found.length < SAMPLES; i += 1) {
    const row = plan.table.rows[i] ?? []
    if (!isBlank(row[index])) found.push({ row, rowNumber: plan.table.rowNumbers[i] ?? 0 })
  }
  return found
}

function readAs(reader: RowReader, field: FieldId, digits: number, column: Omit<Column, 'index'>): string | null {
  const shown = (value: number | boolean | null, unit: string) => (value === null ? null : `${value}${unit}`)
  switch (typeOfField(field)) {
    case 'date':
      return column.question ? null : (reader.date(field)?.text ?? null)
    case 'money': {
      const minor = column.question ? null : reader.moneyMinor(field)
      return minor === null ? null : (minor / 10 ** digits).toFixed(digits)
    }
    case 'distance':
      return column.question ? null : shown(reader.odometerKm(field), ' km')
    case 'duration':
      return column.question ? null : shown(reader.durationSeconds(field), ' s')
    case 'year':
      return shown(reader.year(field), '')
    case 'flag':
      return shown(reader.flag(field), '')
    case 'person':
      return reader.person(field)
    case 'text':
      return reader.text(field)?.slice(0, 80) ?? null
  }
}
