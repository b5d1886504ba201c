import { type AnySQLiteColumn, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { vehicleKinds } from '../../shared/enums.ts'
import { id, isTrue, oneOf } from './columns.ts'

export const repairClasses = sqliteTable('repair_classes', {
  id: id(),
  code: text('code').notNull().unique(),
  nameEn: text('name_en').notNull(),
  nameZh: text('name_zh').notNull(),
  /** A passed final inspection is needed before delivery. */
  needsFinalInspection: integer('needs_final_inspection', { mode: 'boolean' }).notNull(),
  /** Maintenance only, or diagnosis only: not a repair request for fixed right first time (K-03). */
  isRepair: integer('is_repair', { mode: 'boolean' }).notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull()
})

/** Warranty of a repair class for a kind of vehicle: days or months, and kilometres, whichever ends first. */
export const warrantyTerms = sqliteTable(
  'warranty_terms',
  {
    id: id(),
    repairClassId: integer('repair_class_id')
      .notNull()
      .references(() => repairClasses.id, { onDelete: 'restrict' }),
    vehicleKind: text('vehicle_kind', { enum: vehicleKinds }).notNull(),
    days: integer('days'),
    months: integer('months'),
    km: integer('km'),
    /** Where the preset comes from; 'shop' when the shop changed it. */
    source: text('source').notNull()
  },
  (t) => [
    uniqueIndex('warranty_terms_class_kind').on(t.repairClassId, t.vehicleKind),
    oneOf('warranty_terms_vehicle_kind', t.vehicleKind.name, vehicleKinds),
    isTrue('warranty_terms_days_or_months', 'days is null or months is null')
  ]
)

/** System codes: a short tree that the shop can edit (brakes, engine, …). */
export const systems = sqliteTable('systems', {
  id: id(),
  code: text('code').notNull().unique(),
  parentId: integer('parent_id').references((): AnySQLiteColumn => systems.id, { onDelete: 'restrict' }),
  nameEn: text('name_en').notNull(),
  nameZh: text('name_zh').notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull()
})
