import type { Day } from '../../shared/dates.ts'
import type { Random } from './random.rules.ts'
import type { Fault } from './words.ts'
import { weekdayOf } from './work-calendar.rules.ts'

const WEEKDAY = [0, 1.2, 1.05, 1, 1, 0.95, 0.45]
/** Tyre seasons in spring and autumn, quiet after New Year and in high summer. */
const MONTH = [0.86, 0.92, 1.05, 1.1, 1.02, 1, 0.94, 0.9, 1.02, 1.12, 1.1, 0.95]

const monthIndex = (day: Day) => Number(day.slice(5, 7)) - 1

/** How many customers come on a day; the mean of a year is `perDay` on an ordinary weekday. */
export function arrivalsOn(day: Day, perDay: number, random: Random): number {
  const mean = perDay * (WEEKDAY[weekdayOf(day)] ?? 1) * (MONTH[monthIndex(day)] ?? 1)
  const spread = Math.sqrt(mean)
  return Math.max(0, Math.round(mean + random.normal() * spread * 0.8))
}

const SEASON: Readonly<Record<Fault['season'], readonly number[]>> = {
  all: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  winter: [1.9, 1.8, 1.3, 0.8, 0.6, 0.5, 0.5, 0.5, 0.7, 1.1, 1.6, 1.9],
  summer: [0.1, 0.2, 0.4, 0.9, 1.7, 2.4, 2.6, 2.2, 1.1, 0.4, 0.2, 0.1],
  tyres: [0.4, 0.5, 1.6, 1.9, 0.6, 0.4, 0.4, 0.4, 0.6, 2.3, 2.4, 0.8]
}

export function pickFault(faults: readonly Fault[], day: Day, random: Random): Fault {
  return random.weighted(faults, (fault) => fault.weight * (SEASON[fault.season][monthIndex(day)] ?? 1))
}
