import type { Figure, KpiDefinition, SplitLine } from '../../../src-main/shared/contract/kpi.ts'
import { shapeOf } from './kpi-shapes.ts'

/** Records on the worse side of a counted share; null for figures that are measured, not counted. */
export function missesOf(
  { id, unit, better }: Pick<KpiDefinition, 'id' | 'unit' | 'better'>,
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>
): number | null {
  if (unit !== 'share' || better === 'neither' || shapeOf(id).measure.part !== 'count') return null
  if (numerator === null || denominator === null) return 0
  return better === 'higher' ? denominator - numerator : numerator
}

export interface LargestChange {
  line: SplitLine
  before: number
  now: number
}

/** The line of a split whose misses changed most; null when nothing changed or nothing is counted. */
export function largestChange(
  definition: KpiDefinition,
  before: readonly SplitLine[],
  now: readonly SplitLine[]
): LargestChange | null {
  const lines = new Map([...before, ...now].map((line) => [line.key, line]))
  const missesIn = (list: readonly SplitLine[], key: string) => {
    const own = list.find((line) => line.key === key)
    return own ? missesOf(definition, own.figure) : 0
  }
  const changes = [...lines.values()].flatMap((line) => {
    const [from, to] = [missesIn(before, line.key), missesIn(now, line.key)]
    return from === null || to === null || from === to ? [] : [{ line, before: from, now: to }]
  })
  const size = ({ before: from, now: to }: LargestChange) => Math.abs(to - from)
  return changes.reduce<LargestChange | null>((most, one) => (most && size(most) >= size(one) ? most : one), null)
}
