import type { Figure, KpiDefinition } from '../../shared/contract/kpi.ts'
import type { Press } from './press.ts'
import type { ReportFigure } from './report-data.ts'

/** A value as the table shows it, its unit in the next column: `89.9`, `27.4`, `0.12`. */
export function valueFigure({ format }: Press, unit: KpiDefinition['unit'], value: number | null): string {
  if (unit === 'share') return format.percentFigure(value)
  return format.number(value, unit === 'hours' ? 1 : 2)
}

/** `%`, `h`; nothing for a plain count, whose name says what is counted. */
export function unitWord({ t }: Press, unit: KpiDefinition['unit']): string {
  return unit === 'count' ? '' : t(`reports.unit.${unit}`)
}

/** A value as a sentence says it: `89.9 %`, `27.4 h`. */
export function valueWords(press: Press, unit: KpiDefinition['unit'], value: number | null): string {
  if (value === null) return valueFigure(press, unit, value)
  if (unit === 'share') return press.format.percent(value)
  const word = unitWord(press, unit)
  return word ? `${valueFigure(press, unit, value)} ${word}` : valueFigure(press, unit, value)
}

/** `≥ 95.0`; nothing where no target is set. */
export function targetFigure(press: Press, { unit, better }: KpiDefinition, target: number | null): string {
  if (target === null || better === 'neither') return ''
  return `${better === 'higher' ? '≥' : '≤'} ${valueFigure(press, unit, target)}`
}

/** What a figure is worked out from: `347 of 386`, `2,306 of 12,398 h`, `371 orders`; an open cohort says so far. */
export function fromWords(press: Press, { figure, numeratorIn, denominatorIn }: ReportFigure): string {
  const { t, format } = press
  const { numerator, denominator, count, state } = figure
  if (state === 'no_data') return t('reports.state.no_data')
  const orders = t('reports.figures.ordersOnly', { count, formatted: format.number(count) })
  if (numerator === null || denominator === null) return orders
  if (state === 'still_open') {
    return t('reports.figures.soFar', { count: format.number(numerator), whole: format.number(denominator) })
  }
  if (numeratorIn === 'hours' && denominatorIn === 'hours') {
    return t('reports.figures.ofHours', {
      part: hours(press, numerator, denominator),
      whole: hours(press, denominator, denominator)
    })
  }
  if (numeratorIn === 'hours')
    return t('reports.figures.hoursOverOrders', {
      hours: hours(press, numerator, numerator),
      count: format.number(count)
    })
  return format.of(format.number(numerator), format.number(denominator))
}

/** Part and whole with the same decimals. */
const hours = ({ format }: Press, value: number, whole: number) => format.number(value, whole < 1000 ? 1 : 0)

/** `86.5 – 92.5`; nothing for a figure that has no interval. */
export function intervalFigure({ format }: Press, figure: Figure): string {
  return figure.interval ? format.percentInterval(figure.interval) : ''
}

/** Sums of a list joined as the language does: `Brakes, engine`. */
export function listed({ t }: Press, items: readonly string[]): string {
  return items.join(t('reports.summary.join'))
}
