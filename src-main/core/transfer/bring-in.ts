import type { RowRemark } from '../../shared/contract/transfer.ts'
import type { Day, Instant } from '../../shared/dates.ts'
import type { CountryPreset, DistanceUnit, Post, VehicleMarket } from '../../shared/enums.ts'
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

export type Place = {
  outletId: number
  fileName: string
  isVehicleList: boolean
  remark(code: RowRemark, rowNumber: number): void
}

export type Reading = {
  vehicleId: number
  orderId: number | null
  direction: 'in' | 'out'
  km: number
  at: Instant
  on: Day
}

const MARKETS: Record<CountryPreset, VehicleMarket> = { CN: 'CN', US: 'NA', EU: 'EU' }

/** Finds or makes the people and vehicles that rows name; each is asked of the books once. */
export class BringIn {
  readonly vehicleIds: number[] = []
  readonly customerIds: number[] = []
  staffAdded = 0
  private readonly context: CommandContext
  private readonly place: Place
  private readonly vehicles = new Map<string, KnownVehicle>()
  private readonly customers = new Map<string, number>()
  private readonly owners = new Map<number, Owner>()
  private readonly readings = new Map<number, { km: number; at: Instant }>()
  private readonly people: Map<string, number>

  constructor(context: CommandContext, place: Place) {
    this.context = context
    this.place = place
    this.people = new Map(allStaff(context.db).map((person) => [person.name.toLowerCase(), person.id]))
  }

  staffOf(name: string, post: Post): number {
    const known = this.people.get(name.toLowerCase())
    if (known !== undefined) return known
    const { db, now } = this.context
    const { id } = insertStaff(db, { outletId: this.place.outletId, name, post, isActive: true, createdAt: now })
    this.people.set(name.toLowerCase(), id)
    this.staffAdded += 1
    return id
  }

  customerOf(draft: CustomerDraft): number {
    const { db, now } = this.context
    const { ref, name, phone, email } = draft
    const key = JSON.stringify([ref, name, phone])
    const known =
      this.customers.get(key) ?? (ref === null ? findCustomerByName(db, name, phone) : findCustomerByRef(db, ref))
    if (known !== undefined) {
      this.customers.set(key, known)
      return known
    }
    const kind = draft.isCompany ? ('company' as const) : ('person' as const)
    const { outletId } = this.place
    const id = insertCustomer(db, { outletId, kind, name, phone, email, externalRef: ref, createdAt: now })
    this.customerIds.push(id)
    this.customers.set(key, id)
    return id
  }

  vehicleOf(draft: VehicleDraft, unit: DistanceUnit | null, note: string | null, rowNumber: number): KnownVehicle {
    const key = JSON.stringify(draft)
    const found = this.vehicles.get(key) ?? this.findVehicle(draft) ?? this.makeVehicle(draft, unit, note, rowNumber)
    this.vehicles.set(key, found)
    return found
  }

  /** By VIN, then by plate, then by the file's own name for it; one name may stand for several models. */
  private findVehicle(draft: VehicleDraft): KnownVehicle | undefined {
    const { db } = this.context
    const byVin = draft.vin === null ? undefined : findVehicleByVin(db, draft.vin)
    if (byVin && !this.hasOtherPlate(draft, byVin)) return byVin
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
  private hasOtherPlate(draft: VehicleDraft, known: KnownVehicle): boolean {
    if (!this.place.isVehicleList || draft.plate === null || known.plateKey === null) return false
    return plateKey(draft.plate) !== known.plateKey
  }

  private makeVehicle(draft: VehicleDraft, unit: DistanceUnit | null, note: string | null, rowNumber: number) {
    const { db, now, shop } = this.context
    const { ref, plate, make, modelYear } = draft
    const isTaken = draft.vin !== null && findVehicleByVin(db, draft.vin) !== undefined
    if (isTaken) this.place.remark('vin_taken', rowNumber)
    const vinBeside = isTaken ? draft.vin : draft.vinWritten
    const lines = [note, vinBeside === null ? null : `VIN: ${vinBeside}`].filter((line) => line !== null)
    const hasNameOnly = make === null && draft.model === null && plate === null && draft.vin === null
    const row = {
      outletId: this.place.outletId,
      kind: 'car_or_hazmat' as const,
      market: MARKETS[shop.preset],
      plate,
      plateKey: plate === null ? null : plateKey(plate),
      vin: isTaken ? null : draft.vin,
      make,
      // A vehicle known by a name alone is shown by it.
      model: hasNameOnly ? ref : draft.model,
      modelYear,
      distanceUnit: unit ?? shop.distanceUnit,
      externalRef: ref,
      note: lines.join('\n') || null,
      createdAt: now
    }
    const id = insertVehicle(db, row)
    this.vehicleIds.push(id)
    return { ...row, id }
  }

  /** The owner from that day on; an older row than the present ownership changes nothing. */
  own(vehicleId: number, customerId: number, fromOn: Day): void {
    const { db } = this.context
    const owner = this.owners.get(vehicleId) ?? currentOwner(db, vehicleId)
    if (owner) {
      this.owners.set(vehicleId, owner)
      if (owner.customerId === customerId || fromOn < owner.fromOn) return
      endOwnership(db, owner.id, fromOn)
    }
    const id = insertOwnership(db, vehicleId, customerId, fromOn)
    this.owners.set(vehicleId, { id, customerId, fromOn })
  }

  /** A reading lower than the one before is kept with where it came from (faults.md 11). */
  read(reading: Reading, rowNumber: number): void {
    const { db } = this.context
    const before = this.readings.get(reading.vehicleId)
    const last = before && before.at <= reading.at ? before.km : lastKm(db, reading.vehicleId, reading.at)
    const isLower = last !== undefined && reading.km < last
    if (isLower) this.place.remark('odometer_lower', rowNumber)
    insertReading(db, { ...reading, lowerNote: isLower ? `${this.place.fileName}: ${rowNumber}` : null })
    this.readings.set(reading.vehicleId, { km: reading.km, at: reading.at })
  }
}
