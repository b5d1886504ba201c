import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { distanceUnits, languages } from '../enums.ts'
import { day, instant, lifecycle, management, optionalLine, recordId } from './base.ts'
import { progress } from './shop.ts'

/** Kinds of records a file can hold; `auto` lets the columns decide, orders before vehicles. */
export const importKinds = ['orders', 'vehicles'] as const
export type ImportKind = (typeof importKinds)[number]

/** What a column can mean. */
export const importFields = [
  'orderNumber',
  'openedAt',
  'promisedAt',
  'completedAt',
  'deliveredAt',
  'status',
  'customerName',
  'customerRef',
  'customerPhone',
  'customerEmail',
  'customerCompany',
  'plate',
  'vin',
  'vehicleRef',
  'make',
  'model',
  'modelYear',
  'distanceUnit',
  'odometerIn',
  'odometerOut',
  'jobLine',
  'concern',
  'detail',
  'cause',
  'correction',
  'operation',
  'system',
  'technicians',
  'advisor',
  'flagged',
  'labourPrice',
  'partsPrice',
  'totalPrice',
  'payer',
  'warranty',
  'customerWaits',
  'repairClass',
  'note'
] as const
export type FieldId = (typeof importFields)[number]

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1251', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]
export const delimiters = [',', ';', '\t', '|', ' '] as const
export type Delimiter = (typeof delimiters)[number]
export const quotings = ['doubled', 'backslash', 'none'] as const
export type Quoting = (typeof quotings)[number]
export const decimalSigns = ['.', ','] as const
export type DecimalSign = (typeof decimalSigns)[number]
export const dateOrders = ['ymd', 'mdy', 'dmy'] as const
export type DateOrder = (typeof dateOrders)[number]
export const durationUnits = ['h', 'min'] as const
export type DurationUnit = (typeof durationUnits)[number]
export const confidences = ['certain', 'likely', 'unsure'] as const
/** What a column looks like, whatever field it is taken for. */
export const columnTypes = ['text', 'number', 'date', 'flag', 'blank'] as const
/** Who settled the decimal sign or the date order; `nothing`: no value depends on it; `open`: a person must. */
const settledBy = ['column', 'other_columns', 'person', 'nothing', 'open'] as const

/** Why a file is not taken at all. */
export const fileRefusals = [
  'empty',
  'header_only',
  'no_table',
  'too_large',
  'too_many_rows',
  'too_many_columns',
  'old_excel',
  'encrypted',
  'broken_workbook',
  'json',
  'markup',
  'binary',
  'not_recognised'
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** Why a row is not taken. */
export const rowFaults = [
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
export type RowFault = (typeof rowFaults)[number]

/** What was taken otherwise than it stands in the file: said and counted, and no reason to refuse the row. */
export const rowRemarks = [
  'not_data',
  'rounded',
  'two_digit_year',
  'price_is_total',
  'vin_malformed',
  'vin_check_digit',
  'vin_taken',
  'no_work_text',
  'closed_without_date',
  'promise_before_opening',
  'odometer_lower',
  'year_unlikely',
  'repeated_row',
  'known_but_changed'
] as const
export type RowRemark = (typeof rowRemarks)[number]

const columnChoice = z
  .object({
    decimalSign: z.enum(decimalSigns),
    dateOrder: z.enum(dateOrders),
    distanceUnit: z.enum(distanceUnits),
    durationUnit: z.enum(durationUnits)
  })
  .partial()

/** What a person chose otherwise than proposed; columns are named by their header. */
export const importChoices = z.object({
  kind: z.enum(['auto', ...importKinds]),
  sheet: z.string().nullable(),
  /** Row of the file with the names of the columns; 0: there is none. */
  headerRow: z.number().int().min(0).nullable(),
  encoding: z.enum(encodings).nullable(),
  delimiter: z.enum(delimiters).nullable(),
  /** Null: this column is not taken. Columns that are not named keep the proposal. */
  fields: z.record(z.string(), z.enum(importFields).nullable()),
  columns: z.record(z.string(), columnChoice),
  /** For every column that has no choice of its own. */
  file: columnChoice,
  /** The day for rows of a file that has no column with one. */
  undatedOn: day.nullable(),
  /** The vehicle of a file that names none. */
  vehicle: optionalLine,
  outletId: recordId.nullable()
})
export type ImportChoices = z.infer<typeof importChoices>

export const noChoices: ImportChoices = {
  kind: 'auto',
  sheet: null,
  headerRow: null,
  encoding: null,
  delimiter: null,
  fields: {},
  columns: {},
  file: {},
  undatedOn: null,
  vehicle: null,
  outletId: null
}

const question = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('decimal_sign'),
    sample: z.string(),
    readings: z.array(z.object({ sign: z.enum(decimalSigns), read: z.string() }))
  }),
  z.object({
    ask: z.literal('date_order'),
    sample: z.string(),
    readings: z.array(z.object({ order: z.enum(dateOrders), read: z.string() }))
  })
])

export const importColumn = z.object({
  header: z.string(),
  field: z.enum(importFields).nullable(),
  type: z.enum(columnTypes),
  decimalSign: z.enum(decimalSigns).nullable(),
  decimalSettled: z.enum(settledBy),
  dateOrder: z.enum(dateOrders).nullable(),
  dateSettled: z.enum(settledBy),
  distanceUnit: z.enum(distanceUnits).nullable(),
  durationUnit: z.enum(durationUnits).nullable(),
  /** The header does not name the unit; the usual one was taken. */
  unitAssumed: z.boolean(),
  filled: z.number().int(),
  blank: z.number().int(),
  notData: z.number().int(),
  question: question.nullable(),
  /** How the first rows are read; null: not stored. */
  samples: z.array(z.object({ rowNumber: z.number().int(), raw: z.string(), read: z.string().nullable() }))
})
export type ImportColumn = z.infer<typeof importColumn>

const reason = z.object({ code: z.enum(rowFaults), column: z.string(), value: z.string() })
const counts = z.object({
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  /** Rows that are in the books already and add nothing. */
  rowsKnown: z.number().int()
})
const assessed = counts.extend({
  reasons: z.array(z.object({ code: z.enum(rowFaults), column: z.string(), count: z.number().int() })),
  remarks: z.array(
    z.object({ code: z.enum(rowRemarks), count: z.number().int(), firstRows: z.array(z.number().int()) })
  ),
  rejected: z.array(z.object({ rowNumber: z.number().int(), reasons: z.array(reason) }))
})

export const importPreview = assessed.extend({
  fileName: z.string(),
  format: z.enum(['text', 'workbook']),
  text: z
    .object({
      encoding: z.enum(encodings),
      confidence: z.enum(confidences),
      damagedCharacters: z.number().int(),
      delimiter: z.enum(delimiters).nullable(),
      quoting: z.enum(quotings)
    })
    .nullable(),
  kind: z.enum(importKinds),
  sheet: z.string(),
  sheets: z.array(z.string()),
  headerRow: z.number().int(),
  blankRows: z.number().int(),
  strayRows: z.array(z.object({ rowNumber: z.number().int(), text: z.string() })),
  columns: z.array(importColumn),
  needsDay: z.boolean(),
  /** One date and no status: every row is taken as work that was done on its day. */
  isLog: z.boolean(),
  /** The choices made the last time for a file of this shape were taken again. */
  isRemembered: z.boolean(),
  /** When this very file was imported before. */
  importedAt: instant.nullable(),
  /** Nothing is left to ask; it can be imported. */
  isReady: z.boolean()
})
export type ImportPreview = z.infer<typeof importPreview>

export const importResult = assessed.extend({
  batchId: recordId.nullable(),
  kind: z.enum(importKinds),
  ordersAdded: z.number().int(),
  vehiclesAdded: z.number().int(),
  customersAdded: z.number().int(),
  staffAdded: z.number().int(),
  /** The rows that were not taken as a CSV, with the reason beside each; null: all were taken. A stream carries no file. */
  rejects: z.object({ fileName: z.string(), text: z.string() }).nullable()
})
export type ImportResult = z.infer<typeof importResult>

export const exportFormats = ['csv', 'xlsx'] as const

export const transferContract = {
  preview: lifecycle(...management)
    .input(z.object({ file: z.file(), choices: importChoices }))
    .output(importPreview),
  /** All rows or none, unless the good rows alone are wanted. One transaction; stopped before it, nothing is written. */
  import: lifecycle(...management)
    .input(z.object({ file: z.file(), choices: importChoices, takeGoodRows: z.boolean() }))
    .output(eventIterator(progress, importResult)),
  exportOrders: lifecycle(...management)
    .input(z.object({ format: z.enum(exportFormats), language: z.enum(languages), outletId: recordId.nullable() }))
    .output(z.file())
}
