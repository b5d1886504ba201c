import { extent, linear, padded } from './scale.ts'
import './figure.css'

interface SparklineProps {
  /** Oldest first; null leaves a gap. */
  values: readonly (number | null)[]
  target?: number | null
  /** The last point is a cohort that is not ripe: drawn dotted. */
  lastIsOpen?: boolean
  /** What it shows, in words. */
  label: string
  width?: number
  height?: number
}

/** The trend of a tile: history in grey, the present as a point, the target dashed. */
export function Sparkline({
  values,
  target = null,
  lastIsOpen = false,
  label,
  width = 96,
  height = 28
}: SparklineProps) {
  const range = extent([...values, target])
  if (!range || values.every((value) => value === null)) {
    return (
      <svg className="sparkline" width={width} height={height} role="img" aria-label={label}>
        <path d={`M0 ${height / 2}H${width}`} className="spark-none" />
      </svg>
    )
  }
  const y = linear(padded(range, 0.08), [height - 4, 4])
  const x = linear([0, Math.max(1, values.length - 1)], [2, width - 5])
  const drawn = lastIsOpen ? values.slice(0, -1) : values
  const path = drawn
    .map((value, at) => (value === null ? '' : `${at === 0 || drawn[at - 1] === null ? 'M' : 'L'}${x(at)} ${y(value)}`))
    .join('')
  const last = values.length - 1
  const lastValue = values[last]
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={label}>
      {target !== null && <path d={`M0 ${y(target)}H${width}`} className="spark-target" />}
      <path d={path} className="spark-line" />
      {lastValue !== null && lastValue !== undefined && (
        <circle cx={x(last)} cy={y(lastValue)} r="2.7" className={lastIsOpen ? 'spark-open' : 'spark-now'} />
      )}
    </svg>
  )
}
