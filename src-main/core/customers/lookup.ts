import type { QueryContext } from '../context.ts'
import { lastReadingOf } from '../repair-orders/orders.sql.ts'
import { findVehicleIdsByPart } from '../search/search.ts'
import { seenBy } from './customers.rules.ts'
import {
  currentOwnership,
  customerOf,
  findVehicle,
  historyOfVehicle,
  openOrderOfVehicle,
  ownersOf,
  readingsOfVehicle,
  type VehicleRow,
  vehicleIdsByKey
} from './customers.sql.ts'
import { plateKey } from './vehicles.rules.ts'
import { requireVehicle } from './vehicles.ts'

const FOUND = 8
const HISTORY_SHOWN = 10

/** Everything known of a vehicle at the counter. The last odometer is found by query, never kept (faults.md 9). */
function knownOf({ db, now, actor }: QueryContext, vehicle: VehicleRow) {
  const ownership = currentOwnership(db, vehicle.id)
  const owner = ownership && customerOf(db, ownership.customerId)
  const history = historyOfVehicle(db, vehicle.id, HISTORY_SHOWN)
  return {
    vehicle,
    owner: owner ? seenBy(actor.role, owner) : null,
    lastOdometer: lastReadingOf(db, vehicle.id, now) ?? null,
    openOrder: openOrderOfVehicle(db, vehicle.id) ?? null,
    history: history.entries,
    historyTotal: history.total
  }
}

/** Vehicles by plate or VIN: the very one first, then those that begin with what was typed, then those that hold it. */
export function lookUpVehicle(context: QueryContext, { text }: { text: string }) {
  const { db } = context
  const key = plateKey(text)
  if (key === '') return []
  const ids = [...vehicleIdsByKey(db, key, FOUND), ...findVehicleIdsByPart(db, text, FOUND)]
  return [...new Set(ids)]
    .map((id) => findVehicle(db, id))
    .filter((row): row is VehicleRow => row?.voidedAt === null)
    .slice(0, FOUND)
    .map((row) => knownOf(context, row))
}

export function getVehicle(context: QueryContext, { vehicleId }: { vehicleId: number }) {
  return {
    ...knownOf(context, requireVehicle(context, vehicleId)),
    readings: readingsOfVehicle(context.db, vehicleId),
    owners: ownersOf(context.db, vehicleId)
  }
}
