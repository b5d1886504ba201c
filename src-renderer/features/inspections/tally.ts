import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'

export type Item = Inspection['items'][number]

export interface Tally {
  good: number
  failedCritical: number
  failedMajor: number
  failedMinor: number
  notApplicable: number
  left: number
  /** Failed critical and major items: each opens a rework when it is signed. */
  rework: number
  isFailed: boolean
}

export function tallyOf(items: readonly Item[]): Tally {
  const count = (fits: (item: Item) => boolean) => items.filter(fits).length
  const failed = (severity: Item['severity']) =>
    count((item) => item.outcome === 'failed' && item.severity === severity)
  const rework = failed('critical') + failed('major')
  return {
    good: count((item) => item.outcome === 'good'),
    failedCritical: failed('critical'),
    failedMajor: failed('major'),
    failedMinor: failed('minor'),
    notApplicable: count((item) => item.outcome === 'not_applicable'),
    left: count((item) => item.outcome === null),
    rework,
    isFailed: rework > 0
  }
}

/** The next item without an answer after this one, from the top again at the end; null: every other one has its answer. */
export function nextUnanswered(items: readonly Item[], afterId: number | null): Item | null {
  const at = items.findIndex((item) => item.id === afterId)
  const order = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
  return order.find((item) => item.outcome === null) ?? null
}

/** The neighbour in the list; the ends hold. */
export function neighbour(items: readonly Item[], ofId: number | null, by: 1 | -1): Item | null {
  if (ofId === null) return (by === 1 ? items[0] : items[items.length - 1]) ?? null
  const at = items.findIndex((item) => item.id === ofId)
  return items[Math.min(items.length - 1, Math.max(0, at + by))] ?? null
}
