import type { z } from 'zod'
import type { customerInput, vehicle, vehicleInput } from '../../shared/contract/orders.ts'
import type { Day } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { indexOrders, indexVehicle } from '../search/search.ts'
import {
  currentOwnership,
  endOwnership,
  findVehicle,
  insertOwnership,
  insertVehicle,
  orderIdsOf,
  updateVehicleRow,
  type VehicleRow,
  vehicleWith
} from './customers.sql.ts'
import { isSame, requireCustomer, saveCustomer } from './customers.ts'
import { decideOwnerChange, decideVin, normaliseVin, plateKey } from './vehicles.rules.ts'

type Vehicle = z.infer<typeof vehicle>
type CustomerInput = z.infer<typeof customerInput>
type VehicleInput = z.infer<typeof vehicleInput>

/** The vehicle, if it stands in the books. */
export function requireVehicle(context: QueryContext, vehicleId: number): VehicleRow {
  const row = findVehicle(context.db, vehicleId)
  if (!row || row.voidedAt !== null) throw new DomainError('not_found', { record: 'vehicle', id: vehicleId })
  return row
}

/** Plate and VIN as they are kept. What stood in the books before is not questioned again. */
function decideCodes(context: CommandContext, input: VehicleInput, before: VehicleRow | null, isConfirmed: boolean) {
  const plate = input.plate?.trim() || null
  const typedVin = input.vin?.trim() ? normaliseVin(input.vin) : null
  if (!plate && !typedVin) throw new DomainError('vehicle_needs_plate_or_vin')
  const key = plate ? plateKey(plate) : null
  if (key !== before?.plateKey) refuseTaken(context, 'plate_key', key, before?.id ?? null)
  if (typedVin === null || typedVin === before?.vin) return { plate, plateKey: key, vin: typedVin }
  const vin = decideVin(typedVin, input.market, isConfirmed)
  refuseTaken(context, 'vin', vin, before?.id ?? null)
  return { plate, plateKey: key, vin }
}

/** Keeps a vehicle inside the caller's command; a known one (id) is brought up to date. */
export function saveVehicle(
  context: CommandContext,
  input: VehicleInput & { id: number | null; outletId: number },
  { isCheckDigitConfirmed }: { isCheckDigitConfirmed: boolean }
): number {
  const { db } = context
  const before = input.id === null ? null : requireVehicle(context, input.id)
  const kept = {
    kind: input.kind,
    market: input.market,
    ...decideCodes(context, input, before, isCheckDigitConfirmed),
    make: input.make || null,
    model: input.model || null,
    modelYear: input.modelYear,
    distanceUnit: input.distanceUnit,
    note: input.note || null
  }
  if (before && isSame(before, kept)) return before.id
  const vehicleId = before?.id ?? insertVehicle(db, { ...kept, outletId: input.outletId, createdAt: context.now })
  if (before) {
    updateVehicleRow(db, vehicleId, kept)
    followVehicle(context, before, kept)
  }
  indexVehicle(db, vehicleId)
  context.audit({ recordType: 'vehicle', recordId: vehicleId, before, after: findVehicle(db, vehicleId) })
  return vehicleId
}

/** Its orders are found by make and model, and their figures are split by make. */
function followVehicle({ db }: CommandContext, before: VehicleRow, kept: Pick<VehicleRow, 'make' | 'model'>): void {
  if (before.make === kept.make && before.model === kept.model) return
  const orderIds = orderIdsOf(db, 'vehicle_id', before.id)
  indexOrders(db, orderIds)
  if (before.make !== kept.make) refreshFacts(db, orderIds)
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

/**
 * Who owns the vehicle from a day on. History stays with the vehicle; the old owner's contacts do not pass on. An
 * order that is entered late for somebody who owned it earlier changes nothing.
 */
export function setOwner(context: CommandContext, vehicleId: number, customerId: number, fromOn: Day): void {
  const current = currentOwnership(context.db, vehicleId)
  if (current && (current.customerId === customerId || fromOn < current.fromOn)) return
  if (current) endOwnership(context.db, current.id, fromOn)
  insertOwnership(context.db, { vehicleId, customerId, fromOn })
  context.audit({
    recordType: 'vehicle',
    recordId: vehicleId,
    before: { ownerId: current?.customerId ?? null, since: current?.fromOn ?? null },
    after: { ownerId: customerId, since: fromOn }
  })
}

export function updateVehicle(
  context: CommandContext,
  { isCheckDigitConfirmed, ...input }: Vehicle & { isCheckDigitConfirmed: boolean }
): VehicleRow {
  const { outletId } = requireVehicle(context, input.id)
  saveVehicle(context, { ...input, outletId }, { isCheckDigitConfirmed })
  return requireVehicle(context, input.id)
}

export interface OwnerChange {
  vehicleId: number
  customerId: number | null
  customer: CustomerInput | null
  fromOn: Day
}

/** The vehicle was sold: a known customer by id, brought up to date when given too, or a new one. */
export function changeOwner(context: CommandContext, input: OwnerChange): VehicleRow {
  const { outletId } = requireVehicle(context, input.vehicleId)
  const current = currentOwnership(context.db, input.vehicleId)
  decideOwnerChange(current ?? null, input, context.today)
  const customerId = input.customer
    ? saveCustomer(context, { ...input.customer, id: input.customerId, outletId })
    : requireCustomer(context, input.customerId ?? 0).id
  setOwner(context, input.vehicleId, customerId, input.fromOn)
  return requireVehicle(context, input.vehicleId)
}
