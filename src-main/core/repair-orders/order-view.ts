import { type Order, order } from '../../shared/contract/orders.ts'
import { DomainError } from '../../shared/errors.ts'
import type { QueryContext } from '../context.ts'
import { seenBy } from '../customers/customers.rules.ts'
import { customerOf, findVehicle, historyOfVehicle } from '../customers/customers.sql.ts'
import { type Check, completionChecks } from './completion.rules.ts'
import {
  completionCounts,
  eventsOf,
  findOrder,
  findRepairClass,
  jobsOf,
  lastReadingOf,
  type OrderRow,
  promisesOf,
  readingOf,
  releasesOf,
  techniciansOf
} from './orders.sql.ts'
import { countingPromise } from './promises.rules.ts'
import { nextStages } from './stages.rules.ts'

const HISTORY_SHOWN = 10

export function requireOrder(context: QueryContext, orderId: number): OrderRow {
  const row = findOrder(context.db, orderId)
  if (!row) throw new DomainError('not_found', { record: 'order', id: orderId })
  return row
}

/** The list "before it can be delivered" of an order as it stands. */
export function checksOf(context: QueryContext, row: OrderRow): Check[] {
  const { passedFinals, ...counts } = completionCounts(context.db, row.id)
  const repairClass = findRepairClass(context.db, row.repairClassId)
  return completionChecks(
    {
      ...counts,
      hasOdometerIn: readingOf(context.db, row.id, 'in') !== undefined,
      hasOdometerOut: readingOf(context.db, row.id, 'out') !== undefined,
      needsFinalInspection: repairClass?.needsFinalInspection ?? false,
      hasPassedFinalInspection: passedFinals > 0
    },
    context.shop.completionRules
  )
}

function releasesView(context: QueryContext, orderId: number) {
  return releasesOf(context.db, orderId).map((release) => ({
    reason: release.reason,
    missing: release.missing.split(',').filter((code) => code !== ''),
    at: release.at
  }))
}

/** An order as the screen, the reply of every command and the tests see it: read back from the store (E6). */
export function readOrder(context: QueryContext, orderId: number): Order {
  const { db, now } = context
  const row = requireOrder(context, orderId)
  const vehicle = row.vehicleId === null ? undefined : findVehicle(db, row.vehicleId)
  const customer = row.customerId === null ? undefined : customerOf(db, row.customerId)
  const made = promisesOf(db, orderId)
  const history = vehicle ? historyOfVehicle(db, vehicle.id, HISTORY_SHOWN, orderId) : { entries: [], total: 0 }
  const continued = row.continuesOrderId === null ? undefined : findOrder(db, row.continuesOrderId)
  return order.parse({
    ...row,
    customer: customer ? seenBy(context.actor.role, customer) : null,
    vehicle: vehicle ?? null,
    continuesOrder: continued ? { id: continued.id, number: continued.number } : null,
    jobs: jobsOf(db, orderId).map((job) => ({ ...job, technicianIds: techniciansOf(db, job.id) })),
    events: eventsOf(db, orderId),
    promises: made,
    countingPromiseAt: countingPromise(made)?.promisedAt ?? null,
    odometerIn: readingOf(db, orderId, 'in') ?? null,
    odometerOut: readingOf(db, orderId, 'out') ?? null,
    lastOdometer: (vehicle && lastReadingOf(db, vehicle.id, now)) ?? null,
    checks: checksOf(context, row),
    releases: releasesView(context, orderId),
    history: history.entries,
    historyTotal: history.total,
    nextStages: nextStages(row.stage)
  })
}
