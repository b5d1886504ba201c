/** Rolled throughput yield: the product of the stages' first-time yields; a stage without data: none (methods.md K-05). */
export function rolledYield(yields: readonly (number | null)[]): number | null {
  if (yields.length === 0) return null
  return yields.reduce<number | null>((product, own) => (product === null || own === null ? null : product * own), 1)
}

/** Ratio of two sums; an empty denominator has no value (methods.md 0). */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null
}
