import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id } from './columns.ts'

/** One import of one file. */
export const importBatches = sqliteTable('import_batches', {
  id: id(),
  kind: text('kind').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  rowsRead: integer('rows_read').notNull(),
  rowsAccepted: integer('rows_accepted').notNull(),
  rowsRejected: integer('rows_rejected').notNull(),
  rowsKnown: integer('rows_known').notNull(),
  startedAt: text('started_at').notNull()
})

/** What an imported row was, so that the same row imported again adds nothing. */
export const importedRows = sqliteTable(
  'imported_rows',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    kind: text('kind').notNull(),
    /** Hash of the row's meaning; repeated rows of one file carry a count in it. */
    fingerprint: text('fingerprint').notNull(),
    rowNumber: integer('row_number').notNull(),
    recordId: integer('record_id').notNull()
  },
  (t) => [
    uniqueIndex('imported_rows_fingerprint').on(t.kind, t.fingerprint),
    index('imported_rows_batch').on(t.batchId)
  ]
)

/** The mapping a person chose, remembered for files of the same shape. */
export const importMappings = sqliteTable('import_mappings', {
  id: id(),
  shape: text('shape').notNull().unique(),
  kind: text('kind').notNull(),
  mapping: text('mapping', { mode: 'json' }).notNull(),
  usedAt: text('used_at').notNull()
})
