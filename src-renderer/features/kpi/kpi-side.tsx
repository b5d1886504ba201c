import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ControlChart, Figure, KpiDefinition, SplitLine } from '../../../src-main/shared/contract/kpi.ts'
import { shiftMonth } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { useFormat } from '../../ui/format.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { largestChange, missesOf } from './changes.ts'
import { shapeOf } from './kpi-shapes.ts'
import type { KpiWords } from './kpi-words.ts'
import type { useNames } from './names.ts'

/** What the control chart says, in words. */
export function Signals({ chart }: { chart: ControlChart }) {
  const { t } = useTranslation()
  const { month } = useFormat()
  const outside = chart.points.filter(({ isOutside }) => isOutside)
  const hasLimits = chart.points.some(({ lower, upper }) => lower !== null || upper !== null)
  return (
    <section className="kpi-side-part">
      <h2 className="small strong">{t('kpiRoom.signals.title')}</h2>
      {!hasLimits && <p className="secondary">{t('kpiRoom.signals.noLimits')}</p>}
      {outside.length > 0 && (
        <p className="breach-text">
          <Mark kind="breach" /> {t('kpiRoom.signals.outside', { count: outside.length })}:{' '}
          {outside.map((point) => month(point.month)).join(', ')}
        </p>
      )}
      {hasLimits && outside.length === 0 && <p className="secondary">{t('kpiRoom.signals.outsideNone')}</p>}
      <p className={chart.runOfEight ? 'watch-text' : 'secondary'}>
        {chart.runOfEight && <Mark kind="watch" />} {t(`kpiRoom.signals.${chart.runOfEight ? 'run' : 'runNone'}`)}
      </p>
      <p className={chart.trendOfSix ? 'watch-text' : 'secondary'}>
        {chart.trendOfSix && <Mark kind="watch" />} {t(`kpiRoom.signals.${chart.trendOfSix ? 'trend' : 'trendNone'}`)}
      </p>
    </section>
  )
}

interface ChangesProps {
  definition: KpiDefinition
  figure: Figure
  previous: Figure
  outletId: number | null
  words: KpiWords
  names: ReturnType<typeof useNames>
}

/** This month against the one before: figures only, no reasons. */
export function Changes({ definition, figure, previous, outletId, words, names }: ChangesProps) {
  const { t } = useTranslation()
  const { month, number } = useFormat()
  const before = missesOf(definition, previous)
  const now = missesOf(definition, figure)
  const pair = (from: number, to: number) => ({ before: number(from), now: number(to) })
  const { missed } = shapeOf(definition.id)
  return (
    <section className="kpi-side-part">
      <h2 className="small strong">{t('kpiRoom.change.title', { month: month(previous.month) })}</h2>
      {previous.count === 0 ? (
        <p className="secondary">{t('kpiRoom.change.none', { month: month(previous.month) })}</p>
      ) : (
        <>
          {figure.value !== null && previous.value !== null && (
            <p>
              {t('kpiRoom.change.value', {
                before: words.withUnit(definition.unit, previous.value),
                now: words.withUnit(definition.unit, figure.value)
              })}
            </p>
          )}
          {before !== null && now !== null && (
            <p>{t('kpiRoom.change.missed', { what: t(`kpiRoom.missed.${missed}`), ...pair(before, now) })}</p>
          )}
          <p>{t('kpiRoom.change.orders', pair(previous.count, figure.count))}</p>
          {before !== null && (
            <>
              <LargestChange split="system" {...{ definition, figure, outletId, names }} />
              <LargestChange split="technician" {...{ definition, figure, outletId, names }} />
            </>
          )}
        </>
      )}
    </section>
  )
}

type LargestProps = Pick<ChangesProps, 'definition' | 'figure' | 'outletId' | 'names'> & {
  split: 'system' | 'technician'
}

function LargestChange({ definition, figure, outletId, names, split }: LargestProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const linesOf = (month: string) =>
    api.kpi.detail.queryOptions({
      input: { kpi: definition.id, month, outletId, split },
      select: (detail): readonly SplitLine[] => detail.split
    })
  const before = useQuery(linesOf(shiftMonth(figure.month, -1))).data
  const now = useQuery(linesOf(figure.month)).data
  const largest = before && now ? largestChange(definition, before, now) : null
  if (!largest) return null
  return (
    <p>
      {t(split === 'system' ? 'kpiRoom.change.bySystem' : 'kpiRoom.change.byTechnician', {
        name: names.splitLine(split, largest.line),
        before: number(largest.before),
        now: number(largest.now)
      })}
    </p>
  )
}
