import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { countryPresets, distanceUnits, languages, posts } from '../../shared/enums.ts'
import { id, isTrue, oneOf } from './columns.ts'

/** One row: the shop whose books these are. */
export const shop = sqliteTable(
  'shop',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    preset: text('preset', { enum: countryPresets }).notNull(),
    language: text('language', { enum: languages }).notNull(),
    timeZone: text('time_zone').notNull(),
    currency: text('currency').notNull(),
    /** Digits of the minor unit: 2 for EUR, 0 for JPY. */
    currencyDigits: integer('currency_digits').notNull(),
    distanceUnit: text('distance_unit', { enum: distanceUnits }).notNull(),
    paper: text('paper').notNull(),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
    /** Comeback window W of methods.md K-01; null: the warranty period of each job. */
    comebackWindowDays: integer('comeback_window_days'),
    /** Whether the warranty of a re-repaired item starts again (methods.md 1.3). */
    warrantyRestarts: integer('warranty_restarts', { mode: 'boolean' }).notNull(),
    /** Whether a technician of an order may make its final inspection (a shop too small for two). */
    technicianMayInspect: integer('technician_may_inspect', { mode: 'boolean' }).notNull(),
    /** Completion rules that are on, comma separated (shared/enums completionRules). */
    completionRules: text('completion_rules').notNull(),
    createdAt: text('created_at').notNull()
  },
  (t) => [
    isTrue('shop_one_row', 'id = 1'),
    oneOf('shop_preset', t.preset.name, countryPresets),
    oneOf('shop_language', t.language.name, languages),
    oneOf('shop_distance_unit', t.distanceUnit.name, distanceUnits)
  ]
)

export const outlets = sqliteTable('outlets', {
  id: id(),
  name: text('name').notNull(),
  /** Printed before its order numbers; empty for the first outlet. */
  numberPrefix: text('number_prefix').notNull().unique(),
  address: text('address'),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull()
})

/** Last number given, per outlet, kind of record and year: gap-free, never reused. */
export const numberSeries = sqliteTable(
  'number_series',
  {
    outletId: integer('outlet_id')
      .notNull()
      .references(() => outlets.id, { onDelete: 'restrict' }),
    kind: text('kind').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull()
  },
  (t) => [primaryKey({ columns: [t.outletId, t.kind, t.year] })]
)

export const staff = sqliteTable(
  'staff',
  {
    id: id(),
    outletId: integer('outlet_id')
      .notNull()
      .references(() => outlets.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    post: text('post', { enum: posts }).notNull(),
    /** People leave; their names stay (faults.md 21). */
    isActive: integer('is_active', { mode: 'boolean' }).notNull(),
    createdAt: text('created_at').notNull()
  },
  (t) => [oneOf('staff_post', t.post.name, posts)]
)

/** What a person kept for a screen: filters of the register, column order. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: id(),
    screen: text('screen').notNull(),
    name: text('name').notNull(),
    definition: text('definition', { mode: 'json' }).notNull(),
    createdAt: text('created_at').notNull()
  },
  (t) => [uniqueIndex('saved_views_name').on(t.screen, t.name)]
)
