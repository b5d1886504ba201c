import type { Instant } from '../dates.ts'
import { businessDay, daysBetween, secondsBetween } from '../dates.ts'
import type { Translate } from '../messages/index.ts'
import { createDurationFormat } from './durations.ts'
import type { FormatSettings } from './settings.ts'

/** Within this the promise is shown as due soon. */
const soonSeconds = 60 * 60

export type PromiseState = 'late' | 'soon' | 'later'

export function promiseState(promisedAt: Instant, now: Instant): PromiseState {
  const left = secondsBetween(now, promisedAt)
  if (left < 0) return 'late'
  return left <= soonSeconds ? 'soon' : 'later'
}

export function createPromiseFormat(settings: FormatSettings, t: Translate) {
  const { short } = createDurationFormat(settings, t)

  /** `late 52 min`, `due in 23 min`, `in 3 h 38`, `tomorrow`: the promise as the counter says it. */
  const promiseWords = (promisedAt: Instant, now: Instant): string => {
    const left = secondsBetween(now, promisedAt)
    const days = daysBetween(businessDay(now, settings.timeZone), businessDay(promisedAt, settings.timeZone))
    if (left < 0) {
      return days < 0 ? t('ui.promise.lateDays', { count: -days }) : t('ui.promise.late', { duration: short(left) })
    }
    if (left <= soonSeconds) return t('ui.promise.due', { duration: short(left) })
    if (days === 0) return t('ui.promise.in', { duration: short(left) })
    return days === 1 ? t('ui.promise.tomorrow') : t('ui.promise.inDays', { count: days })
  }

  return { promiseWords }
}
