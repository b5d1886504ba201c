import type { Day, Instant } from '../../../src-main/shared/dates.ts'
import { addDays, businessDay, fromLocal } from '../../../src-main/shared/dates.ts'

/** Hours of a day that are drawn even when nothing happened in them. */
const opensAt = '08:00'
const closesAt = '18:00'
const mostDays = 400

interface Stretch {
  day: Day
  fromMs: number
  untilMs: number
}

/** Working hours of every day between two instants, widened by what happened outside them; nights are cut out. */
function stretches(events: readonly Instant[], timeZone: string): Stretch[] {
  const times = events.map((at) => Date.parse(at)).sort((a, b) => a - b)
  const first = times[0]
  const last = times[times.length - 1]
  if (first === undefined || last === undefined) return []
  const until = businessDay(new Date(last).toISOString(), timeZone)
  const found: Stretch[] = []
  let day = businessDay(new Date(first).toISOString(), timeZone)
  for (let count = 0; day <= until && count < mostDays; count++, day = addDays(day, 1)) {
    const open = Date.parse(fromLocal(`${day}T${opensAt}:00`, timeZone))
    const close = Date.parse(fromLocal(`${day}T${closesAt}:00`, timeZone))
    const inside = times.filter((at) => businessDay(new Date(at).toISOString(), timeZone) === day)
    // A day on which nothing happened still passes, but takes little room.
    const quiet = inside.length === 0
    found.push({
      day,
      fromMs: quiet ? open : Math.min(open, ...inside),
      untilMs: quiet ? open + (close - open) / 4 : Math.max(close, ...inside)
    })
  }
  return found
}

export interface TimelineScale {
  /** Place of an instant in px from the left. */
  x: (at: Instant) => number
  days: { day: Day; x: number }[]
  hours: { label: string; x: number }[]
}

const hourMs = 3_600_000

/** The time axis of an order: only open hours take room, so that a night is not the longest stage. */
export function timelineScale(events: readonly Instant[], timeZone: string, width: number): TimelineScale {
  const parts = stretches(events, timeZone)
  const total = parts.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0) || 1
  const starts: number[] = []
  let run = 0
  for (const part of parts) {
    starts.push(run)
    run += part.untilMs - part.fromMs
  }
  const place = (ms: number): number => {
    const index = parts.findLastIndex(({ fromMs }) => fromMs <= ms)
    const part = parts[index]
    if (!part) return 0
    const inside = Math.min(ms, part.untilMs) - part.fromMs
    return (((starts[index] ?? 0) + inside) / total) * width
  }
  const pxPerHour = (hourMs / total) * width
  const everyHours = [1, 2, 4].find((hours) => hours * pxPerHour >= 52)
  const hours = everyHours === undefined ? [] : parts.flatMap((part) => hourMarks(part, everyHours, place, timeZone))
  return { x: (at) => place(Date.parse(at)), days: parts.map(({ day, fromMs }) => ({ day, x: place(fromMs) })), hours }
}

function hourMarks(part: Stretch, every: number, place: (ms: number) => number, timeZone: string) {
  const marks: { label: string; x: number }[] = []
  for (let hour = 0; hour < 24; hour += every) {
    const label = `${String(hour).padStart(2, '0')}:00`
    const ms = Date.parse(fromLocal(`${part.day}T${label}:00`, timeZone))
    if (ms > part.fromMs && ms < part.untilMs) marks.push({ label, x: place(ms) })
  }
  return marks
}
