import type { QueryContext } from '../context.ts'
import { entriesOf } from './audit.sql.ts'

/** Who changed a record, when, and what it was before and after. */
export function listAudit(context: QueryContext, input: { recordType: string; recordId: number }) {
  return entriesOf(context.db, input.recordType, input.recordId)
}
