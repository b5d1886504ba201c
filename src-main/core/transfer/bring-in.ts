import type { RowRemark } from '../../shared/contract/transfer.ts'
import type { Day, Instant } from '../../shared/dates.ts'
import type { DistanceUnit, Post } from '../../shared/enums.ts'
import type { CommandContext } from '../context.ts'
import { plateKey } from '../customers/vehicles.rules.ts'
import { allStaff, insertStaff } from '../people/staff.sql.ts'
import type { CustomerDraft, VehicleDraft } from './order-row.rules.ts'
import {
  currentOwner,
  endOwnership,
  findCustomerByName,
  findCustomerByRef,
  findVehicleByPlate,
  findVehicleByVin,
  findVehiclesByRef,
  insertCustomer,
  insertOwnership,
  insertReading,
  insertVehicle,
  type KnownVehicle,
  lastKm,
  type Owner
} from './transfer.sql.ts'

export type Added = { vehicles: number; customers: number; staff: number; vehicleIds: number[]; customerIds: number[] }

export type Place = {
  outletId: number
  fileName: string
  isVehicleList: boolean
  remark(code: RowRemark, rowNumber: number): void
}

/** Finds or makes the people and vehicles that rows name; each is asked of the books once. */
export function bringIn(context: CommandContext, place: Place) {
  const { db, now } = context
  const added: Added = { vehicles: 0, customers: 0, staff: 0, vehicleIds: [], customerIds: [] }
  const vehicles = new Map<string, KnownVehicle>()
  const customers = new Map<string, number>()
  const owners = new Map<number, Owner>()
  const readings = new Map<number, { km: number; at: Instant }>()
  const people = new Map(allStaff(db).map((person) => [person.name.toLowerCase(), person.id]))

  function staffOf(name: string, post: Post): number {
    const known = people.get(name.toLowerCase())
    if (known !== undefined) return known
    const { id } = insertStaff(db, { outletId: place.outletId, name, post, isActive: true, createdAt: now })
    people.set(name.toLowerCase(), id)
    added.staff += 1
    return id
  }

  function customerOf(draft: CustomerDraft): number {
    const key = JSON.stringify([draft.ref, draft.name, draft.phone])
    const known =
      customers.get(key) ??
      (draft.ref === null ? findCustomerByName(db, draft.name, draft.phone) : findCustomerByRef(db, draft.ref))
    const id = known ?? insertCustomer(db, newCustomer(draft))
    if (known === undefined) {
      added.customers += 1
      added.customerIds.push(id)
    }
    customers.set(key, id)
    return id
  }

  function newCustomer(draft: CustomerDraft) {
    const kind = draft.isCompany ? ('company' as const) : ('person' as const)
    const { name, phone, email } = draft
    return { outletId: place.outletId, kind, name, phone, email, externalRef: draft.ref, createdAt: now }
  }

  function vehicleOf(
    draft: VehicleDraft,
    unit: DistanceUnit | null,
    note: string | null,
    rowNumber: number
  ): KnownVehicle {
    const key = JSON.stringify(draft)
    const known = vehicles.get(key) ?? findVehicle(draft)
    if (known) {
      vehicles.set(key, known)
      return known
    }
    const isTaken = draft.vin !== null && findVehicleByVin(db, draft.vin) !== undefined
    if (isTaken) place.remark('vin_taken', rowNumber)
    const vinNote = isTaken ? draft.vin : draft.vinWritten
    const named = draft.make === null && draft.model === null && draft.plate === null && draft.vin === null
    const row = {
      outletId: place.outletId,
      kind: 'car_or_hazmat' as const,
      market: marketOf(context.shop.preset),
      plate: draft.plate,
      plateKey: draft.plate === null ? null : plateKey(draft.plate),
      vin: isTaken ? null : draft.vin,
      make: draft.make,
      // A vehicle known by a name alone is shown by it.
      model: named ? draft.ref : draft.model,
      modelYear: draft.modelYear,
      distanceUnit: unit ?? context.shop.distanceUnit,
      externalRef: draft.ref,
      note: [note, vinNote === null ? null : `VIN: ${vinNote}`].filter((line) => line !== null).join('\n') || null,
      createdAt: now
    }
    const made = { ...row, id: insertVehicle(db, row) }
    added.vehicles += 1
    added.vehicleIds.push(made.id)
    vehicles.set(key, made)
    return made
  }

  /** By VIN, then by plate, then by the file's own name for it; one name may stand for several models. */
  function findVehicle(draft: VehicleDraft): KnownVehicle | undefined {
    const byVin = draft.vin === null ? undefined : findVehicleByVin(db, draft.vin)
    if (byVin && !isOtherPlate(draft, byVin)) return byVin
    const byPlate = draft.plate === null ? undefined : findVehicleByPlate(db, plateKey(draft.plate))
    if (byPlate) return byPlate
    if (draft.ref === null || draft.vin !== null || draft.plate !== null) return undefined
    return findVehiclesByRef(db, draft.ref).find(
      (other) =>
        (draft.make === null || other.make === draft.make) &&
        (draft.model === null || other.model === draft.model) &&
        (draft.modelYear === null || other.modelYear === draft.modelYear)
    )
  }

  /** In a list of vehicles two plates are two cars, whatever their VIN; in orders one car may have changed its plate. */
  function isOtherPlate(draft: VehicleDraft, known: KnownVehicle): boolean {
    if (!place.isVehicleList || draft.plate === null || known.plateKey === null) return false
    return plateKey(draft.plate) !== known.plateKey
  }

  /** The owner from that day on; an older row than the present ownership changes nothing. */
  function own(vehicleId: number, customerId: number, fromOn: Day): void {
    const owner = owners.get(vehicleId) ?? currentOwner(db, vehicleId)
    if (owner) {
      owners.set(vehicleId, owner)
      if (owner.customerId === customerId || fromOn < owner.fromOn) return
      endOwnership(db, owner.id, fromOn)
    }
    const id = insertOwnership(db, vehicleId, customerId, fromOn)
    owners.set(vehicleId, { id, customerId, fromOn })
  }

  type Reading = {
    vehicleId: number
    orderId: number | null
    direction: 'in' | 'out'
    km: number
    at: Instant
    on: Day
  }

  /** A reading lower than the one before is kept with where it came from (faults.md 11). */
  function read(reading: Reading, rowNumber: number): void {
    const before = readings.get(reading.vehicleId)
    const last = before && before.at <= reading.at ? before.km : lastKm(db, reading.vehicleId, reading.at)
    const isLower = last !== undefined && reading.km < last
    if (isLower) place.remark('odometer_lower', rowNumber)
    insertReading(db, { ...reading, lowerNote: isLower ? `${place.fileName}: ${rowNumber}` : null })
    readings.set(reading.vehicleId, { km: reading.km, at: reading.at })
  }

  return { added, staffOf, customerOf, vehicleOf, own, read }
}

export type BringIn = ReturnType<typeof bringIn>

function marketOf(preset: CommandContext['shop']['preset']) {
  return ({ CN: 'CN', US: 'NA', EU: 'EU' } as const)[preset]
}
