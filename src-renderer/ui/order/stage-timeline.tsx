import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay, secondsBetween } from '../../../src-main/shared/dates.ts'
import type { Stage } from '../../../src-main/shared/enums.ts'
import { useWidth } from '../figure/use-width.ts'
import { useFormat } from '../format.tsx'
import type { TimelineScale } from './timeline-scale.ts'
import { timelineScale } from './timeline-scale.ts'
import './order.css'

/** Stages in which nobody works on the car: drawn hatched. */
const waiting: readonly Stage[] = ['booked', 'checked_in', 'awaiting_approval', 'awaiting_parts', 'ready']
const closed: readonly Stage[] = ['delivered', 'cancelled']

export interface StageTimelineProps {
  /** In order of time. */
  events: readonly { stage: Stage; at: Instant }[]
  now: Instant
  promisedAt: Instant | null
}

interface Segment {
  stage: Stage
  from: Instant
  until: Instant
  isNow: boolean
}

/** Each stage lasts until the next event; the last one until now, unless the order is closed. */
export function segmentsOf(events: StageTimelineProps['events'], now: Instant): Segment[] {
  return events.flatMap(({ stage, at }, index) => {
    if (closed.includes(stage)) return []
    const next = events[index + 1]?.at
    return [{ stage, from: at, until: next ?? (now > at ? now : at), isNow: next === undefined }]
  })
}

const top = 32
const barHeight = 14
/** Rough width of a character at 11 px: decides whether a label fits under its stage. */
const characterPx = 6.2

/** The order's day: stages to scale with nights cut out, waiting hatched, the present in accent, the promise flagged. */
export function StageTimeline({ events, now, promisedAt }: StageTimelineProps) {
  const { t } = useTranslation()
  const { clock, time, moment, settings } = useFormat()
  const [ref, width] = useWidth<HTMLDivElement>(1000)
  const segments = segmentsOf(events, now)
  const isOpen = segments.some(({ isNow }) => isNow)
  const first = segments[0]
  const end = events[events.length - 1]?.at
  if (!first || !end) return null
  const all = [...events.map(({ at }) => at), ...(isOpen ? [now] : []), ...(promisedAt ? [promisedAt] : [])]
  const scale = timelineScale(all, settings.timeZone, width - 30)
  const labels = segments.map((one) => {
    const x = scale.x(one.from)
    const room = Math.max(2, scale.x(one.until) - x)
    const short = clock(secondsBetween(one.from, one.until))
    const whole = `${t(`ui.stage.${one.stage}`)} ${short}`
    const shown = [whole, short].find((text) => text.length * characterPx < room || (one.isNow && text === whole))
    return { x, room, whole, shown }
  })
  const flag =
    promisedAt === null
      ? null
      : { x: scale.x(promisedAt), words: t('ui.timeline.promised', { time: time(promisedAt) }) }
  // The promise stands beside the stages, or a line lower where it would touch their words.
  const isCrowded =
    flag !== null && labels.some(({ x, shown }) => x <= flag.x + 90 && x + (shown ?? '').length * characterPx > flag.x)
  return (
    <div className="stage-timeline" ref={ref}>
      <svg width={width} height={isCrowded ? 80 : 66} aria-hidden="true">
        <Axis scale={scale} width={width - 30} />
        {flag && <Flag {...flag} width={width} line={isCrowded ? 1 : 0} />}
        {segments.map((one, index) => {
          const { x, room, whole, shown } = labels[index] ?? { x: 0, room: 0, whole: '', shown: '' }
          const kind = one.isNow ? 'now' : waiting.includes(one.stage) ? 'waiting' : 'work'
          return (
            <g key={`${one.stage} ${one.from}`}>
              <title>{whole}</title>
              <rect x={x} y={top} width={room} height={barHeight} className={`stage-${kind}`} />
              {kind === 'waiting' && <Hatch x={x} width={room} />}
              {shown && (
                <text x={x + 1} y={top + barHeight + 14} className={one.isNow ? 'strong accent' : 'strong'}>
                  {shown}
                </text>
              )}
            </g>
          )
        })}
        {isOpen && (
          <>
            <path d={`M${scale.x(now)} ${top - 3}v${barHeight + 6}`} className="stage-now-line" />
            <text x={scale.x(now) + 5} y={top + 11} className="strong accent">
              {t('ui.timeline.now', { time: time(now) })}
            </text>
          </>
        )}
      </svg>
      <ul className="visually-hidden" aria-label={t('ui.timeline.label')}>
        {segments.map((one) => (
          <li key={`${one.stage} ${one.from}`}>
            {t('ui.timeline.segment', {
              stage: t(`ui.stage.${one.stage}`),
              duration: clock(secondsBetween(one.from, one.until)),
              from: moment(one.from, businessDay(now, settings.timeZone))
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Axis({ scale, width }: { scale: TimelineScale; width: number }) {
  const { dayHead, settings } = useFormat()
  // What the head of a day takes, with half an hour label beside it.
  const dayPx = settings.language === 'en' ? 78 : 104
  let free = -dayPx
  let lastLine = -dayPx
  return (
    <>
      {scale.hours.map(({ label, x }) => (
        <g key={`${x}`}>
          <path d={`M${x} 18v6`} className="axis-tick" />
          {scale.days.every((day) => Math.abs(day.x - x) > 40 && (x < day.x || x > day.x + dayPx)) && (
            <text x={x} y={13} textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      {scale.days.map(({ day, x }) => {
        const isShown = x - free >= dayPx && x < width
        if (isShown) free = x
        const hasLine = isShown || x - lastLine >= 12
        if (!hasLine) return null
        lastLine = x
        return (
          <g key={day}>
            <path d={`M${x} 4V${top + barHeight}`} className="axis-day" />
            {isShown && (
              <text x={x + 5} y={13} className="strong">
                {dayHead(day)}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

/** Own lines instead of a pattern: they print and show the same everywhere. */
function Hatch({ x, width }: { x: number; width: number }) {
  const inner = width - 2
  let path = ''
  for (let at = 0; at < inner + barHeight; at += 5) {
    const from = Math.min(at, inner)
    const until = Math.max(0, at - (barHeight - 2))
    path += `M${x + 1 + from} ${top + 1 + (at - from)}L${x + 1 + until} ${top + 1 + (at - until)}`
  }
  return <path d={path} className="stage-hatch" />
}

function Flag({ x, words, width, line }: { x: number; words: string; width: number; line: 0 | 1 }) {
  const y = top + barHeight + 14 * (line + 1)
  const isLate = x + words.length * characterPx > width
  return (
    <>
      <path d={`M${x} ${line === 0 ? top + barHeight + 3 : y}V${top - 5}`} className="flag-pole" />
      <path d={`M${x} ${top - 5}h9l-3 3.5l3 3.5h-9z`} className="flag" />
      <text x={x + (isLate ? -2 : 2)} y={y} textAnchor={isLate ? 'end' : 'start'} className="strong">
        {words}
      </text>
    </>
  )
}
