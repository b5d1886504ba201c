import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id } from './columns.ts'

/** Who did what, when, before and after. Written in the transaction of the change; append-only by trigger. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: id(),
    at: text('at').notNull(),
    /** Staff id of the person; null while nobody signs in and the person at the PC is the owner. */
    actorId: integer('actor_id'),
    actorName: text('actor_name').notNull(),
    command: text('command').notNull(),
    recordType: text('record_type').notNull(),
    recordId: integer('record_id').notNull(),
    before: text('before', { mode: 'json' }),
    after: text('after', { mode: 'json' })
  },
  (t) => [index('audit_entries_record').on(t.recordType, t.recordId), index('audit_entries_at').on(t.at)]
)
