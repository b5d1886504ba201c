import { useTranslation } from 'react-i18next'
import type { Figure, KpiDefinition } from '../../../src-main/shared/contract/kpi.ts'
import type { Day, Month } from '../../../src-main/shared/dates.ts'
import { daysBetween } from '../../../src-main/shared/dates.ts'
import { none } from '../../../src-main/shared/format/index.ts'
import { IntervalBar } from '../../ui/figure/interval-bar.tsx'
import { Sparkline } from '../../ui/figure/sparkline.tsx'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import type { KpiWords } from './kpi-words.ts'

export interface TrendPoint {
  month: Month
  value: number | null
  isOpen: boolean
}

interface KpiTileProps {
  definition: KpiDefinition
  figure: Figure
  trend: readonly TrendPoint[]
  asOf: Day
  words: KpiWords
  /** The one tile that takes the focus from outside. */
  isCurrent: boolean
  onFocus: () => void
  onOpen: () => void
}

/** A figure with its doubt: value, trend, interval against target, and from what. The whole tile opens the KPI. */
export function KpiTile({ definition, figure, trend, asOf, words, isCurrent, onFocus, onOpen }: KpiTileProps) {
  const { t } = useTranslation()
  const { unit, better } = definition
  const { name } = words.define(figure.id)
  const soFar = words.soFar(definition, figure)
  const isMuted = figure.value === null || figure.state === 'too_few'
  const state = t(`ui.mark.${figure.state}`)
  const said = soFar ? `${soFar.count} ${soFar.words}` : words.withUnit(unit, figure.value)
  const target = words.target(definition, figure.target)
  return (
    <a
      className={`kpi-tile kpi-tile-${figure.state}`}
      href={`#/kpis/${figure.id}`}
      data-kpi={figure.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${name}: ${said}, ${state}. ${words.from(figure)}`}
      onFocus={onFocus}
      onClick={(event) => {
        event.preventDefault()
        onOpen()
      }}
    >
      <span className="kpi-tile-line">
        <span className="kpi-tile-name">{name}</span>
        <span className="small">
          <StateMark state={figure.state} />
        </span>
      </span>
      <span className="kpi-tile-line">
        <span className={isMuted ? 'kpi-value secondary' : 'kpi-value'}>
          <b className="figure-link">{soFar ? soFar.count : words.value(unit, figure.value)}</b>{' '}
          <small>{soFar ? soFar.words : figure.value === null ? '' : t(`kpiRoom.unit.${unit}`)}</small>
        </span>
        <Sparkline
          values={trend.map(({ value }) => value)}
          target={figure.target}
          width={soFar ? 64 : 96}
          lastIsOpen={trend.at(-1)?.isOpen ?? false}
          label={t('ui.chart.trend', { count: trend.length, value: words.withUnit(unit, figure.value) })}
        />
      </span>
      <span className="kpi-tile-line">
        {soFar ? (
          <CohortBar figure={figure} asOf={asOf} />
        ) : (
          <IntervalBar
            value={figure.value}
            interval={figure.interval}
            target={figure.target}
            better={better}
            state={figure.state}
            width={132}
            label={t('ui.figure.valueLabel', { value: said, target, state })}
          />
        )}
        <span className="small secondary nowrap">
          {figure.target !== null && (
            <>
              {t('ui.figure.target')} <b className="kpi-target">{target}</b>
            </>
          )}
        </span>
      </span>
      <span className="kpi-tile-line small secondary">
        {soFar ? (
          <Closing figure={figure} trend={trend} words={words} unit={unit} />
        ) : (
          <span>{words.from(figure)}</span>
        )}
        {figure.interval && <span className="nowrap">{words.interval(unit, figure.interval)}</span>}
      </span>
    </a>
  )
}

/** How much of the time until the cohort closes has passed. */
function CohortBar({ figure, asOf }: { figure: Figure; asOf: Day }) {
  const start = `${figure.month}-01`
  const whole = figure.closesOn ? daysBetween(start, figure.closesOn) : 0
  const passed = whole > 0 ? Math.max(0, Math.min(1, daysBetween(start, asOf) / whole)) : 0
  return (
    <span className="kpi-cohort" aria-hidden="true">
      <i style={{ width: `${passed * 100}%` }} />
    </span>
  )
}

function Closing(props: {
  figure: Figure
  trend: readonly TrendPoint[]
  words: KpiWords
  unit: KpiDefinition['unit']
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const closed = props.trend.findLast(({ value, isOpen }) => value !== null && !isOpen)
  const day = props.figure.closesOn ? format.dayShort(props.figure.closesOn) : none
  return (
    <span>
      {t('kpiRoom.closes', { day })}
      {closed &&
        ` · ${t('kpiRoom.lastClosed', {
          month: format.monthShort(closed.month),
          value: props.words.withUnit(props.unit, closed.value)
        })}`}
    </span>
  )
}
