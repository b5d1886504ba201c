import { Temporal } from 'temporal-polyfill'

/** A calendar day, `YYYY-MM-DD`. Never a UTC midnight (faults.md 14). */
export type Day = string
/** A month, `YYYY-MM`. */
export type Month = string
/** A UTC instant, `YYYY-MM-DDThh:mm:ssZ`. */
export type Instant = string

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  })
  formatters.set(timeZone, made)
  return made
}

/** The day an instant counts for in the shop's time zone. Worked out once, when the record is written. */
export function businessDay(instant: Instant, timeZone: string): Day {
  return formatterFor(timeZone).format(Date.parse(instant))
}

export function isTimeZone(name: string): boolean {
  try {
    formatterFor(name)
    return true
  } catch {
    return false
  }
}

/** `2026-11-25T09:50[:00]` on the shop's wall clock → UTC instant. A skipped hour moves forward, a doubled one is the first. */
export function fromLocal(local: string, timeZone: string): Instant {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  return toInstant(zoned.epochMilliseconds)
}

/** UTC instant → `2026-11-25T09:50:00` on the shop's wall clock. */
export function toLocal(instant: Instant, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
}

export function toInstant(epochMilliseconds: number): Instant {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`
}

export function secondsBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}

export function addSeconds(instant: Instant, seconds: number): Instant {
  return toInstant(Date.parse(instant) + seconds * 1000)
}

/** Calendar days from one day to another; the first day is not counted (methods.md 0). */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The corresponding day, or the month's end where there is none (Civil Code Art. 202, methods.md 0). */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

export function shiftMonth(month: Month, by: number): Month {
  return monthOf(addMonths(`${month}-01`, by))
}

/** Half-open period of a month: first day, and the first day of the next month (faults.md 15). */
export function monthPeriod(month: Month): { from: Day; until: Day } {
  return { from: `${month}-01`, until: `${shiftMonth(month, 1)}-01` }
}

/** Months from `from` to `to`, both included, oldest first. */
export function monthsFromTo(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month)
  return months
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
