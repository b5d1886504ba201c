import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { orders } from './orders.ts'

/**
 * What the KPI engine counts: one row per order, worked out from the records by one query (core/kpi/facts) in the
 * transaction that changes them, recomputed and compared by verify. No figure is typed here.
 */
export const orderFacts = sqliteTable(
  'order_facts',
  {
    orderId: integer('order_id')
      .primaryKey()
      .references(() => orders.id, { onDelete: 'restrict' }),
    outletId: integer('outlet_id').notNull(),
    openedOn: text('opened_on').notNull(),
    deliveredOn: text('delivered_on'),
    deliveredAt: text('delivered_at'),
    /** Customer, insurance or warranty pays. */
    isExternal: integer('is_external').notNull(),
    isCancelled: integer('is_cancelled').notNull(),
    /** A confirmed comeback of a counted cause brought this order in. */
    isComeback: integer('is_comeback').notNull(),
    isRepair: integer('is_repair').notNull(),
    isContinuation: integer('is_continuation').notNull(),
    isContinued: integer('is_continued').notNull(),
    /** Day of the first confirmed comeback (counted cause) for a job of this order. */
    firstReturnOn: text('first_return_on'),
    /** That comeback was caused by a part: it stays in the shop's rate, but is no technician's (methods.md K-01). */
    isPartReturn: integer('is_part_return').notNull(),
    /** Longest warranty of its jobs in days: the window when the shop counts by warranty. */
    warrantyDays: integer('warranty_days'),
    /** This order's own original's delivery day, when it is a comeback. */
    originalDeliveredOn: text('original_delivered_on'),
    /** Longest warranty of that original's jobs in days. */
    originalWarrantyDays: integer('original_warranty_days'),
    firstInspectedOn: text('first_inspected_on'),
    firstPassed: integer('first_passed'),
    failedInspections: integer('failed_inspections').notNull(),
    /** The promise that counts (domain: first, or a later one the customer asked for). */
    promisedAt: text('promised_at'),
    promisedOn: text('promised_on'),
    readyAt: text('ready_at'),
    /** Ready by the promise; null without a promise, or while it is not ready. */
    isOnTime: integer('is_on_time'),
    cycleSeconds: integer('cycle_seconds'),
    /** Day the work (diagnosis or repair) began. */
    startedOn: text('started_on'),
    startWaitSeconds: integer('start_wait_seconds'),
    waitPartsSeconds: integer('wait_parts_seconds').notNull(),
    waitApprovalSeconds: integer('wait_approval_seconds').notNull(),
    waitBaySeconds: integer('wait_bay_seconds').notNull(),
    waitTechnicianSeconds: integer('wait_technician_seconds').notNull(),
    flaggedSeconds: integer('flagged_seconds').notNull(),
    /** Split columns. Technician: who did it when it was one person; technicianCount tells none from several. */
    technicianId: integer('technician_id'),
    technicianCount: integer('technician_count').notNull(),
    /** System: of all its jobs when it is one; systemCount tells none from several. */
    systemId: integer('system_id'),
    systemCount: integer('system_count').notNull(),
    repairClassId: integer('repair_class_id').notNull(),
    make: text('make')
  },
  /** Each covers what the KPIs of its date column add up, so that a year of figures reads the index alone. */
  (t) => [
    index('order_facts_delivered').on(
      t.deliveredOn,
      t.outletId,
      t.isExternal,
      t.isComeback,
      t.isRepair,
      t.isContinuation,
      t.isContinued,
      t.firstReturnOn,
      t.warrantyDays,
      t.isOnTime,
      t.cycleSeconds,
      t.waitPartsSeconds,
      t.waitApprovalSeconds,
      t.waitBaySeconds,
      t.waitTechnicianSeconds,
      t.flaggedSeconds
    ),
    index('order_facts_inspected').on(
      t.firstInspectedOn,
      t.outletId,
      t.isCancelled,
      t.firstPassed,
      t.failedInspections
    ),
    index('order_facts_started').on(t.startedOn, t.outletId, t.isCancelled, t.isExternal, t.startWaitSeconds),
    index('order_facts_promised_at').on(t.promisedAt),
    index('order_facts_opened').on(t.openedOn, t.outletId),
    index('order_facts_returned')
      .on(t.openedOn, t.outletId, t.originalDeliveredOn, t.originalWarrantyDays)
      .where(sql`is_comeback = 1`),
    index('order_facts_promised').on(t.promisedOn, t.outletId).where(sql`delivered_on is null and is_cancelled = 0`)
  ]
)

/** The shop's own targets; absent: the catalogue's. Millionths of the KPI's base unit (fraction, second, count). */
export const kpiTargets = sqliteTable(
  'kpi_targets',
  {
    kpiId: text('kpi_id').notNull(),
    /** 0: all outlets together. */
    outletId: integer('outlet_id').notNull(),
    /** Null: no target, by the shop's own choice. */
    targetMillionths: integer('target_millionths')
  },
  (t) => [primaryKey({ columns: [t.kpiId, t.outletId] })]
)
