import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { candidateStates, comebackCauses, responsibleParties } from '../../shared/enums.ts'
import { id, oneOf, voiding } from './columns.ts'
import { inspectionItems } from './inspections.ts'
import { jobs, orders } from './orders.ts'
import { staff } from './shop.ts'

/** A delivered job that the application proposes as the one a vehicle came back for. */
export const comebackCandidates = sqliteTable(
  'comeback_candidates',
  {
    id: id(),
    returnOrderId: integer('return_order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    originalJobId: integer('original_job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'restrict' }),
    originalOrderId: integer('original_order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    /** Codes of shared/enums candidateReasons, comma separated, strongest first. */
    reasons: text('reasons').notNull(),
    /** The shared words behind 'same_words', comma separated. */
    words: text('words').notNull(),
    daysLimit: integer('days_limit').notNull(),
    daysElapsed: integer('days_elapsed').notNull(),
    lastDay: text('last_day').notNull(),
    kmLimit: integer('km_limit'),
    kmElapsed: integer('km_elapsed'),
    state: text('state', { enum: candidateStates }).notNull(),
    /** True when a person linked it by hand, outside what the suggester found. */
    isManual: integer('is_manual', { mode: 'boolean' }).notNull(),
    proposedAt: text('proposed_at').notNull(),
    decidedById: integer('decided_by_id').references(() => staff.id, { onDelete: 'restrict' }),
    decidedAt: text('decided_at'),
    decidedOn: text('decided_on'),
    rejectReason: text('reject_reason')
  },
  (t) => [
    uniqueIndex('comeback_candidates_pair').on(t.returnOrderId, t.originalJobId),
    index('comeback_candidates_original').on(t.originalOrderId),
    index('comeback_candidates_state').on(t.state),
    oneOf('comeback_candidates_state_list', t.state.name, candidateStates)
  ]
)

/** A customer's return after delivery for a repair that did not hold. */
export const comebacks = sqliteTable(
  'comebacks',
  {
    id: id(),
    candidateId: integer('candidate_id')
      .notNull()
      .references(() => comebackCandidates.id, { onDelete: 'restrict' }),
    returnOrderId: integer('return_order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    originalOrderId: integer('original_order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    originalJobId: integer('original_job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'restrict' }),
    /** The comeback before it in the chain: a second failure of the same fault. */
    previousComebackId: integer('previous_comeback_id').references((): AnySQLiteColumn => comebacks.id, {
      onDelete: 'restrict'
    }),
    /** 1 for the first return, 2 for the second failure of the same fault, … */
    link: integer('link').notNull(),
    cause: text('cause', { enum: comebackCauses }).notNull(),
    party: text('party', { enum: responsibleParties }).notNull(),
    partNote: text('part_note'),
    /** The item of the original's inspection that was marked good though the fault was there (escape). */
    escapeItemId: integer('escape_item_id').references(() => inspectionItems.id, { onDelete: 'restrict' }),
    note: text('note'),
    decidedById: integer('decided_by_id').references(() => staff.id, { onDelete: 'restrict' }),
    decidedAt: text('decided_at').notNull(),
    ...voiding()
  },
  (t) => [
    // A voided confirmation leaves its candidate free to be confirmed again.
    uniqueIndex('comebacks_candidate').on(t.candidateId).where(sql`voided_at is null`),
    index('comebacks_original').on(t.originalOrderId),
    index('comebacks_return').on(t.returnOrderId),
    oneOf('comebacks_cause', t.cause.name, comebackCauses),
    oneOf('comebacks_party', t.party.name, responsibleParties)
  ]
)
