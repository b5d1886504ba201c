import type { Column } from './columns.rules.ts'
import { dateOfCell } from './columns.rules.ts'
import type { When } from './dates.rules.ts'
import type { FieldId } from './fields.rules.ts'
import type { Exact } from './numbers.rules.ts'
import { exactOf, readNumber, scale, scaleBy } from './numbers.rules.ts'
import type { Cell } from './table.rules.ts'
import { isBlank, isNotData, textOf } from './table.rules.ts'

/** Why a row is not taken. `value` is the text of the file, `column` the name it stands under. */
export const FAULTS = [
  'date_unreadable',
  'date_missing',
  'number_unreadable',
  'flag_unreadable',
  'negative',
  'out_of_range',
  'completed_before_opened',
  'delivered_before_opened',
  'delivered_before_completed',
  'in_future',
  'too_many_cells',
  'vehicle_missing'
] as const
export type FaultCode = (typeof FAULTS)[number]
export type Fault = { code: FaultCode; column: string; value: string }

/** What was taken otherwise than it stands in the file: said, counted, and no reason to refuse the row. */
export const REMARKS = [
  'not_data',
  'rounded',
  'two_digit_year',
  'price_is_total',
  'vin_malformed',
  'vin_check_digit',
  'no_work_text',
  'closed_without_date',
  'odometer_lower',
  'year_unlikely',
  'repeated_row'
] as const
export type RemarkCode = (typeof REMARKS)[number]

const KM_PER_MILE = { numerator: 1_609_344n, denominator: 1_000_000n }
const LIMIT = { km: 9_999_999, minor: 1_000_000_000_000, seconds: 3_600_000, letters: 4000 }

/** Reads the cells of one row by field, gathering what is wrong and what is remarkable. */
export class RowReader {
  readonly faults: Fault[] = []
  readonly remarks: RemarkCode[] = []
  private readonly columns: Map<FieldId, Column>
  private readonly currencyDigits: number
  private row: Cell[] = []

  constructor(columns: Map<FieldId, Column>, currencyDigits: number) {
    this.columns = columns
    this.currencyDigits = currencyDigits
  }

  start(row: Cell[]): void {
    this.row = row
    this.faults.length = 0
    this.remarks.length = 0
  }

  fault(code: FaultCode, field: FieldId, value = ''): null {
    this.faults.push({ code, column: this.columns.get(field)?.header ?? '', value: value.slice(0, 80) })
    return null
  }

  remark(code: RemarkCode): void {
    if (!this.remarks.includes(code)) this.remarks.push(code)
  }

  private cell(field: FieldId): { column: Column; cell: Cell; text: string } | null {
    const column = this.columns.get(field)
    const cell = column && this.row[column.index]
    if (!column || cell === undefined || isBlank(cell)) return null
    const text = textOf(cell)
    if (isNotData(text)) {
      this.remark('not_data')
      return null
    }
    return { column, cell, text }
  }

  text(field: FieldId): string | null {
    return this.cell(field)?.text.slice(0, LIMIT.letters) ?? null
  }

  /** A name; a bare zero is what a formula leaves where there was none. */
  person(field: FieldId): string | null {
    const text = this.text(field)
    if (text !== '0') return text
    this.remark('not_data')
    return null
  }

  date(field: FieldId): When | null {
    const found = this.cell(field)
    if (!found) return null
    const when = dateOfCell(found.cell, found.column.dateOrder)
    if (!when) return this.fault('date_unreadable', field, found.text)
    if (when.twoDigitYear) this.remark('two_digit_year')
    return when
  }

  private number(field: FieldId): { exact: Exact; column: Column; text: string } | null {
    const found = this.cell(field)
    if (!found) return null
    const { cell, text, column } = found
    const exact = typeof cell === 'number' ? exactOf(cell) : readNumber(text, column.decimalSign ?? '.')
    if (!exact || exact.percent) return this.fault('number_unreadable', field, text)
    if (exact.units < 0n) return this.fault('negative', field, text)
    return { exact, column, text }
  }

  private within(value: number | null, limit: number, field: FieldId, text: string): number | null {
    return value === null || value > limit ? this.fault('out_of_range', field, text) : value
  }

  moneyMinor(field: FieldId): number | null {
    const found = this.number(field)
    if (!found) return null
    const scaled = scale(found.exact, this.currencyDigits)
    if (scaled?.rounded) this.remark('rounded')
    return this.within(scaled?.value ?? null, LIMIT.minor, field, found.text)
  }

  odometerKm(field: FieldId): number | null {
    const found = this.number(field)
    if (!found) return null
    const km =
      found.column.distanceUnit === 'mi'
        ? scaleBy(found.exact, KM_PER_MILE.numerator, KM_PER_MILE.denominator)
        : (scale(found.exact, 0)?.value ?? null)
    return this.within(km, LIMIT.km, field, found.text)
  }

  /** Hours or minutes as a number, or `1:30` hours and minutes. */
  durationSeconds(field: FieldId): number | null {
    const cell = this.cell(field)
    if (!cell) return null
    const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(cell.text)
    if (clock) {
      const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
      return this.within(seconds, LIMIT.seconds, field, cell.text)
    }
    const found = this.number(field)
    if (!found) return null
    const seconds = scaleBy(found.exact, found.column.durationUnit === 'min' ? 60n : 3600n, 1n)
    return this.within(seconds, LIMIT.seconds, field, found.text)
  }

  year(field: FieldId): number | null {
    const text = this.text(field)
    if (text === null) return null
    const year = Number(/^(\d{4})(?:\.0+)?(?:款|年|年款)?$/.exec(text)?.[1])
    if (year >= 1885 && year <= 2100) return year
    this.remark('year_unlikely')
    return null
  }

  flag(field: FieldId): boolean | null {
    const text = this.text(field)
    if (text === null) return null
    if (/^(true|yes|y|1|x|是|有)$/i.test(text)) return true
    if (/^(false|no|n|0|否|无)$/i.test(text)) return false
    this.fault('flag_unreadable', field, text)
    return null
  }
}
