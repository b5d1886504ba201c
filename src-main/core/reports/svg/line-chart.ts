import type { Month } from '../../../shared/dates.ts'
import { ink } from '../ink.ts'
import type { TrendPoint } from '../report-data.ts'
import { box, dot, drawing, line, polyline, words } from './draw.ts'
import { extent, linear, type Scale, spread, ticks } from './scale.ts'

export interface Series {
  label: string
  points: readonly TrendPoint[]
}

export interface LineChartOptions {
  series: readonly Series[]
  target: number | null
  targetLabel: string
  width: number
  height: number
  month(month: Month): string
  tick(value: number): string
}

const MARGIN = { top: 8, right: 92, bottom: 16, left: 32 } as const
/** Series differ by dash and marker, never by colour. */
const STROKES = [{ width: 1.1 }, { width: 0.9, dash: '3 2' }, { width: 0.9, dash: '1 1.6' }] as const

function marker(kind: number, x: number, y: number): string {
  if (kind === 0) return dot(x, y, 1.7, { width: 0.8 })
  if (kind === 1) return dot(x, y, 1.8, { width: 0.8, fill: ink.white })
  return box(x - 1.6, y - 1.6, 3.2, 3.2, { width: 0.8 })
}

/** Durations over months, labelled at their right ends. Null without data. */
export function lineChartSvg(options: LineChartOptions): string | null {
  const { series, target, width, height } = options
  const range = extent([target, ...series.flatMap(({ points }) => points.map(({ value }) => value))])
  const months = series[0]?.points ?? []
  if (!range || series.every(({ points }) => points.every(({ value }) => value === null))) return null
  const lines = ticks([Math.min(0, range[0]), range[1]], 5)
  const right = width - MARGIN.right
  const bottom = height - MARGIN.bottom
  const x = linear([0, Math.max(1, months.length - 1)], [MARGIN.left + 6, right - 6])
  const y = linear([lines[0] ?? 0, lines.at(-1) ?? 1], [bottom, MARGIN.top])
  return drawing(width, height, [
    ...lines.flatMap((value) => [
      line(MARGIN.left, y(value), right, y(value), { color: ink.hairline, width: 0.6 }),
      words(MARGIN.left - 5, y(value) + 2.7, options.tick(value), { anchor: 'end' })
    ]),
    ...months.map((point, index) => words(x(index), bottom + 11, options.month(point.month), { anchor: 'middle' })),
    target === null ? '' : line(MARGIN.left, y(target), right, y(target), { width: 0.8, dash: '5 3' }),
    ...series.flatMap(({ points }, kind) => seriesParts(points, kind, x, y)),
    ...endLabels(options, y, right, bottom)
  ])
}

function seriesParts(points: readonly TrendPoint[], kind: number, x: Scale, y: Scale): string[] {
  const places = points.map(({ value }, index) => (value === null ? null : { x: x(index), y: y(value) }))
  return [
    polyline(places, STROKES[kind] ?? STROKES[0]),
    ...places.flatMap((place) => (place ? [marker(kind, place.x, place.y)] : []))
  ]
}

function endLabels(
  { series, target, targetLabel }: LineChartOptions,
  y: Scale,
  right: number,
  bottom: number
): string[] {
  const labels = series.flatMap(({ label, points }) => {
    const last = points.findLast(({ value }) => value !== null)?.value ?? null
    return last === null ? [] : [{ label, place: y(last) + 2.7 }]
  })
  if (target !== null) labels.push({ label: targetLabel, place: y(target) + 2.7 })
  const places = spread(
    labels.map(({ place }) => place),
    9,
    bottom
  )
  return labels.map(({ label }, index) => words(right + 4, places[index] ?? 0, label))
}
