import Papa from 'papaparse'
import type { exportFormats, FieldId } from '../../shared/contract/transfer.ts'
import { toLocal } from '../../shared/dates.ts'
import type { Language } from '../../shared/enums.ts'
import { createTranslator } from '../../shared/messages/index.ts'
import type { QueryContext } from '../context.ts'
import { type ExportedJob, jobsToExport } from './export.sql.ts'
import { type Cell, withTextMark } from './table.rules.ts'
import { type WorkbookColumn, writeWorkbook } from './workbook.ts'

export type OrderExport = { format: (typeof exportFormats)[number]; language: Language; outletId: number | null }

type ExportColumn = {
  field: FieldId
  /** Added to the name of the column: an amount says its unit. */
  unit?: string
  format: WorkbookColumn['format']
  decimals?: number
  value(job: ExportedJob): Cell
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const BYTE_ORDER_MARK = '\ufeff'
/** Four digits keep a second exactly, and cannot be taken for thousands. */
const HOUR_DIGITS = 4

/** The orders with their jobs as a list that a spreadsheet opens rightly and the import reads back unchanged. */
export async function exportOrders(context: QueryContext, wanted: OrderExport): Promise<File> {
  const t = createTranslator(wanted.language)
  const columns = columnsOf(
    context,
    (field) => t(`transfer.field.${field}`),
    (flag) => t(`transfer.export.${flag}`)
  )
  const rows = [...jobsToExport(context.db, wanted.outletId)].map((job) => columns.map((column) => column.value(job)))
  const name = t('transfer.export.fileName', { day: context.today })
  if (wanted.format === 'csv') return new File([toCsv(columns, rows)], `${name}.csv`, { type: 'text/csv' })
  const bytes = await writeWorkbook(t('transfer.export.sheet'), columns, rows)
  return new File([new Uint8Array(bytes)], `${name}.xlsx`, { type: XLSX })
}

type Titled = ExportColumn & { header: string }

function columnsOf(
  { shop }: QueryContext,
  title: (field: FieldId) => string,
  word: (flag: 'yes' | 'no') => string
): Titled[] {
  const local = (at: string | null) => (at === null ? null : toLocal(at, shop.timeZone))
  const money = (field: FieldId, of: (job: ExportedJob) => number): ExportColumn => ({
    field,
    unit: shop.currency,
    format: 'number',
    decimals: shop.currencyDigits,
    value: (job) => of(job) / 10 ** shop.currencyDigits
  })
  const isCompany = (job: ExportedJob) => job.customerKind === 'company'
  const text = (field: FieldId, value: (job: ExportedJob) => Cell): ExportColumn => ({ field, format: 'text', value })
  const at = (field: FieldId, value: (job: ExportedJob) => string | null): ExportColumn => ({
    field,
    format: 'instant',
    value: (job) => local(value(job))
  })
  const km = (field: FieldId, value: (job: ExportedJob) => Cell): ExportColumn => ({
    field,
    unit: 'km',
    format: 'number',
    value
  })
  const columns: ExportColumn[] = [
    text('orderNumber', (job) => job.orderNumber),
    at('openedAt', (job) => job.openedAt),
    at('promisedAt', (job) => job.promisedAt),
    at('completedAt', (job) => job.completedAt),
    at('deliveredAt', (job) => job.deliveredAt),
    text('status', (job) => job.stage),
    text('customerName', (job) => (isCompany(job) ? null : job.customerName)),
    text('customerCompany', (job) => (isCompany(job) ? job.customerName : null)),
    text('customerPhone', (job) => job.customerPhone),
    text('customerEmail', (job) => job.customerEmail),
    text('plate', (job) => job.plate),
    text('vin', (job) => job.vin),
    text('make', (job) => job.make),
    text('model', (job) => job.model),
    { field: 'modelYear', format: 'number', value: (job) => job.modelYear },
    text('distanceUnit', (job) => job.distanceUnit),
    km('odometerIn', (job) => job.odometerInKm),
    km('odometerOut', (job) => job.odometerOutKm),
    text('repairClass', (job) => job.jobClass),
    text('payer', (job) => job.payer),
    text('customerWaits', (job) => word(job.customerWaits ? 'yes' : 'no')),
    text('advisor', (job) => job.advisor),
    { field: 'jobLine', format: 'number', value: (job) => job.position },
    text('concern', (job) => job.concern),
    text('cause', (job) => job.cause),
    text('correction', (job) => job.correction),
    text('operation', (job) => job.operation),
    text('system', (job) => job.system),
    text('technicians', (job) => job.technicians),
    { field: 'flagged', format: 'number', decimals: HOUR_DIGITS, value: (job) => job.flaggedSeconds / 3600 },
    money('labourPrice', (job) => job.labourPriceMinor),
    money('partsPrice', (job) => job.partsPriceMinor),
    text('note', (job) => job.note)
  ]
  return columns.map((column) => ({
    ...column,
    header: column.unit ? `${title(column.field)} (${column.unit})` : title(column.field)
  }))
}

function toCsv(columns: Titled[], rows: Cell[][]): string {
  const lines = rows.map((row) => row.map((cell, index) => inCsv(cell, columns[index])))
  return BYTE_ORDER_MARK + Papa.unparse([columns.map(({ header }) => header), ...lines], { newline: '\r\n' })
}

/** Text that a spreadsheet would run is marked as text; a number stays a number, negative ones too. */
function inCsv(cell: Cell, column: Titled | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return cell.toFixed(column?.decimals ?? 0)
  return column?.format === 'instant' ? String(cell).replace('T', ' ') : withTextMark(String(cell))
}
