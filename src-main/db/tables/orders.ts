import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex
} from 'drizzle-orm/sqlite-core'
import { odometerReasons, payers, promiseAskers, stages, waitCauses } from '../../shared/enums.ts'
import { repairClasses, systems } from './catalogue.ts'
import { id, isTrue, oneOf, voiding } from './columns.ts'
import { customers, vehicles } from './customers.ts'
import { outlets, staff } from './shop.ts'

export const orders = sqliteTable(
  'orders',
  {
    id: id(),
    outletId: integer('outlet_id')
      .notNull()
      .references(() => outlets.id, { onDelete: 'restrict' }),
    number: text('number').notNull().unique(),
    customerId: integer('customer_id').references(() => customers.id, { onDelete: 'restrict' }),
    vehicleId: integer('vehicle_id').references(() => vehicles.id, { onDelete: 'restrict' }),
    repairClassId: integer('repair_class_id')
      .notNull()
      .references(() => repairClasses.id, { onDelete: 'restrict' }),
    payer: text('payer', { enum: payers }).notNull(),
    advisorId: integer('advisor_id').references(() => staff.id, { onDelete: 'restrict' }),
    customerWaits: integer('customer_waits', { mode: 'boolean' }).notNull(),
    /** Second visit to finish an earlier order (a part was missing): not a comeback, but not fixed at the first visit. */
    continuesOrderId: integer('continues_order_id').references((): AnySQLiteColumn => orders.id, {
      onDelete: 'restrict'
    }),
    openedAt: text('opened_at').notNull(),
    openedOn: text('opened_on').notNull(),
    /** Stage of the last event; kept for lists, recomputed by verify. */
    stage: text('stage', { enum: stages }).notNull(),
    stageSince: text('stage_since').notNull(),
    /** Business date of delivery; kept for lists, recomputed by verify. */
    deliveredOn: text('delivered_on'),
    note: text('note'),
    externalRef: text('external_ref'),
    importBatchId: integer('import_batch_id'),
    ...voiding()
  },
  (t) => [
    index('orders_stage').on(t.stage, t.outletId).where(sql`stage not in ('delivered', 'cancelled')`),
    index('orders_vehicle').on(t.vehicleId, t.deliveredOn),
    index('orders_customer').on(t.customerId),
    index('orders_opened').on(t.openedOn, t.outletId),
    // The register's orders: by instant, and by number as people count (26-9999 before 26-10000).
    index('orders_opened_at').on(t.openedAt),
    index('orders_number_order').on(
      sql`rtrim(number, '0123456789')`,
      sql`cast(substr(number, length(rtrim(number, '0123456789')) + 1) as integer)`
    ),
    index('orders_delivered').on(t.deliveredOn, t.outletId),
    index('orders_voided').on(t.id).where(sql`voided_at is not null`),
    index('orders_external_ref').on(t.externalRef),
    index('orders_continues').on(t.continuesOrderId),
    oneOf('orders_payer', t.payer.name, payers),
    oneOf('orders_stage_list', t.stage.name, stages)
  ]
)

/** A change of stage. Append-only; `seq` numbers the events of an order from 1 and never runs against `at`. */
export const orderEvents = sqliteTable(
  'order_events',
  {
    id: id(),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    seq: integer('seq').notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    at: text('at').notNull(),
    onDate: text('on_date').notNull(),
    waitCause: text('wait_cause', { enum: waitCauses }),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'restrict' }),
    note: text('note'),
    recordedAt: text('recorded_at').notNull()
  },
  (t) => [
    uniqueIndex('order_events_order_seq').on(t.orderId, t.seq),
    oneOf('order_events_stage', t.stage.name, stages),
    oneOf('order_events_wait_cause', t.waitCause.name, waitCauses)
  ]
)

/** Promises in the order they were made. The first counts; a later one only when the customer asked for it. */
export const promises = sqliteTable(
  'promises',
  {
    id: id(),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    promisedAt: text('promised_at').notNull(),
    promisedOn: text('promised_on').notNull(),
    askedBy: text('asked_by', { enum: promiseAskers }).notNull(),
    reason: text('reason'),
    madeAt: text('made_at').notNull()
  },
  (t) => [index('promises_order').on(t.orderId, t.id), oneOf('promises_asked_by', t.askedBy.name, promiseAskers)]
)

/** Odometer readings; the last one is found by query, never kept as a copy (faults.md 9). */
export const odometerReadings = sqliteTable(
  'odometer_readings',
  {
    id: id(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id, { onDelete: 'restrict' }),
    orderId: integer('order_id').references(() => orders.id, { onDelete: 'restrict' }),
    direction: text('direction', { enum: ['in', 'out'] }).notNull(),
    km: integer('km').notNull(),
    at: text('at').notNull(),
    onDate: text('on_date').notNull(),
    /** Why a reading lower than the one before was accepted. */
    lowerReason: text('lower_reason', { enum: odometerReasons }),
    lowerNote: text('lower_note'),
    ...voiding()
  },
  (t) => [
    index('odometer_readings_vehicle').on(t.vehicleId, t.at),
    index('odometer_readings_order').on(t.orderId, t.direction),
    oneOf('odometer_readings_direction', t.direction.name, ['in', 'out']),
    oneOf('odometer_readings_lower_reason', t.lowerReason.name, odometerReasons),
    isTrue('odometer_readings_km', 'km >= 0')
  ]
)

/** Concern, cause, correction. What was sold is copied here, so today's price list rewrites no past order. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: id(),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    concern: text('concern').notNull(),
    cause: text('cause'),
    correction: text('correction'),
    systemId: integer('system_id').references(() => systems.id, { onDelete: 'restrict' }),
    operation: text('operation'),
    repairClassId: integer('repair_class_id')
      .notNull()
      .references(() => repairClasses.id, { onDelete: 'restrict' }),
    flaggedSeconds: integer('flagged_seconds').notNull(),
    labourPriceMinor: integer('labour_price_minor').notNull(),
    partsPriceMinor: integer('parts_price_minor').notNull(),
    warrantyDays: integer('warranty_days'),
    warrantyMonths: integer('warranty_months'),
    warrantyKm: integer('warranty_km'),
    writtenUpById: integer('written_up_by_id').references(() => staff.id, { onDelete: 'restrict' }),
    billedById: integer('billed_by_id').references(() => staff.id, { onDelete: 'restrict' }),
    /** A job is completed exactly once (faults.md 18). */
    completedAt: text('completed_at'),
    completedOn: text('completed_on'),
    ...voiding()
  },
  (t) => [
    uniqueIndex('jobs_order_position').on(t.orderId, t.position),
    isTrue('jobs_flagged', 'flagged_seconds >= 0'),
    isTrue('jobs_prices', 'labour_price_minor >= 0 and parts_price_minor >= 0')
  ]
)

/** Who did the work: credit goes to them, whoever wrote it up or billed it (faults.md 20). */
export const jobTechnicians = sqliteTable(
  'job_technicians',
  {
    jobId: integer('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'restrict' }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'restrict' })
  },
  (t) => [primaryKey({ columns: [t.jobId, t.staffId] }), index('job_technicians_staff').on(t.staffId)]
)

/** Delivery without what the rules ask for, by a person with the right, with a reason. */
export const releases = sqliteTable(
  'releases',
  {
    id: id(),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    reason: text('reason').notNull(),
    /** What was missing when it was released, as codes of shared/completion, comma separated. */
    missing: text('missing').notNull(),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'restrict' }),
    at: text('at').notNull(),
    onDate: text('on_date').notNull(),
    ...voiding()
  },
  (t) => [index('releases_order').on(t.orderId), index('releases_date').on(t.onDate)]
)
