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
    /** Longest warranty of its jobs in days: the window when the shop counts by warranty. */
    warrantyDays: integer('warranty_days'),
    /** This order's own original's delivery day, when it is a comeback. */
    originalDeliveredOn: text('original_delivered_on'),
    firstInspectedOn: text('first_inspected_on'),
    firstPassed: integer('first_passed'),
    failedInspections: integer('failed_inspections').notNull(),
    /** The promise that counts (domain: first, or a later one the customer asked for). */
    promisedAt: text('promised_at'),
    promisedOn: text('promised_on'),
    readyAt: text('ready_at'),
    cycleSeconds: integer('cycle_seconds'),
    startWaitSeconds: integer('start_wait_seconds'),
    waitPartsSeconds: integer('wait_parts_seconds').notNull(),
    waitApprovalSeconds: integer('wait_approval_seconds').notNull(),
    waitBaySeconds: integer('wait_bay_seconds').notNull(),
    waitTechnicianSeconds: integer('wait_technician_seconds').notNull(),
    flaggedSeconds: integer('flagged_seconds').notNull(),
    /** Split columns. Technician: who did it when it was one person; technicianCount tells none from several. */
    technicianId: integer('technician_id'),
    technicianCount: integer('technician_count').notNull(),
    systemId: integer('system_id'),
    repairClassId: integer('repair_class_id').notNull(),
    make: text('make')
  },
  (t) => [
    index('order_facts_delivered').on(t.deliveredOn, t.outletId),
    index('order_facts_inspected').on(t.firstInspectedOn, t.outletId),
    index('order_facts_opened').on(t.openedOn, t.outletId)
  ]
)

/** The shop's own targets; absent: the catalogue's. Millionths of the KPI's base unit (fraction, second, count). */
export const kpiTargets = sqliteTable(
  'kpi_targets',
  {
    kpiId: text('kpi_id').notNull(),
    outletId: integer('outlet_id').notNull(),
    targetMillionths: integer('target_millionths')
  },
  (t) => [primaryKey({ columns: [t.kpiId, t.outletId] })]
)
