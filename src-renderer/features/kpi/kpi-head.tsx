import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Figure, KpiDefinition } from '../../../src-main/shared/contract/kpi.ts'
import type { Day } from '../../../src-main/shared/dates.ts'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { Fact, FigureLink, KeyButton } from '../../ui/page/blocks.tsx'
import type { KpiWords } from './kpi-words.ts'
import type { RowsChoice } from './rows-list.tsx'

interface KpiHeadProps {
  definition: KpiDefinition
  figure: Figure
  asOf: Day
  words: KpiWords
  onRows: (only: RowsChoice['only']) => void
  onTarget: () => void
  onExport: () => void
  isExporting: boolean
}

/** The figure with its state in a sentence, interval, target and from what. */
export function KpiHead(props: KpiHeadProps) {
  const { definition, figure, words } = props
  const { t } = useTranslation()
  const { day, month } = useFormat()
  const { unit } = definition
  const soFar = words.soFar(definition, figure)
  const isMuted = figure.value === null || figure.state === 'too_few'
  return (
    <header className="kpi-head">
      <div className="kpi-head-name">
        <h2 className="title">{words.define(figure.id).name}</h2>
        <span className="secondary small">
          {t('kpiRoom.monthAsOf', { month: month(figure.month), day: day(props.asOf) })}
        </span>
      </div>
      <div className={isMuted ? 'kpi-figure secondary' : 'kpi-figure'}>
        <FigureLink onOpen={() => props.onRows('all')} label={t('ui.figure.rows', { value: words.from(figure) })}>
          {soFar ? soFar.count : words.value(unit, figure.value)}
        </FigureLink>{' '}
        <small>{soFar ? soFar.words : figure.value === null ? '' : t(`kpiRoom.unit.${unit}`)}</small>
      </div>
      <div className="kpi-head-state">
        <StateMark state={figure.state} size={12}>
          {words.state(definition, figure)}
        </StateMark>
      </div>
      <div className="kpi-head-facts">
        {figure.interval && <Fact label={t('kpiRoom.head.interval')}>{words.interval(unit, figure.interval)}</Fact>}
        <Fact label={t('kpiRoom.head.target')}>
          <Button
            type="text"
            size="small"
            className="kpi-target-button"
            aria-label={`${t('kpiRoom.target.edit')}: ${words.target(definition, figure.target)}`}
            aria-keyshortcuts="T"
            onClick={props.onTarget}
          >
            {words.target(definition, figure.target)}
          </Button>
        </Fact>
        <Fact label={t('kpiRoom.head.count')}>
          <FigureLink onOpen={() => props.onRows('all')}>{words.from(figure)}</FigureLink>
        </Fact>
      </div>
      <KeyButton keyName="E" onClick={props.onExport} loading={props.isExporting}>
        {t('kpiRoom.act.export')}
      </KeyButton>
    </header>
  )
}
