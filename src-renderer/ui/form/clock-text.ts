import type { Day, Instant } from '../../../src-main/shared/dates.ts'
import { fromLocal, isDay, toLocal } from '../../../src-main/shared/dates.ts'

/** A day and a time as typed; the time in any of `17:00`, `1700`, `17.00`, `17`. */
export interface MomentText {
  day: string
  time: string
}

/** `17:00` of what was typed, or null. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})\s*[:.]?\s*(\d{2})?$/.exec(text.normalize('NFKC').trim())
  const hours = Number(found?.[1] ?? 24)
  const minutes = Number(found?.[2] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

export function readMoment(text: MomentText, timeZone: string): Instant | null {
  const time = readTime(text.time)
  return time && isDay(text.day) ? fromLocal(`${text.day}T${time}:00`, timeZone) : null
}

export function momentText(at: Instant, timeZone: string): { day: Day; time: string } {
  const local = toLocal(at, timeZone)
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}
