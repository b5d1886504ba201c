import type { z } from 'zod'
import type { vehicleInput } from '../../shared/contract/orders.ts'
import type { Day } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { indexVehicle } from '../search/search.ts'
import {
  currentOwnership,
  endOwnership,
  findVehicle,
  insertOwnership,
  insertVehicle,
  updateVehicleRow,
  vehicleWith
} from './customers.sql.ts'
import { decideVin, plateKey } from './vehicles.rules.ts'

type VehicleInput = z.infer<typeof vehicleInput>

/** Keeps a vehicle inside the caller's command; a known one (id) is brought up to date. */
export function saveVehicle(
  context: CommandContext,
  input: VehicleInput & { id: number | null; outletId: number },
  { isCheckDigitConfirmed }: { isCheckDigitConfirmed: boolean }
): number {
  const { id, outletId, ...fields } = input
  const plate = fields.plate?.trim() || null
  const vin = fields.vin?.trim() ? decideVin(fields.vin, fields.market, isCheckDigitConfirmed) : null
  if (!plate && !vin) throw new DomainError('vehicle_needs_plate_or_vin')
  const key = plate ? plateKey(plate) : null
  refuseTaken(context, 'plate_key', key, id)
  refuseTaken(context, 'vin', vin, id)
  const kept = { ...fields, plate, plateKey: key, vin, make: fields.make || null, model: fields.model || null }
  const before = id === null ? null : findVehicle(context.db, id)
  if (before === undefined) throw new DomainError('not_found', { record: 'vehicle', id: id ?? 0 })
  const vehicleId = before ? before.id : insertVehicle(context.db, { ...kept, outletId, createdAt: context.now })
  if (before) updateVehicleRow(context.db, before.id, kept)
  indexVehicle(context.db, vehicleId)
  context.audit({ recordType: 'vehicle', recordId: vehicleId, before, after: findVehicle(context.db, vehicleId) })
  return vehicleId
}

function refuseTaken(
  context: CommandContext,
  column: 'plate_key' | 'vin',
  value: string | null,
  exceptId: number | null
): void {
  if (value === null) return
  const other = vehicleWith(context.db, column, value, exceptId)
  if (other) {
    throw new DomainError(column === 'vin' ? 'vin_taken' : 'plate_taken', {
      vehicleId: other.id,
      plate: other.plate ?? '',
      vin: value
    })
  }
}

/** Who owns the vehicle from a day on. History stays with the vehicle; the old owner's contacts do not pass on. */
export function setOwner(context: CommandContext, vehicleId: number, customerId: number, fromOn: Day): void {
  const current = currentOwnership(context.db, vehicleId)
  if (current?.customerId === customerId) return
  if (current) endOwnership(context.db, current.id, fromOn)
  insertOwnership(context.db, { vehicleId, customerId, fromOn })
}
