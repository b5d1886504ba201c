import type { FieldId, ImportChoices, RowRemark } from '../../shared/contract/transfer.ts'
import type { Column } from './columns.rules.ts'
import {
  type CustomerDraft,
  type OrderDraft,
  readCustomer,
  readOrder,
  readVehicle,
  type VehicleDraft
} from './order-row.rules.ts'
import type { Plan } from './plan.rules.ts'
import { isBlank } from './table.rules.ts'
import { type Moment, resolveTimes, type Times, type Zone } from './times.rules.ts'
import { type Fault, type ReadingTerms, RowReader } from './values.rules.ts'

export type OrderRow = { kind: 'order'; rowNumber: number; draft: OrderDraft; times: Times; isLatePromise: boolean }
export type VehicleRow = {
  kind: 'vehicle'
  rowNumber: number
  vehicle: VehicleDraft
  customer: CustomerDraft | null
  odometerKm: number | null
  distanceUnit: 'km' | 'mi' | null
  note: string | null
}
export type TakenRow = OrderRow | VehicleRow

export type Remarks = Map<RowRemark, number[]>

export type Assessment = {
  taken: TakenRow[]
  rejected: { index: number; rowNumber: number; faults: Fault[] }[]
  remarks: Remarks
}

export type Surroundings = { zone: Zone; now: Moment; terms: ReadingTerms; choices: ImportChoices }

export function noteRemark(remarks: Remarks, code: RowRemark, rowNumber: number): void {
  const rows = remarks.get(code)
  if (rows) rows.push(rowNumber)
  else remarks.set(code, [rowNumber])
}

/** Reads every row of the table from `from` on, at most `limit` of them; gathers what is taken and what is not. */
export function assessRows(plan: Plan, around: Surroundings): (from: number, limit: number, into: Assessment) => void {
  const reader = new RowReader(provisional(columnsByField(plan)), around.terms)
  const beyond = namedWidth(plan)
  const read = plan.kind === 'orders' ? orderReader(plan, around, reader) : (row: number) => vehicleOf(reader, row)
  return (from, limit, into) => {
    const until = Math.min(plan.table.rows.length, from + limit)
    for (let index = from; index < until; index += 1) {
      const row = plan.table.rows[index] ?? []
      const rowNumber = plan.table.rowNumbers[index] ?? 0
      reader.start(row)
      const extra = row.slice(beyond).find((cell) => !isBlank(cell))
      if (extra !== undefined)
        reader.faults.push({ code: 'too_many_cells', column: '', value: String(extra).slice(0, 80) })
      const taken = read(rowNumber)
      if (taken === null || reader.faults.length > 0)
        into.rejected.push({ index, rowNumber, faults: [...reader.faults] })
      else into.taken.push(taken)
      for (const code of reader.remarks) noteRemark(into.remarks, code, rowNumber)
    }
  }
}

export function columnsByField(plan: Plan): Map<FieldId, Column> {
  return new Map(plan.columns.flatMap((column) => (column.field ? [[column.field, column] as const] : [])))
}

/**
 * While a question is open, rows are looked at under its first reading, so that the other columns can be judged;
 * nothing is written before it is answered.
 */
function provisional(columns: Map<FieldId, Column>): Map<FieldId, Column> {
  return new Map(
    [...columns].map(([field, column]) => {
      const { question } = column
      if (question?.ask === 'date_order') return [field, { ...column, dateOrder: question.readings[0]?.order ?? null }]
      if (question?.ask === 'decimal_sign')
        return [field, { ...column, decimalSign: question.readings[0]?.sign ?? null }]
      return [field, column]
    })
  )
}

/** Cells to the right of the last named column are a shifted row, unless most rows have them. */
function namedWidth(plan: Plan): number {
  const { headers, rows, headerRow } = plan.table
  const named = headers.findLastIndex((header) => header !== '') + 1
  if (headerRow === 0 || named === headers.length) return headers.length
  const longer = rows.filter((row) => row.slice(named).some((cell) => !isBlank(cell))).length
  return longer > rows.length / 2 ? headers.length : named
}

function orderReader(plan: Plan, around: Surroundings, reader: RowReader): (rowNumber: number) => OrderRow | null {
  const { choices, zone, now } = around
  const rules = {
    isLog: plan.isLog,
    undatedOn: plan.needsDay ? (choices.undatedOn ?? now.on) : choices.undatedOn,
    fileVehicle: choices.vehicle || null
  }
  return (rowNumber) => {
    const draft = readOrder(reader, rules)
    if (draft === null) return null
    const resolved = resolveTimes(draft, zone, now)
    if ('fault' in resolved) {
      reader.fault(
        resolved.fault,
        resolved.fault.startsWith('delivered') ? 'deliveredAt' : 'completedAt',
        resolved.value
      )
      return null
    }
    if (resolved.remark) reader.remark(resolved.remark)
    return { kind: 'order', rowNumber, draft, times: resolved.times, isLatePromise: resolved.remark !== null }
  }
}

function vehicleOf(reader: RowReader, rowNumber: number): VehicleRow | null {
  const vehicle = readVehicle(reader)
  if (vehicle === null) return reader.fault('vehicle_missing', 'plate')
  return {
    kind: 'vehicle',
    rowNumber,
    vehicle,
    customer: readCustomer(reader),
    odometerKm: reader.odometerKm('odometerIn'),
    distanceUnit: reader.unitOfDistance(),
    note: reader.text('note')
  }
}

/** What a row means, in one text: two rows of the same meaning are the same record. */
export function meaningOf(row: TakenRow): string {
  const { rowNumber: _, ...meaning } = row
  return JSON.stringify(meaning)
}
