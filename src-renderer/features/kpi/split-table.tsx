import { useTranslation } from 'react-i18next'
import type { Figure, KpiDefinition, KpiSplit, SplitLine } from '../../../src-main/shared/contract/kpi.ts'
import { PersonChip } from '../../ui/chip/chips.tsx'
import { Whisker } from '../../ui/figure/interval-bar.tsx'
import { extent, padded } from '../../ui/figure/scale.ts'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { shapeOf } from './kpi-shapes.ts'
import type { KpiWords } from './kpi-words.ts'
import type { useNames } from './names.ts'
import { orderSplit, restKeys } from './split-order.ts'

interface SplitTableProps {
  definition: KpiDefinition
  split: KpiSplit
  lines: readonly SplitLine[]
  /** The figure the lines add up to. */
  whole: Figure
  words: KpiWords
  names: ReturnType<typeof useNames>
  /** The line whose rows are shown. */
  chosen: string | null
  onChoose: (line: SplitLine | null) => void
}

/** A figure taken apart: every line with its interval against the target, on one scale. */
export function SplitTable(props: SplitTableProps) {
  const { definition, split, whole, words, names } = props
  const { t } = useTranslation()
  const { month } = useFormat()
  const { part, whole: wholeKey, measure } = shapeOf(definition.id)
  const lines = orderSplit(props.lines, definition.better)
  const range = extent(
    [...lines.map(({ figure }) => figure), whole].flatMap(({ value, interval, target }) => [
      value,
      interval?.low,
      interval?.high,
      target
    ])
  )
  const domain = padded(range ?? [0, 1], 0.04)
  if (lines.length === 0) {
    return <p className="table-empty">{t('kpiRoom.split.empty', { month: month(whole.month) })}</p>
  }
  const isRatio = whole.denominator !== null
  const cells = (figure: Figure) => (
    <>
      <td className="number">{words.measured(isRatio ? figure.denominator : figure.count, measure.whole)}</td>
      {isRatio && <td className="number">{words.measured(figure.numerator, measure.part)}</td>}
      <td className={figure.state === 'too_few' ? 'number secondary' : 'number strong'}>
        {words.value(definition.unit, figure.value)}
      </td>
      <td>
        <Whisker
          value={figure.value}
          interval={figure.interval}
          target={figure.target}
          state={figure.state}
          domain={domain}
          width={82}
          label={t('ui.figure.intervalLabel', {
            value: words.value(definition.unit, figure.value),
            low: words.value(definition.unit, figure.interval?.low ?? null),
            high: words.value(definition.unit, figure.interval?.high ?? null),
            target: words.target(definition, figure.target),
            state: t(`ui.mark.${figure.state}`)
          })}
        />
      </td>
      <td>
        <StateMark state={figure.state}>
          {figure.state === 'too_few' ? t('kpiRoom.split.tooFew') : t(`ui.mark.${figure.state}`)}
        </StateMark>
      </td>
    </>
  )
  return (
    <table className="kpi-split">
      <thead>
        <tr>
          <th scope="col">{split === 'technician' ? t('kpiRoom.split.whoDidIt') : t(`kpiRoom.split.${split}`)}</th>
          <th scope="col" className="number">
            {t(`kpiRoom.whole.${wholeKey}`)}
          </th>
          {isRatio && (
            <th scope="col" className="number">
              {t(`kpiRoom.part.${part}`)}
            </th>
          )}
          <th scope="col" className="number nowrap">
            {t('kpiRoom.export.value')} {definition.unit === 'count' ? '' : t(`kpiRoom.unit.${definition.unit}`)}
          </th>
          <th scope="col">{t('kpiRoom.head.interval')}</th>
          <th scope="col">{t('kpiRoom.split.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const name = names.splitLine(split, line)
          const isChosen = line.key === props.chosen
          return (
            <tr key={line.key} className={isChosen ? 'selected' : ''}>
              <td>
                <button
                  type="button"
                  className="plain kpi-split-name"
                  aria-pressed={isChosen}
                  title={t('kpiRoom.split.only', { name })}
                  onClick={() => props.onChoose(isChosen ? null : line)}
                >
                  {split === 'technician' && !restKeys.has(line.key) ? <PersonChip name={name} /> : name}
                </button>
              </td>
              {cells(line.figure)}
            </tr>
          )
        })}
        <tr className="kpi-split-all">
          <td>{t('kpiRoom.split.all')}</td>
          {cells(whole)}
        </tr>
      </tbody>
    </table>
  )
}
