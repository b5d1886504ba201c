import type { ControlChart } from '../../../shared/contract/kpi.ts'
import type { Month } from '../../../shared/dates.ts'
import { ink } from '../ink.ts'
import { box, dot, drawing, line, path, polyline, words } from './draw.ts'
import { markAt } from './marks.ts'
import { extent, linear, type Scale, spread, ticks } from './scale.ts'

/** The chart's words, already in the report's language. */
export interface ControlChartWords {
  title: string
  fixed: string
  applied: string
  n: string
  upper(value: string): string
  lower(value: string): string
  centre(value: string): string
  target(value: string): string
  above(month: Month, value: string): string
  below(month: Month, value: string): string
  month(month: Month): string
  count(count: number): string
  /** A value without its unit: `89.9`. */
  value(value: number): string
  tick(value: number): string
}

export interface ControlChartOptions {
  chart: ControlChart
  target: number | null
  width: number
  height: number
  say: ControlChartWords
}

const MARGIN = { top: 18, right: 54, bottom: 28, left: 32 } as const
/** Under this a month's name touches its neighbour's. */
const NARROW_STEP = 16

interface Frame extends ControlChartOptions {
  x(index: number): number
  y: Scale
  step: number
  bottom: number
  right: number
  lines: number[]
}

/** Limits stepped with each month's n, target dashed, n under the months, the frozen span named. Null without data. */
export function controlChartSvg(options: ControlChartOptions): string | null {
  const { chart, target, width, height } = options
  const range = extent([target, chart.centre, ...chart.points.flatMap((p) => [p.value, p.lower, p.upper])])
  if (!range || chart.points.every(({ value }) => value === null)) return null
  const air = (range[1] - range[0]) * 0.03
  const lines = ticks([range[0] - air, range[1]], 6)
  const step = (width - MARGIN.left - MARGIN.right) / chart.points.length
  const frame: Frame = {
    ...options,
    x: (index) => MARGIN.left + step * (index + 0.5),
    y: linear([lines[0] ?? 0, lines.at(-1) ?? 1], [height - MARGIN.bottom, MARGIN.top]),
    step,
    bottom: height - MARGIN.bottom,
    right: width - MARGIN.right,
    lines
  }
  return drawing(width, height, [...ground(frame), ...axis(frame), ...limits(frame), ...values(frame)])
}

/** Where the frozen limits end and are only applied; null when all or no months are in the base. */
function divide({ chart, step }: Frame): number | null {
  const last = chart.points.findLastIndex(({ month }) => chart.baseUntil !== null && month <= chart.baseUntil)
  return last >= 0 && last < chart.points.length - 1 ? MARGIN.left + step * (last + 1) : null
}

function ground(frame: Frame): string[] {
  const { chart, say, right, bottom, lines, y } = frame
  const border = divide(frame)
  const hasBase = chart.baseCount > 0
  const applied = border === null || right - border < say.applied.length * 4 + 8
  return [
    border === null
      ? ''
      : box(border, MARGIN.top, right - border, bottom - MARGIN.top, { isBare: true, fill: ink.ground }),
    ...lines.flatMap((value) => [
      line(MARGIN.left, y(value), right, y(value), { color: ink.hairline, width: 0.6 }),
      words(MARGIN.left - 5, y(value) + 2.7, say.tick(value), { anchor: 'end' })
    ]),
    words(MARGIN.left, 8, say.title),
    hasBase ? words((border ?? right) - 4, 8, say.fixed, { anchor: 'end' }) : '',
    border === null ? '' : line(border, 11, border, bottom, { color: ink.text, width: 0.7, dash: '0.9 1.8' }),
    applied ? '' : words((border ?? 0) + 4, 8, say.applied)
  ]
}

function axis({ chart, say, x, step, bottom }: Frame): string[] {
  const last = chart.points.length - 1
  return [
    words(MARGIN.left - 5, bottom + 21, say.n, { anchor: 'end' }),
    ...chart.points.flatMap((point, index) => {
      if (step < NARROW_STEP && (last - index) % 2) return []
      return [
        words(x(index), bottom + 10, say.month(point.month), { anchor: 'middle' }),
        words(x(index), bottom + 21, say.count(point.count), { anchor: 'middle', size: 7 })
      ]
    }),
    ...chart.points.map((point, index) =>
      index > 0 && point.month.endsWith('-01')
        ? line(x(index) - step / 2, bottom, x(index) - step / 2, bottom + 5, { width: 0.6 })
        : ''
    )
  ]
}

function steps({ chart, x, y, step }: Frame, side: 'lower' | 'upper'): string {
  const d = chart.points
    .map((point, index) => {
      const limit = point[side]
      if (limit === null) return ''
      const isJoined = (chart.points[index - 1]?.[side] ?? null) !== null
      const from = x(index) - step / 2
      return `${isJoined ? 'L' : 'M'}${from.toFixed(2)} ${y(limit).toFixed(2)}H${(from + step).toFixed(2)}`
    })
    .join('')
  return d ? path(d, { color: ink.text, width: 0.75 }) : ''
}

function limits(frame: Frame): string[] {
  const { chart, target, say, right, bottom, y } = frame
  const last = chart.points.at(-1)
  const labels = [
    { value: last?.upper ?? null, text: say.upper },
    { value: target, text: say.target },
    { value: chart.centre, text: say.centre },
    { value: last?.lower ?? null, text: say.lower }
  ].flatMap(({ value, text }) => (value === null ? [] : [{ value, text: text(say.value(value)) }]))
  const places = spread(
    labels.map(({ value }) => y(value) + 2.6),
    8.6,
    bottom
  )
  return [
    steps(frame, 'upper'),
    steps(frame, 'lower'),
    chart.centre === null ? '' : line(MARGIN.left, y(chart.centre), right, y(chart.centre), { color: ink.text }),
    target === null ? '' : line(MARGIN.left, y(target), right, y(target), { width: 1, dash: '5 3' }),
    ...labels.map(({ text }, index) => words(right + 4, places[index] ?? 0, text))
  ]
}

function values(frame: Frame): string[] {
  const { chart, x, y } = frame
  const places = chart.points.map(({ value }, index) => (value === null ? null : { x: x(index), y: y(value) }))
  return [
    polyline(places, { width: 1 }),
    ...chart.points.flatMap((point, index) => {
      const place = places[index]
      if (!place) return []
      if (!point.isOutside) return [dot(place.x, place.y, 1.9, { width: 0.9, fill: ink.white })]
      return [markAt('breach', place.x, place.y), ...sentence(frame, index, place)]
    })
  ]
}

/** Only the last month outside its limits is named; earlier ones carry the mark. */
function sentence({ chart, say, right, x }: Frame, index: number, place: { x: number; y: number }): string[] {
  const point = chart.points[index]
  if (!point || point.value === null || index !== chart.points.findLastIndex(({ isOutside }) => isOutside)) return []
  const isBelow = point.lower !== null && point.value < point.lower
  const text = isBelow ? say.below(point.month, say.value(point.value)) : say.above(point.month, say.value(point.value))
  const isLeft = x(index) > right / 2
  return [
    words(place.x + (isLeft ? -7 : 7), place.y + 2.8, text, {
      anchor: isLeft ? 'end' : 'start',
      isBold: true,
      color: ink.black
    })
  ]
}
