import { useTranslation } from 'react-i18next'
import type { ControlChart as Chart } from '../../../src-main/shared/contract/kpi.ts'
import { useFormat } from '../format.tsx'
import { BreachShape } from '../mark/shapes.tsx'
import type { Scale } from './scale.ts'
import { extent, linear, padded, ticks } from './scale.ts'
import { useWidth } from './use-width.ts'
import './figure.css'

export interface ControlChartProps {
  chart: Chart
  target: number | null
  /** Writes a value without its unit: `89.9`. */
  write: (value: number) => string
  /** What the axis shows, with its unit: `% of orders passed first`. */
  title: string
  /** What is counted, for the frozen span: `orders`. */
  counted: string
  /** What no value can exceed: 1 for a share. None falls below 0. */
  ceiling?: number
  /** The month whose rows are shown. */
  selected?: string | null
  onSelect?: (month: string) => void
  height?: number
}

const margin = { top: 26, right: 78, bottom: 36, left: 44 }

/** Limits stepped with each month's n, target dashed, n under the months; points outside carry the breach mark. */
export function ControlChart(props: ControlChartProps) {
  const { chart, target, write, height = 268 } = props
  const { t } = useTranslation()
  const { number, month } = useFormat()
  const [ref, width] = useWidth<HTMLDivElement>(960)
  const { points } = chart
  const range = extent([target, chart.centre, ...points.flatMap(({ value, lower, upper }) => [value, lower, upper])])
  if (!range) return <p className="table-empty">{t('ui.chart.trendEmpty')}</p>
  const [from, until] = padded(range, 0.02)
  const lines = ticks([Math.max(Math.min(0, range[0]), from), Math.min(props.ceiling ?? until, until)], 6)
  const domain: [number, number] = [lines[0] ?? 0, lines[lines.length - 1] ?? 1]
  const step = (width - margin.left - margin.right) / Math.max(1, points.length)
  const x = (at: number) => margin.left + step * (at + 0.5)
  const y = linear(domain, [height - margin.bottom, margin.top])
  const geometry: Geometry = { x, y, step, width, height, lines }
  return (
    <div className="control-chart" ref={ref}>
      <svg width={width} height={height} aria-hidden="true">
        <Grid {...props} geometry={geometry} />
        <Limits {...props} geometry={geometry} />
        <Points {...props} geometry={geometry} />
      </svg>
      <ul className="visually-hidden">
        {points.map((point) => (
          <li key={point.month}>
            {t('ui.chart.point', {
              month: month(point.month),
              value: point.value === null ? t('ui.mark.no_data') : write(point.value),
              n: number(point.count)
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Geometry {
  x: Scale
  y: Scale
  step: number
  width: number
  height: number
  lines: readonly number[]
}
type Part = ControlChartProps & { geometry: Geometry }

function Grid({ chart, write, title, counted, geometry }: Part) {
  const { t } = useTranslation()
  const { number, monthShort } = useFormat()
  const { x, y, step, width, height, lines } = geometry
  const right = width - margin.right
  const bottom = height - margin.bottom
  const lastOfBase = chart.points.findLastIndex(({ month }) => chart.baseUntil !== null && month <= chart.baseUntil)
  const divide = lastOfBase >= 0 && lastOfBase < chart.points.length - 1 ? x(lastOfBase) + step / 2 : null
  const baseMonths = chart.points.filter(
    ({ month }) =>
      chart.baseFrom !== null && chart.baseUntil !== null && month >= chart.baseFrom && month <= chart.baseUntil
  ).length
  const everySecond = step < 30
  return (
    <>
      {divide !== null && (
        <rect x={divide} y={margin.top} width={right - divide} height={bottom - margin.top} className="chart-applied" />
      )}
      {lines.map((line) => (
        <g key={line}>
          <path d={`M${margin.left} ${y(line)}H${right}`} className="chart-grid" />
          <text x={margin.left - 7} y={y(line) + 4} textAnchor="end">
            {trimmed(write(line))}
          </text>
        </g>
      ))}
      <text x={margin.left} y={12}>
        {title}
      </text>
      {baseMonths > 0 && (
        <text x={(divide ?? right) - 6} y={12} textAnchor="end">
          {t('ui.chart.limitsFixedOn', { months: baseMonths, n: number(chart.baseCount), what: counted })}
        </text>
      )}
      {divide !== null && (
        <>
          <path d={`M${divide} 16V${bottom}`} className="chart-divide" />
          <text x={divide + 6} y={12}>
            {t('ui.chart.limitsApplied')}
          </text>
        </>
      )}
      {chart.points.map((point, at) =>
        everySecond && (chart.points.length - 1 - at) % 2 ? null : (
          <g key={point.month} textAnchor="middle">
            <text x={x(at)} y={bottom + 15}>
              {monthShort(point.month)}
            </text>
            <text x={x(at)} y={bottom + 29}>
              {number(point.count)}
            </text>
          </g>
        )
      )}
      {chart.points.map((point, at) =>
        at > 0 && point.month.endsWith('-01') ? (
          <path key={point.month} d={`M${x(at) - step / 2} ${bottom}v6`} className="chart-axis" />
        ) : null
      )}
      <text x={margin.left - 7} y={bottom + 29} textAnchor="end">
        {t('ui.chart.n')}
      </text>
    </>
  )
}

/** `94.0` → `94`: axis figures carry decimals only where one of them needs it. */
function trimmed(text: string): string {
  return text.replace(/[.,]0+$/, '')
}

function Limits({ chart, target, write, geometry }: Part) {
  const { t } = useTranslation()
  const { x, y, step, width } = geometry
  const right = width - margin.right
  const stepped = (pick: (point: ControlChartProps['chart']['points'][number]) => number | null) => {
    let pen = 'M'
    return chart.points
      .map((point, at) => {
        const value = pick(point)
        const part = value === null ? '' : `${pen}${x(at) - step / 2} ${y(value)}H${x(at) + step / 2}`
        pen = value === null ? 'M' : 'L'
        return part
      })
      .join('')
  }
  const last = chart.points.findLast(({ lower, upper }) => lower !== null || upper !== null)
  const labels = spread(
    [
      { key: 'upper', at: last?.upper ?? null },
      { key: 'target', at: target },
      { key: 'centre', at: chart.centre },
      { key: 'lower', at: last?.lower ?? null }
    ] as const,
    y
  )
  return (
    <>
      <path d={stepped(({ upper }) => upper)} className="chart-limit" />
      <path d={stepped(({ lower }) => lower)} className="chart-limit" />
      {chart.centre !== null && <path d={`M${margin.left} ${y(chart.centre)}H${right}`} className="chart-limit" />}
      {target !== null && <path d={`M${margin.left} ${y(target)}H${right}`} className="chart-target" />}
      {labels.map(({ key, value, place }) => (
        <text key={key} x={right + 6} y={place + 4} className={key === 'target' ? 'accent' : ''}>
          {t(`ui.chart.${key}`, { value: write(value) })}
        </text>
      ))}
    </>
  )
}

const labelGapPx = 13

/** Labels at the right end, from the top down, moved apart where they would touch. */
function spread<Key extends string>(labels: readonly { key: Key; at: number | null }[], y: Scale) {
  const known = labels.flatMap(({ key, at }) => (at === null ? [] : [{ key, value: at, place: y(at) }]))
  known.sort((a, b) => a.place - b.place)
  for (const [index, label] of known.entries()) {
    const above = known[index - 1]
    if (above) label.place = Math.max(label.place, above.place + labelGapPx)
  }
  return known
}

function Points({ chart, write, selected, onSelect, geometry }: Part) {
  const { t } = useTranslation()
  const { month } = useFormat()
  const { x, y, step, height } = geometry
  let pen = 'M'
  const line = chart.points
    .map(({ value }, at) => {
      const part = value === null ? '' : `${pen}${x(at)} ${y(value)}`
      pen = value === null ? 'M' : 'L'
      return part
    })
    .join('')
  return (
    <>
      <path d={line} className="chart-line" />
      {chart.points.map((point, at) => {
        if (point.value === null) return null
        const isAbove = point.upper !== null && point.value > point.upper
        const words = t(isAbove ? 'ui.chart.above' : 'ui.chart.below', {
          month: month(point.month),
          value: write(point.value)
        })
        const isLate = at > chart.points.length / 2
        return (
          <g key={point.month}>
            {point.isOutside ? (
              <>
                <g transform={`translate(${x(at) - 5.5} ${y(point.value) - 5.5})`}>
                  <BreachShape />
                </g>
                <text
                  x={x(at) + (isLate ? -10 : 10)}
                  y={y(point.value) + 4}
                  textAnchor={isLate ? 'end' : 'start'}
                  className="breach"
                >
                  {words}
                </text>
              </>
            ) : (
              <circle
                cx={x(at)}
                cy={y(point.value)}
                r="3"
                className={point.isOpen ? 'chart-point open' : 'chart-point'}
              />
            )}
            {selected === point.month && <circle cx={x(at)} cy={y(point.value)} r="8" className="chart-selected" />}
          </g>
        )
      })}
      {onSelect &&
        chart.points.map((point, at) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the screen do the same
          <rect
            key={point.month}
            x={x(at) - step / 2}
            y={margin.top}
            width={step}
            height={height - margin.top}
            className="chart-hit"
            onClick={() => onSelect(point.month)}
          />
        ))}
    </>
  )
}
