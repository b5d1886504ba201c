import type { Translate } from '../messages/index.ts'
import { createNumberFormat, none } from './numbers.ts'
import type { FormatSettings } from './settings.ts'

type Maybe = number | null | undefined
const two = (value: number) => String(value).padStart(2, '0')

/** Whole minutes of a length, its sign dropped. */
function minutesOf(seconds: number): number {
  return Math.round(Math.abs(seconds) / 60)
}

export function createDurationFormat(settings: FormatSettings, t: Translate) {
  const { number } = createNumberFormat(settings)

  /** `3 h 08`, under an hour `52 min`; in Chinese `3小时08分`. */
  const duration = (seconds: Maybe): string => {
    if (seconds === null || seconds === undefined) return none
    const minutes = minutesOf(seconds)
    if (minutes < 60) return t('ui.time.minutes', { count: minutes })
    return t('ui.time.hoursMinutes', { hours: Math.floor(minutes / 60), minutes: two(minutes % 60) })
  }

  /** `3:08`, for charts and lists. */
  const clock = (seconds: Maybe): string => {
    if (seconds === null || seconds === undefined) return none
    const minutes = minutesOf(seconds)
    return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
  }

  /** `3 h 08` on an English screen, `3:08` on a Chinese one: what a card or strip has room for. */
  const short = (seconds: Maybe): string =>
    settings.language === 'en' || minutesOf(seconds ?? 0) < 60 ? duration(seconds) : clock(seconds)

  /** Flagged and clocked time in hours of two decimals, for a column whose head says `h`: 8640 → `2.40`. */
  const hours = (seconds: Maybe, digits = 2): string =>
    number(seconds === null || seconds === undefined ? null : seconds / 3600, digits)

  return { duration, clock, short, hours }
}
