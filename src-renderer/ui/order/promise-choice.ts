import type { Instant } from '../../../src-main/shared/dates.ts'
import { addDays, addSeconds, businessDay, fromLocal } from '../../../src-main/shared/dates.ts'

const usualTimes = ['12:00', '17:00'] as const
/** Nearer than this nothing can be promised. */
const leastSeconds = 15 * 60

export interface QuickPromise {
  day: 'today' | 'tomorrow'
  time: string
  at: Instant
}

/** Noon and the end of the afternoon, today while there is time, and tomorrow. */
export function quickPromises(now: Instant, timeZone: string): QuickPromise[] {
  const today = businessDay(now, timeZone)
  const days = [
    { day: 'today' as const, date: today },
    { day: 'tomorrow' as const, date: addDays(today, 1) }
  ]
  return days
    .flatMap(({ day, date }) =>
      usualTimes.map((time) => ({ day, time, at: fromLocal(`${date}T${time}:00`, timeZone) }))
    )
    .filter(({ at }) => at >= addSeconds(now, leastSeconds))
}
