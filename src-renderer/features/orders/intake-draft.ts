import type { z } from 'zod'
import type {
  customerInput,
  openOrderInput,
  vehicleInput,
  vehicleLookup
} from '../../../src-main/shared/contract/orders.ts'
import type { Shop } from '../../../src-main/shared/contract/shop.ts'
import type { CountryPreset, Payer, VehicleMarket } from '../../../src-main/shared/enums.ts'
import type { PromiseDraft } from '../../ui/order/promise-fields.tsx'
import { noPromise, promiseOf } from '../../ui/order/promise-fields.tsx'
import type { OdometerDraft } from './odometer-fields.tsx'
import { noReading, readingOf } from './odometer-fields.tsx'

export type Lookup = z.infer<typeof vehicleLookup>
type VehicleInput = z.infer<typeof vehicleInput>
type CustomerInput = z.infer<typeof customerInput>
type OpenOrder = z.infer<typeof openOrderInput>

export interface Concern {
  key: number
  text: string
  systemId: number | null
}

/** What was typed at the counter, before it is an order. */
export interface Intake {
  /** What is looked for: a plate or a VIN. */
  text: string
  /** The vehicle that was found; null: a new one. */
  found: Lookup | null
  /** Fields of a new vehicle, or of a known one that is being corrected; null: as it stands in the books. */
  vehicle: VehicleInput | null
  isVinConfirmed: boolean
  customerId: number | null
  /** A new customer; null: the known one, or none. */
  customer: CustomerInput | null
  repairClassId: number | null
  payer: Payer
  advisorId: number | null
  customerWaits: boolean
  continuesOrderId: number | null
  stage: 'checked_in' | 'booked'
  promise: PromiseDraft
  odometer: OdometerDraft
  note: string
  concerns: Concern[]
}

export function emptyIntake(text = ''): Intake {
  return {
    text,
    found: null,
    vehicle: null,
    isVinConfirmed: false,
    customerId: null,
    customer: null,
    repairClassId: null,
    payer: 'customer',
    advisorId: null,
    customerWaits: false,
    continuesOrderId: null,
    stage: 'checked_in',
    promise: noPromise,
    odometer: noReading,
    note: '',
    concerns: [{ key: 1, text: '', systemId: null }]
  }
}

/** How plates and VINs are compared: half width, upper case, letters and figures alone. */
export function comparable(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The one vehicle whose whole plate or VIN was typed. */
export function exactHit(text: string, hits: readonly Lookup[]): Lookup | null {
  const wanted = comparable(text)
  const fitting = hits.filter(({ vehicle }) => [vehicle.plate, vehicle.vin].some((one) => comparable(one) === wanted))
  return wanted !== '' && fitting.length === 1 ? (fitting[0] ?? null) : null
}

const marketOf: Record<CountryPreset, VehicleMarket> = { CN: 'CN', US: 'NA', EU: 'EU' }

/** Seventeen signs are a VIN, anything else a plate. */
export function newVehicle(text: string, shop: Pick<Shop, 'preset' | 'distanceUnit'>): VehicleInput {
  const isVin = comparable(text).length === 17
  return {
    kind: 'car_or_hazmat',
    market: marketOf[shop.preset],
    plate: isVin ? null : text.trim() || null,
    vin: isVin ? comparable(text) : null,
    make: null,
    model: null,
    modelYear: null,
    distanceUnit: shop.distanceUnit,
    note: null
  }
}

export const newCustomer = (name: string): CustomerInput => ({
  kind: 'person',
  name,
  phone: null,
  email: null,
  address: null,
  note: null
})

/** A vehicle was found: what the books know of it fills in, and what was typed about a new one goes. */
export function takeFound(intake: Intake, found: Lookup): Intake {
  return {
    ...intake,
    text: found.vehicle.plate ?? found.vehicle.vin ?? intake.text,
    found,
    vehicle: null,
    customerId: found.owner?.id ?? intake.customerId,
    customer: found.owner ? null : intake.customer,
    continuesOrderId: null
  }
}

/** A plate that was typed and not yet taken: the known vehicle it names, or a new one. Nothing typed is lost. */
export function withVehicle(intake: Intake, exact: Lookup | null, shop: Pick<Shop, 'preset' | 'distanceUnit'>): Intake {
  if (intake.found || intake.vehicle || intake.text.trim() === '') return intake
  return exact ? takeFound(intake, exact) : { ...intake, vehicle: newVehicle(intake.text, shop) }
}

/** The call that opens the order. Null while a class or every concern is missing. */
export function openInputOf(intake: Intake, outletId: number, shop: Shop): OpenOrder | null {
  const unit = intake.vehicle?.distanceUnit ?? intake.found?.vehicle.distanceUnit ?? shop.distanceUnit
  const concerns = intake.concerns.filter(({ text }) => text.trim() !== '')
  if (intake.repairClassId === null || concerns.length === 0) return null
  const confirmed: OpenOrder['confirmed'] = []
  if (intake.isVinConfirmed) confirmed.push('vin_check_digit')
  if (intake.odometer.isUnlikelyConfirmed) confirmed.push('odometer_unlikely')
  return {
    outletId,
    vehicleId: intake.found?.vehicle.id ?? null,
    vehicle: intake.vehicle && trimmed(intake.vehicle),
    confirmed,
    customerId: intake.customer ? null : intake.customerId,
    customer: intake.customer && trimmed(intake.customer),
    repairClassId: intake.repairClassId,
    payer: intake.payer,
    advisorId: intake.advisorId,
    customerWaits: intake.customerWaits,
    continuesOrderId: intake.continuesOrderId,
    stage: intake.stage,
    at: null,
    promisedAt: promiseOf(intake.promise, shop.timeZone),
    odometerIn: readingOf(intake.odometer, unit),
    note: intake.note.trim() || null,
    jobs: concerns.map(({ text, systemId }) => ({
      concern: text.trim(),
      cause: null,
      correction: null,
      systemId,
      operation: null,
      repairClassId: null,
      flaggedSeconds: 0,
      labourPriceMinor: 0,
      partsPriceMinor: 0,
      technicianIds: []
    }))
  }
}

/** Fields left blank are not known, not empty text. */
function trimmed<Values extends object>(values: Values): Values {
  const kept = { ...values }
  for (const key of Object.keys(values)) {
    const value: unknown = Reflect.get(values, key)
    if (typeof value === 'string') Reflect.set(kept, key, value.trim() || null)
  }
  return kept
}
