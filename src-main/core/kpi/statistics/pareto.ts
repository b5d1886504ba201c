export interface ParetoLine {
  name: string
  count: number
  share: number
  cumulativeShare: number
}

/**
 * Classes by falling count with the running share of the total; ties by name, `last` (the rest, "other") at the end
 * whatever its size (methods.md S-05). Null when the total is 0.
 */
export function pareto(
  counts: Readonly<Record<string, number>>,
  last: readonly string[] = ['other']
): ParetoLine[] | null {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total <= 0) return null
  const rank = (name: string) => (last.includes(name) ? 1 : 0)
  const sorted = Object.entries(counts).sort(
    ([a, countA], [b, countB]) => rank(a) - rank(b) || countB - countA || (a < b ? -1 : 1)
  )
  let running = 0
  return sorted.map(([name, count]) => {
    running += count
    return { name, count, share: count / total, cumulativeShare: running / total }
  })
}
