import Papa from 'papaparse'
import type { Translate } from '../../shared/messages/index.ts'
import type { Assessment } from './assess.rules.ts'
import { decimalEvidence } from './numbers.rules.ts'
import type { Plan } from './plan.rules.ts'
import { textOf, withTextMark } from './table.rules.ts'
import type { Fault } from './values.rules.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** The rows that were not taken, as they stood, with their row in the file and the reasons in front. */
export function rejectsOf(plan: Plan, { rejected }: Assessment, fileName: string, t: Translate) {
  const header = [t('transfer.rejects.row'), t('transfer.rejects.reason'), ...plan.table.headers]
  const lines = rejected.map(({ index, rowNumber, faults }) => [
    String(rowNumber),
    faults.map((fault) => reasonOf(fault, t)).join('; '),
    ...(plan.table.rows[index] ?? []).map((cell) => asWritten(textOf(cell)))
  ])
  const text = BYTE_ORDER_MARK + Papa.unparse([header, ...lines], { newline: '\r\n' })
  return { fileName: t('transfer.rejects.fileName', { name: fileName.replace(/\.[^.]*$/, '') }), text }
}

/** Text that a spreadsheet would run is marked as text; the import takes the mark off again. */
function asWritten(text: string): string {
  return decimalEvidence(text) === 'not_a_number' ? withTextMark(text) : text
}

function reasonOf({ code, column, value }: Fault, t: Translate): string {
  return t(`transfer.fault.${code}`, { column, value })
}
