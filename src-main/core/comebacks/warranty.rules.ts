import { addDays, addMonths, type Day, daysBetween } from '../../shared/dates.ts'

/** A warranty period: days or months, and kilometres, whichever ends first (methods.md 1.1, 1.8). */
export interface WarrantyTerm {
  days: number | null
  months: number | null
  km: number | null
}

/** A point in the vehicle's life: a business day and what its odometer showed, if known. */
export interface VehicleMoment {
  day: Day
  km: number | null
}

export interface WarrantyVerdict {
  isWithin: boolean
  /** Which limit ended it. */
  expiredBy: 'days' | 'km' | null
  /** Last day of the period; null where the term has no limit in time. */
  lastDay: Day | null
  elapsedDays: number
  elapsedKm: number | null
  /** False: decided on days alone, because a reading is missing or runs backwards (methods.md 0, 1.2). */
  kmKnown: boolean
  /** The odometer at return is lower than at release: a flag for the data, not an end of the warranty. */
  isOdometerBackwards: boolean
}

/** The last day of a period; the release day itself is not counted (Civil Code Art. 201–202). */
export function lastDayOf(term: WarrantyTerm, release: Day): Day | null {
  if (term.days !== null) return addDays(release, term.days)
  if (term.months !== null) return addMonths(release, term.months)
  return null
}

/** Length of a period in days as it runs from its release day; null without a limit in time. */
export function daysOf(term: WarrantyTerm, release: Day): number | null {
  const last = lastDayOf(term, release)
  return last === null ? null : daysBetween(release, last)
}

/** Whether a return lies inside the warranty of a release. Both limits are inclusive (methods.md 1.2). */
export function warrantyAt(term: WarrantyTerm, release: VehicleMoment, at: VehicleMoment): WarrantyVerdict {
  const lastDay = lastDayOf(term, release.day)
  const elapsedDays = daysBetween(release.day, at.day)
  const difference = release.km === null || at.km === null ? null : at.km - release.km
  const isOdometerBackwards = difference !== null && difference < 0
  const kmKnown = difference !== null && difference >= 0
  const elapsedKm = kmKnown ? difference : null
  const isLate = lastDay !== null && at.day > lastDay
  const isFar = elapsedKm !== null && term.km !== null && elapsedKm > term.km
  const expiredBy = isLate ? 'days' : isFar ? 'km' : null
  const isWithin = expiredBy === null && elapsedDays >= 0 && (lastDay !== null || term.km !== null)
  return { isWithin, expiredBy, lastDay, elapsedDays, elapsedKm, kmKnown, isOdometerBackwards }
}

/** Day by which the shop must show that a fault is not a repair fault (methods.md 1.3). */
export function evidenceDeadline(complaint: Day, days: number): Day {
  return addDays(complaint, days)
}
