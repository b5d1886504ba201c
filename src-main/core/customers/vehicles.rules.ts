import type { Day } from '../../shared/dates.ts'
import type { VehicleMarket } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'

/** What a plate is compared by: upper case, half width, without spaces, dots and hyphens. */
export function plateKey(plate: string): string {
  return plate
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-·•・‐-―]/gu, '')
}

const VIN_SHAPE = /^[A-HJ-NPR-Z0-9]{17}$/
const TRANSLITERATION: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9
}
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

export function normaliseVin(vin: string): string {
  return vin.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
}

/** Check digit of ISO 3779 in position 9, used in North America and China. */
export function hasRightCheckDigit(vin: string): boolean {
  const sum = [...vin].reduce(
    (total, sign, at) => total + (TRANSLITERATION[sign] ?? Number(sign)) * (WEIGHTS[at] ?? 0),
    0
  )
  return vin[8] === (sum % 11 === 10 ? 'X' : String(sum % 11))
}

/** The VIN as it is kept. A wrong check digit is a warning to confirm, because real cars break it. */
export function decideVin(vin: string, market: VehicleMarket, isCheckDigitConfirmed: boolean): string {
  const kept = normaliseVin(vin)
  if (!VIN_SHAPE.test(kept)) throw new DomainError('vin_malformed', { vin: kept, length: kept.length })
  const isChecked = market === 'CN' || market === 'NA'
  if (isChecked && !isCheckDigitConfirmed && !hasRightCheckDigit(kept)) {
    throw new DomainError('vin_check_digit', { vin: kept })
  }
  return kept
}

export function vehicleName(vehicle: { make: string | null; model: string | null }): string | null {
  return [vehicle.make, vehicle.model].filter((part) => part).join(' ') || null
}

/** A new owner's period begins after the present one's and not in the future. */
export function decideOwnerChange(
  current: { fromOn: Day } | null,
  change: { customerId: number | null; customer: unknown; fromOn: Day },
  today: Day
): void {
  if (change.customerId === null && change.customer === null) throw new DomainError('owner_needed')
  if (change.fromOn > today) throw new DomainError('event_in_future', { at: change.fromOn, now: today })
  if (current && change.fromOn < current.fromOn) throw new DomainError('owner_too_early', { from: current.fromOn })
}
