import type { Content } from 'pdfmake/interfaces'
import { shiftMonth } from '../../shared/dates.ts'
import { comebackCauses } from '../../shared/enums.ts'
import { sectionHead } from './layout.ts'
import { paretoBlock } from './pareto-block.ts'
import type { Press } from './press.ts'
import type { Tally } from './report-data.ts'

const WIDTH = 300

const total = (tallies: readonly Tally[]) => tallies.reduce((sum, { count }) => sum + count, 0)

/** Causes of the comebacks listed under it, over those of the month before. */
export function causesBlock(press: Press): Content[] {
  const { data, t, format } = press
  const tally = (causes: readonly string[]): Tally[] =>
    comebackCauses.flatMap((cause) => {
      const count = causes.filter((own) => own === cause).length
      return count > 0 ? [{ key: cause, label: t(`reports.cause.${cause}`), count }] : []
    })
  const now = tally(data.comebacks.map(({ cause }) => cause))
  const before = tally(data.previousCauses)
  const says = {
    month: format.month(data.month),
    previous: format.month(shiftMonth(data.month, -1)),
    count: format.number(total(now)),
    previousCount: format.number(total(before))
  }
  return [
    sectionHead(t('reports.lists.causesTitle')),
    ...paretoBlock(press, {
      now,
      before,
      width: WIDTH,
      note: t('reports.lists.causesNote', says),
      none: t('reports.lists.causesNone', says)
    })
  ]
}
