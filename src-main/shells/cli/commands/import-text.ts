import type { ImportColumn, ImportPreview, ImportResult } from '../../../shared/contract/transfer.ts'
import type { Translate } from '../../../shared/messages/index.ts'

/** How a file was understood, for people at a terminal. */
export function previewLines(preview: ImportPreview, t: Translate): string[] {
  const taken = preview.columns.filter(({ field }) => field !== null)
  const left = preview.columns.filter(({ field, header }) => field === null && header !== '')
  const kind = t(`transfer.kind.${preview.kind}`)
  return [
    t('transfer.cli.understood', { file: preview.fileName, kind, columns: taken.length, row: preview.headerRow }),
    ...taken.map((column) => columnLine(column, t)),
    ...(left.length > 0 ? [t('transfer.cli.unmapped', { columns: left.map(({ header }) => header).join(', ') })] : []),
    ...preview.columns.flatMap((column) => questionLine(column, t)),
    ...(preview.needsDay ? [t('transfer.cli.needsDay')] : []),
    ...preview.strayRows.map(({ rowNumber, text }) => t('transfer.cli.stray', { row: rowNumber, text })),
    t('transfer.cli.counts', {
      read: preview.rowsRead,
      accepted: preview.rowsAccepted,
      rejected: preview.rowsRejected,
      known: preview.rowsKnown
    }),
    ...preview.rejected.slice(0, 10).map(({ rowNumber, reasons }) => {
      const text = reasons.map(({ code, column, value }) => t(`transfer.fault.${code}`, { column, value })).join('; ')
      return `  ${t('transfer.rejects.row')} ${rowNumber}: ${text}`
    }),
    ...(preview.rowsRejected > 10 ? ['  …'] : []),
    ...preview.remarks.map(({ code, count }) => {
      return t('transfer.cli.remark', { count, text: t(`transfer.remark.${code}`) })
    }),
    ...(preview.importedAt === null ? [] : [t('transfer.cli.before', { at: preview.importedAt })])
  ]
}

function columnLine(column: ImportColumn, t: Translate): string {
  const how = [
    ...(column.decimalSign === null ? [] : [t('transfer.cli.decimalSign', { sign: column.decimalSign })]),
    ...(column.dateOrder === null ? [] : [t('transfer.cli.dateOrderIs', { order: column.dateOrder })]),
    ...[column.distanceUnit, column.durationUnit].flatMap((unit) => {
      if (unit === null) return []
      return [column.unitAssumed ? t('transfer.cli.assumed', { unit }) : unit]
    })
  ].join(', ')
  const field = column.field === null ? '' : t(`transfer.field.${column.field}`)
  return t('transfer.cli.column', { header: column.header, field, how: how === '' ? '' : ` (${how})` })
}

function questionLine({ header, question }: ImportColumn, t: Translate): string[] {
  if (question === null) return []
  const readings =
    question.ask === 'date_order'
      ? question.readings.map(({ order, read }) => `${read} (--date-order ${order})`)
      : question.readings.map(({ sign, read }) => `${read} (--decimal ${sign === '.' ? 'point' : 'comma'})`)
  return [t('transfer.cli.question', { header, sample: question.sample, readings: readings.join(', ') })]
}

export function resultLines(result: ImportResult | null, rejectsPath: string | null, t: Translate): string[] {
  if (result === null) return [t('transfer.cli.dry')]
  const { ordersAdded: orders, vehiclesAdded: vehicles, customersAdded: customers, staffAdded: staff } = result
  return [
    t('transfer.cli.done', { orders, vehicles, customers, staff }),
    ...(rejectsPath === null ? [] : [t('transfer.cli.written', { file: rejectsPath })])
  ]
}
