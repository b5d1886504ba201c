import type { Day, Instant, Month } from '../dates.ts'
import { addDays, businessDay, daysBetween, toLocal } from '../dates.ts'
import type { Translate } from '../messages/index.ts'
import { none } from './numbers.ts'
import type { FormatSettings } from './settings.ts'
import { localeOf } from './settings.ts'

type Style = 'day' | 'year' | 'weekday' | 'weekdayDay' | 'month' | 'monthShort'

const options: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short' },
  weekdayDay: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Days have no zone: they are written as UTC, so that no zone can move them (faults.md 14). */
function write(day: Day, style: Style, locale: string): string {
  const key = `${locale} ${style}`
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options[style], timeZone: 'UTC' })
  formatters.set(key, made)
  const parts = made.formatToParts(Date.parse(`${day}T00:00:00Z`))
  if (locale !== 'en-IE') return parts.map(({ value }) => value).join('')
  return parts
    .map(({ type, value }) => (type === 'literal' ? value.replace(',', '') : value === 'Sept' ? 'Sep' : value))
    .join('')
}

export function createDateFormat(settings: FormatSettings, t: Translate) {
  const locale = localeOf(settings)

  /** `25 Nov 2026`, `2026年11月25日`. */
  const day = (value: Day | null | undefined): string => (value ? write(value, 'year', locale) : none)

  /** `25 Nov`, `11月25日`: where the year is plain. */
  const dayShort = (value: Day | null | undefined): string => (value ? write(value, 'day', locale) : none)

  /** `Wed 25 Nov`, `11月25日 周三`: the head of a day. */
  const dayHead = (value: Day): string =>
    settings.language === 'en'
      ? write(value, 'weekdayDay', locale)
      : `${write(value, 'day', locale)} ${write(value, 'weekday', locale)}`

  /** `today`, `yesterday`, `tomorrow`, then the weekday within six days, else the date; the year when it differs. */
  const dayNear = (value: Day | null | undefined, today: Day): string => {
    if (!value) return none
    const away = daysBetween(today, value)
    if (away === 0) return t('ui.time.today')
    if (away === -1) return t('ui.time.yesterday')
    if (away === 1) return t('ui.time.tomorrow')
    if (Math.abs(away) <= 6) return write(value, 'weekday', locale)
    return value.slice(0, 4) === today.slice(0, 4) ? dayShort(value) : day(value)
  }

  /** 24 h on the shop's wall clock: `15:30`. */
  const time = (value: Instant | null | undefined): string =>
    value ? toLocal(value, settings.timeZone).slice(11, 16) : none

  /** Today only the time, this week with the weekday, else with the date: `15:30`, `Tue 15:30`, `25 Nov 15:30`. */
  const moment = (value: Instant | null | undefined, today: Day): string => {
    if (!value) return none
    const on = businessDay(value, settings.timeZone)
    if (on === today) return time(value)
    const isNear = on > addDays(today, -7) && on < addDays(today, 7)
    if (isNear) return `${write(on, 'weekday', locale)} ${time(value)}`
    return `${on.slice(0, 4) === today.slice(0, 4) ? dayShort(on) : day(on)} ${time(value)}`
  }

  /** `October 2026`, `2026年10月`. */
  const month = (value: Month): string => write(`${value}-01`, 'month', locale)

  /** `Oct`, `10月`: under a chart. */
  const monthShort = (value: Month): string => write(`${value}-01`, 'monthShort', locale)

  return { day, dayShort, dayHead, dayNear, time, moment, month, monthShort }
}
