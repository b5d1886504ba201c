import { type Day, daysBetween } from '../../shared/dates.ts'
import type { OdometerReason } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'

export interface Reading {
  km: number
  onDate: Day
}

/** More than this a day since the last reading is more likely a slip of the finger than a journey. */
const UNLIKELY_KM_PER_DAY = 2000

/**
 * A reading lower than the vehicle's last needs a reason (faults.md 11); one that would mean more than 2,000 km a day
 * is asked about. `direction` out may equal in.
 */
export function decideReading(
  last: Reading | null,
  reading: Reading & { lowerReason: OdometerReason | null },
  isUnlikelyConfirmed: boolean
): { lowerReason: OdometerReason | null } {
  if (!last) return { lowerReason: null }
  if (reading.km < last.km) {
    if (!reading.lowerReason)
      throw new DomainError('odometer_lower', { last: last.km, on: last.onDate, km: reading.km })
    return { lowerReason: reading.lowerReason }
  }
  const days = Math.max(1, daysBetween(last.onDate, reading.onDate))
  if (reading.km - last.km > days * UNLIKELY_KM_PER_DAY && !isUnlikelyConfirmed) {
    throw new DomainError('odometer_unlikely', { last: last.km, on: last.onDate, km: reading.km })
  }
  return { lowerReason: null }
}
