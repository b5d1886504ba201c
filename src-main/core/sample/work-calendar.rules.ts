import {
  addDays,
  addSeconds,
  businessDay,
  type Day,
  fromLocal,
  type Instant,
  secondsBetween
} from '../../shared/dates.ts'

/** Opening hours of the sample shop: Monday to Friday, Saturday morning, closed on Sundays and on New Year's days. */
const HOURS: Readonly<Record<number, readonly [open: string, close: string] | null>> = {
  0: null,
  1: ['08:00', '17:30'],
  2: ['08:00', '17:30'],
  3: ['08:00', '17:30'],
  4: ['08:00', '17:30'],
  5: ['08:00', '17:00'],
  6: ['08:30', '13:00']
}
const CLOSED = new Set(['01-01', '12-25', '12-26'])

export interface WorkDay {
  day: Day
  opens: Instant
  closes: Instant
}

export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The shop's day in its own time zone, or null when it is closed. Kept: every order asks for it many times. */
export function createWorkCalendar(timeZone: string) {
  const known = new Map<Day, WorkDay | null>()
  function workDay(day: Day): WorkDay | null {
    const kept = known.get(day)
    if (kept !== undefined) return kept
    const hours = CLOSED.has(day.slice(5)) ? null : (HOURS[weekdayOf(day)] ?? null)
    const made = hours && {
      day,
      opens: fromLocal(`${day}T${hours[0]}`, timeZone),
      closes: fromLocal(`${day}T${hours[1]}`, timeZone)
    }
    known.set(day, made)
    return made
  }
  function nextWorkDay(day: Day): WorkDay {
    let next = addDays(day, 1)
    for (;;) {
      const found = workDay(next)
      if (found) return found
      next = addDays(next, 1)
    }
  }
  /** The instant after so much working time. */
  function afterWork(from: Instant, seconds: number): Instant {
    const day = businessDay(from, timeZone)
    let today = workDay(day) ?? nextWorkDay(day)
    let at = from < today.opens ? today.opens : from
    let left = Math.max(0, Math.round(seconds))
    for (;;) {
      const room = secondsBetween(at, today.closes)
      if (left <= room) return addSeconds(at, left)
      left -= Math.max(0, room)
      today = nextWorkDay(today.day)
      at = today.opens
    }
  }
  return { workDay, nextWorkDay, afterWork }
}

export type WorkCalendar = ReturnType<typeof createWorkCalendar>
