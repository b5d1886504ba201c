import { and, asc, eq } from 'drizzle-orm'
import type { ReadHandle } from '../../db/store.ts'
import { auditEntries } from '../../db/tables/index.ts'

/** The trail of one record, oldest first. */
export function entriesOf(db: ReadHandle, recordType: string, recordId: number) {
  return db.orm
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      actorName: auditEntries.actorName,
      command: auditEntries.command,
      before: auditEntries.before,
      after: auditEntries.after
    })
    .from(auditEntries)
    .where(and(eq(auditEntries.recordType, recordType), eq(auditEntries.recordId, recordId)))
    .orderBy(asc(auditEntries.id))
    .all()
}
