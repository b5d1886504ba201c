import type { StateKind } from '../mark/mark.tsx'
import { extent, linear } from './scale.ts'
import './figure.css'

export type Better = 'higher' | 'lower' | 'neither'

export interface IntervalBarProps {
  value: number | null
  interval: { low: number; high: number } | null
  target: number | null
  better: Better
  state: StateKind
  /** The whole in words: value, interval, target and state. */
  label: string
  width?: number
}

const height = 16
const lineY = 10
/** The outermost of value, interval and target stand here, as shares of the width. */
const edges = [0.15, 0.85] as const

/** Value (tick), 95 % interval (box), target (triangle) and the side that meets it (thick line), on one line. */
export function IntervalBar({ value, interval, target, better, state, label, width = 146 }: IntervalBarProps) {
  const range = extent([value, interval?.low, interval?.high, target])
  if (!range) {
    return (
      <svg className="interval-bar" width={width} height={height} role="img" aria-label={label}>
        <path d={`M0 ${lineY}H${width}`} className="bar-line" />
      </svg>
    )
  }
  const isPoint = range[0] === range[1]
  const x = linear(range, isPoint ? [width / 2, width / 2] : [edges[0] * width, edges[1] * width])
  const meets =
    target === null || better === 'neither'
      ? null
      : better === 'higher'
        ? { from: x(target), until: width }
        : { from: 0, until: x(target) }
  return (
    <svg className={`interval-bar bar-${state}`} width={width} height={height} role="img" aria-label={label}>
      <path d={`M0 ${lineY}H${width}`} className="bar-line" />
      {meets && <path d={`M${meets.from} ${lineY}H${meets.until}`} className="bar-meets" />}
      {interval && (
        <rect
          x={x(interval.low)}
          y={lineY - 4}
          width={Math.max(1, x(interval.high) - x(interval.low))}
          height="8"
          className="bar-interval"
        />
      )}
      {target !== null && (
        <>
          <path d={`M${x(target)} 0V${lineY + 4}`} className="bar-stem" />
          <path d={`M${x(target) - 4} 0h8l-4 5z`} className="bar-target" />
        </>
      )}
      {value !== null && <path d={`M${x(value)} ${lineY - 6}v12`} className="bar-value" />}
    </svg>
  )
}

export interface WhiskerProps extends Omit<IntervalBarProps, 'better'> {
  /** The same for every row of a table, so that rows can be compared. */
  domain: readonly [number, number]
}

/** One row of a split: interval as a line, value as a square, target dashed. Too few: dashed and open. */
export function Whisker({ value, interval, target, state, label, domain, width = 122 }: WhiskerProps) {
  const scale = linear(domain, [2, width - 2])
  const x = (at: number) => Math.max(2, Math.min(width - 2, scale(at)))
  return (
    <svg className={`whisker bar-${state}`} width={width} height="16" role="img" aria-label={label}>
      <path d={`M0 8H${width}`} className="bar-line" />
      {target !== null && <path d={`M${x(target)} 0V16`} className="whisker-target" />}
      {interval && <path d={`M${x(interval.low)} 8H${x(interval.high)}`} className="whisker-line" />}
      {value !== null && <rect x={x(value) - 4} y="4" width="8" height="8" className="whisker-value" />}
    </svg>
  )
}
