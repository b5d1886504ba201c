import Papa from 'papaparse'
import type { Translate } from '../../shared/messages/index.ts'
import type { Assessment } from './assess.rules.ts'
import type { Plan } from './plan.rules.ts'
import { textOf } from './table.rules.ts'
import type { Fault } from './values.rules.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** The rows that were not taken, as they stood, with their row in the file and the reasons in front. */
export function rejectsFile(plan: Plan, { rejected }: Assessment, fileName: string, t: Translate): File {
  const header = [t('transfer.rejects.row'), t('transfer.rejects.reason'), ...plan.table.headers]
  const lines = rejected.map(({ index, rowNumber, faults }) => [
    String(rowNumber),
    faults.map((fault) => reasonOf(fault, t)).join('; '),
    ...(plan.table.rows[index] ?? []).map(textOf)
  ])
  const text = BYTE_ORDER_MARK + Papa.unparse([header, ...lines], { newline: '\r\n' })
  const name = t('transfer.rejects.fileName', { name: fileName.replace(/\.[^.]*$/, '') })
  return new File([text], name, { type: 'text/csv' })
}

export function reasonOf({ code, column, value }: Fault, t: Translate): string {
  return t(`transfer.fault.${code}`, { column, value })
}
