import { useTranslation } from 'react-i18next'
import { judgeValue } from '../../../src-main/shared/limits.ts'
import { useWidth } from '../../ui/figure/use-width.ts'
import { useFormat } from '../../ui/format.tsx'
import { useItemWords } from './item-words.ts'
import { limitScale } from './measure.ts'
import type { Item } from './tally.ts'

const edge = 14
const barTop = 40
const barHeight = 14
/** Room for the name of a limit. */
const nameWidth = 120

/** The limits as a scale: what is good tinted, what is not hatched, the value's place marked. */
export function LimitScale({ item, value }: { item: Item; value: number | null }) {
  const { t } = useTranslation()
  const { quantity } = useFormat()
  const words = useItemWords()
  const [box, width] = useWidth<HTMLDivElement>(440)
  const scale = limitScale(item, value)
  const inner = Math.max(0, width - edge * 2)
  const x = (at: number) => edge + at * inner
  const goodFrom = scale.lowerAt ?? 0
  const goodTo = scale.upperAt ?? 1
  const isFailed = value !== null && judgeValue(item, value) === 'failed'
  const limits = words.limits(item)
  const isLone = scale.lowerAt === null || scale.upperAt === null
  const label =
    value === null
      ? t('quality.sheet.scaleEmpty', { limits })
      : t('quality.sheet.scale', { value: quantity(value), unit: item.unit ?? '', limits })
  return (
    <div className="limit-scale" ref={box}>
      <svg width={width} height={86} role="img" aria-label={label}>
        <defs>
          <pattern id="limit-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="limit-hatch" d="M0 0V7" />
          </pattern>
        </defs>
        <rect className="limit-bad" x={edge} y={barTop} width={inner} height={barHeight} fill="url(#limit-hatch)" />
        <rect
          className="limit-good"
          x={x(goodFrom)}
          y={barTop}
          width={Math.max(0, x(goodTo) - x(goodFrom))}
          height={barHeight}
        />
        {scale.ticks.map((tick, index) => (
          <g key={tick} transform={`translate(${x(index / (scale.ticks.length - 1))} ${barTop + barHeight})`}>
            <path className="limit-tick" d="M0 0V9" />
            <text className="limit-figure" y="25" textAnchor="middle">
              {quantity(tick)}
            </text>
          </g>
        ))}
        <Limit at={scale.lowerAt} x={x} width={width} words="minimum" isLone={isLone} value={item.lowerThousandths} />
        <Limit at={scale.upperAt} x={x} width={width} words="maximum" isLone={isLone} value={item.upperThousandths} />
        {scale.at !== null && (
          <g className={isFailed ? 'limit-value failed' : 'limit-value'} transform={`translate(${x(scale.at)} 0)`}>
            <path d={`M-8 ${barTop - 14}H8L0 ${barTop - 1}Z`} />
            <path className="limit-needle" d={`M0 ${barTop - 2}V${barTop + barHeight + 4}`} />
          </g>
        )}
      </svg>
    </div>
  )
}

function Limit(props: {
  at: number | null
  x: (at: number) => number
  width: number
  words: 'minimum' | 'maximum'
  isLone: boolean
  value: number | null
}) {
  const { t } = useTranslation()
  const { quantity } = useFormat()
  if (props.at === null) return null
  const x = props.x(props.at)
  // A lone limit is named on the good side, two of them outwards, where they cannot meet; turned about at the edges.
  const isRight = props.words === (props.isLone ? 'minimum' : 'maximum')
  const anchor = isRight ? (x > props.width - nameWidth ? 'end' : 'start') : x < nameWidth ? 'start' : 'end'
  return (
    <g>
      <path className="limit-line" d={`M${x} ${barTop - 22}V${barTop + barHeight}`} />
      <text className="limit-name" x={x + (anchor === 'start' ? 5 : -5)} y={barTop - 26} textAnchor={anchor}>
        {t(`inspections.item.${props.words}`, { value: quantity(props.value) })}
      </text>
    </g>
  )
}
