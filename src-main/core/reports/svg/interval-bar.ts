import { ink } from '../ink.ts'
import { box, drawing, line } from './draw.ts'
import { linear, type Range } from './scale.ts'

export interface IntervalBarOptions {
  value: number | null
  interval: { low: number; high: number } | null
  target: number | null
  isTooFew: boolean
  range: Range
  width: number
  height: number
}

/** Value, 95 % interval as a whisker and target as a dashed line; dashed and hollow when there are too few records. */
export function intervalBarSvg(options: IntervalBarOptions): string {
  const { value, interval, target, isTooFew, range, width, height } = options
  const inside = linear(range, [3, width - 3])
  const x = (share: number) => Math.min(width - 3, Math.max(3, inside(share)))
  const middle = height / 2
  const whisker = isTooFew ? { width: 0.75, dash: '1.5 1.3' } : { width: 1.4 }
  return drawing(width, height, [
    line(0, middle, width, middle, { color: ink.hairline, width: 0.5 }),
    interval ? line(x(interval.low), middle, x(interval.high), middle, whisker) : '',
    value === null
      ? ''
      : box(x(value) - 2.2, middle - 2.2, 4.4, 4.4, { width: 0.8, fill: isTooFew ? ink.white : ink.black }),
    target === null ? '' : line(x(target), 0, x(target), height, { width: 0.7, dash: '2 1.6' })
  ])
}
