/** Limits of one point of a control chart. */
export interface Limits {
  lower: number
  upper: number
}

/** Width of Shewhart's limits in standard deviations. */
const SIGMAS = 3
/** 3 / d₂ for moving ranges of two (d₂ = 1.128; NIST/SEMATECH Handbook 6.3.2.2). */
const INDIVIDUALS_FACTOR = 2.66

export interface Count {
  numerator: number
  denominator: number
}

/** Centre of a p or u chart: the ratio of the sums, never the mean of the ratios (methods.md S-02). */
export function centreOf(counts: readonly Count[]): number | null {
  const denominator = counts.reduce((sum, count) => sum + count.denominator, 0)
  return denominator > 0 ? counts.reduce((sum, count) => sum + count.numerator, 0) / denominator : null
}

/** p chart, limits stepped with each point's n, clipped to 0 and 1 (methods.md S-02; NIST/SEMATECH 6.3.3.2). */
export function pLimits(centre: number, n: number): Limits {
  const half = SIGMAS * Math.sqrt((centre * (1 - centre)) / n)
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) }
}

/** u chart for events per unit, stepped with n, lower limit not under 0 (methods.md S-02; NIST/SEMATECH 6.3.3.1). */
export function uLimits(centre: number, n: number): Limits {
  const half = SIGMAS * Math.sqrt(centre / n)
  return { lower: Math.max(0, centre - half), upper: centre + half }
}

/** Individuals chart: mean and mean moving range (NIST/SEMATECH 6.3.2.2). Null with fewer than two values. */
export function individualsLimits(values: readonly number[]): (Limits & { centre: number }) | null {
  if (values.length < 2) return null
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))
  const half = (INDIVIDUALS_FACTOR * ranges.reduce((sum, range) => sum + range, 0)) / ranges.length
  return { centre, lower: centre - half, upper: centre + half }
}

/** Smallest n with a lower limit above 0: n > L²(1 − p)/p (methods.md S-02). */
export function smallestN(share: number, sigmas: number = SIGMAS): number {
  return Math.floor((sigmas * sigmas * (1 - share)) / share + 1e-9) + 1
}

/** Positions (from 0) of the values strictly outside their limits: rule WE1 of methods.md S-04. */
export function beyond(values: readonly number[], limits: readonly Limits[]): number[] {
  return values.flatMap((value, index) => {
    const own = limits[index]
    return own && (value < own.lower || value > own.upper) ? [index] : []
  })
}
