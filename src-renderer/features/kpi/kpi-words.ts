import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, KpiDefinition } from '../../../src-main/shared/contract/kpi.ts'
import type { Format } from '../../../src-main/shared/format/index.ts'
import { none } from '../../../src-main/shared/format/index.ts'
import type { Language, Translate } from '../../../src-main/shared/messages/index.ts'
import { resources } from '../../../src-main/shared/messages/index.ts'
import { useFormat } from '../../ui/format.tsx'
import { shapeOf } from './kpi-shapes.ts'

/** Name and definition of a KPI, as the messages hold them. */
export interface Definition {
  name: string
  question: string
  numerator: string
  denominator: string
  counts: string
  date: string
  credit: string
  source: string
}

function definitionOf(id: string, language: Language): Definition {
  const area: Readonly<Record<string, Definition | string>> = resources[language].translation.kpi
  const words = area[id]
  if (words === undefined || typeof words === 'string') throw new Error(`the KPI ${id} has no words`)
  return words
}

/** From this whole on, tenths of an hour say nothing. */
const coarseHours = 10_000
const thinSpace = '\u2009'

type Unit = KpiDefinition['unit']

/** How figures are written and said on the screen. Values are compared before rounding: by the engine, never here. */
export function createKpiWords(format: Format, t: Translate) {
  const { language } = format.settings
  const value = (unit: Unit, amount: number | null): string =>
    unit === 'share' ? format.percentFigure(amount) : format.number(amount, unit === 'count' ? 2 : 1)
  const withUnit = (unit: Unit, amount: number | null): string => {
    if (amount === null) return none
    if (unit === 'share') return format.percent(amount)
    const space = unit === 'count' || language === 'en' ? thinSpace : ''
    return `${value(unit, amount)}${space}${t(`kpiRoom.unit.${unit}`)}`
  }
  const measured = (amount: number | null, measure: 'count' | 'hours', whole: number | null = amount): string =>
    format.number(amount, measure === 'hours' && Math.abs(whole ?? 0) < coarseHours ? 1 : 0)

  const target = ({ unit, better }: Pick<KpiDefinition, 'unit' | 'better'>, amount: number | null): string => {
    if (amount === null) return none
    const written = unit === 'hours' && Number.isInteger(amount) ? format.number(amount) : value(unit, amount)
    return better === 'neither' ? written : `${better === 'higher' ? '≥' : '≤'} ${written}`
  }

  /** `347 of 386 orders passed`. */
  const from = (figure: Pick<Figure, 'id' | 'numerator' | 'denominator' | 'count'>): string => {
    const { from: key, measure } = shapeOf(figure.id)
    if (figure.count === 0) return t('kpiRoom.nothingCounted')
    return t(`kpiRoom.from.${key}`, {
      part: measured(figure.numerator, measure.part, figure.denominator),
      whole: measured(figure.denominator, measure.whole),
      n: format.number(figure.count)
    })
  }

  const interval = (unit: Unit, range: Figure['interval']): string =>
    range ? `${value(unit, range.low)} ${none} ${value(unit, range.high)}` : none

  const state = (definition: KpiDefinition, figure: Figure): string => {
    const side = definition.better === 'higher' ? 'higher' : 'lower'
    if (figure.state === 'breach')
      return t(figure.interval ? `kpiRoom.state.breach_interval_${side}` : 'kpiRoom.state.breach_plain')
    if (figure.state === 'watch') return t(`kpiRoom.state.watch_${figure.interval ? 'interval' : 'plain'}`)
    return t(`kpiRoom.state.${figure.state}`, { day: format.day(figure.closesOn) })
  }

  /** What a cohort that is still open has gathered: those that miss, never a rate. */
  const soFar = (definition: KpiDefinition, figure: Figure): { count: string; words: string } | null => {
    const key = shapeOf(figure.id).soFar
    if (figure.state !== 'still_open' || key === null) return null
    const { numerator, denominator } = figure
    const missed = definition.better === 'higher' ? (denominator ?? 0) - (numerator ?? 0) : numerator
    return { count: format.number(missed), words: t(`kpiRoom.soFar.${key}`, { whole: format.number(denominator) }) }
  }

  return {
    define: (id: string) => definitionOf(id, language),
    value,
    withUnit,
    measured,
    target,
    from,
    interval,
    state,
    soFar
  }
}
export type KpiWords = ReturnType<typeof createKpiWords>

export function useKpiWords(): KpiWords {
  const format = useFormat()
  const { t } = useTranslation()
  return useMemo(() => createKpiWords(format, t), [format, t])
}
