import { ink } from '../ink.ts'
import type { TrendPoint } from '../report-data.ts'
import { dot, drawing, line, polyline } from './draw.ts'
import { extent, linear } from './scale.ts'

export interface SparklineOptions {
  points: readonly TrendPoint[]
  target: number | null
  width: number
  height: number
}

/** Null without two closed months to join: a single figure is no trend. */
export function sparklineSvg({ points, target, width, height }: SparklineOptions): string | null {
  const values = points.map(({ value, isOpen }) => (isOpen ? null : value))
  const range = extent([...values, target])
  if (!range || values.filter((value) => value !== null).length < 2) return null
  const x = linear([0, Math.max(1, points.length - 1)], [1, width - 3])
  const y = linear(range, [height - 2, 2])
  const places = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }))
  const last = places.at(-1)
  return drawing(width, height, [
    target === null ? '' : line(0, y(target), width, y(target), { color: ink.rule, width: 0.6, dash: '1.6 1.6' }),
    polyline(places, { width: 0.8 }),
    last ? dot(last.x, last.y, 1.3, { width: 0.6 }) : ''
  ])
}
