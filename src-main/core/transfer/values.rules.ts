import type { FieldId, RowFault, RowRemark } from '../../shared/contract/transfer.ts'
import type { DistanceUnit } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import { decideVin, hasRightCheckDigit } from '../customers/vehicles.rules.ts'
import type { Column } from './columns.rules.ts'
import { dateOfCell } from './columns.rules.ts'
import type { When } from './dates.rules.ts'
import type { Exact } from './numbers.rules.ts'
import { exactOf, readNumber, scale, scaleBy } from './numbers.rules.ts'
import type { Cell } from './table.rules.ts'
import { isBlank, isNotData, textOf, withoutTextMark } from './table.rules.ts'

/** `value` is the text of the file, `column` the name it stands under. */
export type Fault = { code: RowFault; column: string; value: string }

const KM_PER_MILE = { numerator: 1_609_344n, denominator: 1_000_000n }
const LIMIT = { km: 9_999_999, minor: 1_000_000_000_000, seconds: 3_600_000, letters: 4000 }

/** What reading needs of the shop. Its vehicles' market says whether the check digit of a VIN means anything. */
export type ReadingTerms = { currencyDigits: number; hasVinCheckDigit: boolean }

/** Reads the cells of one row by field, gathering what is wrong and what is remarkable. */
export class RowReader {
  readonly faults: Fault[] = []
  readonly remarks: RowRemark[] = []
  private readonly columns: Map<FieldId, Column>
  private readonly terms: ReadingTerms
  private row: Cell[] = []

  constructor(columns: Map<FieldId, Column>, terms: ReadingTerms) {
    this.columns = columns
    this.terms = terms
  }

  start(row: Cell[]): void {
    this.row = row
    this.faults.length = 0
    this.remarks.length = 0
  }

  fault(code: RowFault, field: FieldId, value = ''): null {
    this.faults.push({ code, column: this.columns.get(field)?.header ?? '', value: value.slice(0, 80) })
    return null
  }

  remark(code: RowRemark): void {
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
    const text = this.cell(field)?.text.slice(0, LIMIT.letters)
    return text === undefined ? null : withoutTextMark(text)
  }

  /** Name of the column a field is read from. */
  headerOf(field: FieldId): string {
    return this.columns.get(field)?.header ?? ''
  }

  /** The unit a row says, else that of its odometer column. */
  unitOfDistance(): DistanceUnit | null {
    const said = this.text('distanceUnit')?.toLowerCase()
    if (said === 'km' || said === 'mi') return said
    return (this.columns.get('odometerIn') ?? this.columns.get('odometerOut'))?.distanceUnit ?? null
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

  /** A VIN in good form, or what stands there instead; a wrong check digit is said, because real cars break it. */
  vin(field: FieldId): { vin: string | null; written: string | null } {
    const written = this.text(field)
    if (written === null) return { vin: null, written: null }
    const vin = wellFormedVin(written)
    if (vin === null) this.remark('vin_malformed')
    else if (this.terms.hasVinCheckDigit && !hasRightCheckDigit(vin)) this.remark('vin_check_digit')
    return { vin, written: vin === null ? written : null }
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
    const scaled = scale(found.exact, this.terms.currencyDigits)
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

function wellFormedVin(text: string): string | null {
  try {
    return decideVin(text, 'other', true)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
