import type { Content, TableCell } from 'pdfmake/interfaces'
import type { SplitLine } from '../../shared/contract/kpi.ts'
import { cell, headCell, rightCell, ruledTable, stateCells, stateHead, svgCell } from './layout.ts'
import type { Press } from './press.ts'
import { intervalBarSvg } from './svg/interval-bar.ts'
import type { Range } from './svg/scale.ts'
import { intervalFigure } from './wording.ts'

const BAR = { width: 128, height: 12 } as const
/** The axis begins at a whole tenth of a share. */
const TENTH = 0.1

/** Parts of a share with their intervals: those that can be judged by value, then those that cannot, unranked. */
export function shareTable(
  press: Press,
  lines: readonly SplitLine[],
  heads: { first: string; part: string; share: string }
): Content {
  const { t, format } = press
  const range = axisOf(lines)
  const target = lines.find(({ figure }) => figure.target !== null)?.figure.target ?? null
  const says = { low: format.number(range[0] * 100), high: format.number(range[1] * 100) }
  return ruledTable({
    widths: ['*', 36, 38, 38, 54, BAR.width, 8, 40],
    head: [
      headCell(heads.first),
      headCell(t('reports.column.orders'), 'right'),
      headCell(heads.part, 'right'),
      headCell(heads.share, 'right'),
      headCell(t('reports.column.interval'), 'right'),
      headCell(t(target === null ? 'reports.column.axisPlain' : 'reports.column.axis', says)),
      ...stateHead(press)
    ],
    rows: sorted(lines).map((line) => shareRow(press, line, range, target))
  })
}

function shareRow(press: Press, { key, label, figure }: SplitLine, range: Range, target: number | null): TableCell[] {
  const { format, t } = press
  const isTooFew = figure.state === 'too_few'
  const bar = intervalBarSvg({ value: figure.value, interval: figure.interval, target, isTooFew, range, ...BAR })
  const rest = key === 'several' || key === 'part' ? key : 'none'
  return [
    cell(label ?? t(`reports.split.${rest}`)),
    rightCell(format.number(figure.denominator)),
    rightCell(format.number(figure.numerator)),
    rightCell(format.percentFigure(figure.value), { isBold: true }),
    rightCell(intervalFigure(press, figure)),
    svgCell(bar, BAR),
    ...stateCells(press, figure.state)
  ]
}

const canBeJudged = ({ figure }: SplitLine) => figure.state !== 'too_few' && figure.state !== 'no_data'

function sorted(lines: readonly SplitLine[]): SplitLine[] {
  const judged = lines.filter(canBeJudged).sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0))
  return [...judged, ...lines.filter((line) => !canBeJudged(line))]
}

/** A whole tenth under the lowest interval of those that can be judged, up to 100 %; the others' are cut off there. */
function axisOf(lines: readonly SplitLine[]): Range {
  const judged = lines.filter(canBeJudged)
  const lows = (judged.length > 0 ? judged : lines).flatMap(({ figure }) => figure.interval?.low ?? figure.value ?? [])
  const lowest = Math.min(0.6, ...lows)
  return [Math.max(0, Math.floor(lowest / TENTH + 1e-9) * TENTH), 1]
}
