import type { RowFault, RowRemark } from '../../shared/contract/transfer.ts'
import { businessDay, type Day, fromLocal, type Instant } from '../../shared/dates.ts'
import type { When } from './dates.rules.ts'

/** A moment as it is stored: the instant and the business day it counts for. */
export type Moment = { at: Instant; on: Day }

export type Zone = { toMoment(when: When, timeOfDay: string): Moment }

/** A day without a time of day stands at noon; a promise for a day holds until its end. */
const NOON = '12:00:00'
const END_OF_DAY = '23:59:59'

/** Reads wall clocks of one zone. Days whose offset does not change are worked out once: files hold many rows. */
export function zoneOf(timeZone: string): Zone {
  const offsets = new Map<Day, number | null>()
  const offsetOf = (day: Day): number | null => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const at = (time: string) => Date.parse(fromLocal(`${day}T${time}`, timeZone)) - Date.parse(`${day}T${time}Z`)
    const steady = at('00:00:00') === at('23:59:59') ? at('12:00:00') : null
    offsets.set(day, steady)
    return steady
  }
  const fromWall = (local: string): Instant => {
    const offset = offsetOf(local.slice(0, 10))
    if (offset === null) return fromLocal(local, timeZone)
    return `${new Date(Date.parse(`${local}Z`) + offset).toISOString().slice(0, 19)}Z`
  }
  return {
    toMoment(when, timeOfDay) {
      if (when.kind === 'instant') return { at: when.text, on: businessDay(when.text, timeZone) }
      const local = when.kind === 'day' ? `${when.text}T${timeOfDay}` : when.text
      return { at: fromWall(local), on: local.slice(0, 10) }
    }
  }
}

export type FileDates = {
  openedAt: When
  promisedAt: When | null
  completedAt: When | null
  deliveredAt: When | null
}

export type Times = {
  opened: Moment
  promised: Moment | null
  completed: Moment | null
  delivered: Moment | null
}

/** Moments in the order in which they can have happened, or the reason why they cannot. */
export function resolveTimes(
  dates: FileDates,
  zone: Zone,
  now: Moment
): { times: Times; remark: RowRemark | null } | { fault: RowFault; value: string } {
  const moment = (when: When | null) => (when === null ? null : latest(zone.toMoment(when, NOON), when, now))
  let opened = moment(dates.openedAt)
  let completed = moment(dates.completedAt)
  let delivered = moment(dates.deliveredAt)
  if (opened === null) return { fault: 'date_missing', value: '' }
  const firstExact = [dates.completedAt, dates.deliveredAt].find((when) => when !== null && when.kind !== 'day')
  if (dates.openedAt.kind === 'day' && firstExact) opened = earlierSameDay(opened, zone.toMoment(firstExact, NOON))
  completed = dates.completedAt?.kind === 'day' ? laterSameDay(completed, opened) : completed
  delivered = dates.deliveredAt?.kind === 'day' ? laterSameDay(delivered, completed ?? opened) : delivered
  for (const [when, at] of [
    [dates.openedAt, opened],
    [dates.completedAt, completed],
    [dates.deliveredAt, delivered]
  ] as const) {
    if (at !== null && at.at > now.at) return { fault: 'in_future', value: when?.text ?? '' }
  }
  if (completed && completed.at < opened.at)
    return { fault: 'completed_before_opened', value: dates.completedAt?.text ?? '' }
  if (delivered && delivered.at < (completed ?? opened).at) {
    const fault = completed ? 'delivered_before_completed' : 'delivered_before_opened'
    return { fault, value: dates.deliveredAt?.text ?? '' }
  }
  const promised = dates.promisedAt === null ? null : zone.toMoment(dates.promisedAt, END_OF_DAY)
  const isLate = promised !== null && promised.at <= opened.at
  return {
    times: { opened, promised: isLate ? null : promised, completed, delivered },
    remark: isLate ? 'promise_before_opening' : null
  }
}

/** A day that is today has no noon yet in the morning. */
function latest(moment: Moment, when: When, now: Moment): Moment {
  return when.kind === 'day' && moment.on === now.on && moment.at > now.at ? now : moment
}

function earlierSameDay(moment: Moment, other: Moment): Moment {
  return other.on === moment.on && other.at < moment.at ? other : moment
}

function laterSameDay(moment: Moment | null, other: Moment): Moment | null {
  return moment !== null && other.on === moment.on && other.at > moment.at ? other : moment
}
