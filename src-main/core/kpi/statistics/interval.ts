/** z of a two-sided 95 % interval, Φ⁻¹(0.975). */
const Z_95 = 1.959963984540054

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's score interval of a share (E. B. Wilson 1927; methods.md S-01), clipped to 0 and 1.
 * No data for n = 0. With no hit the lower limit is exactly 0, with no miss the upper exactly 1.
 */
export function wilson(hits: number, n: number, z: number = Z_95): Interval | null {
  if (n <= 0 || hits < 0 || hits > n) return null
  const share = hits / n
  const square = (z * z) / n
  const centre = share + square / 2
  const half = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n))
  return {
    low: hits === 0 ? 0 : Math.max(0, (centre - half) / (1 + square)),
    high: hits === n ? 1 : Math.min(1, (centre + half) / (1 + square))
  }
}

/** z of a two-sided interval with the given confidence. */
export function zOf(confidence: number): number {
  return confidence === 0.95 ? Z_95 : normalQuantile((1 + confidence) / 2)
}

const CENTRAL = {
  a: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239
  ],
  b: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
} as const
const TAIL = {
  c: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783
  ],
  d: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
} as const

const polynomial = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, c) => sum * x + c, 0)

/** Φ⁻¹ for 0.5 < p < 1 by P. J. Acklam's rational approximation (2003), with one Halley step: error below 1e-9. */
function normalQuantile(p: number): number {
  const tail = 1 - p
  const q = p - 0.5
  const r = tail < 0.02425 ? Math.sqrt(-2 * Math.log(tail)) : q * q
  const first =
    tail < 0.02425
      ? -polynomial(TAIL.c, r) / polynomial([...TAIL.d, 1], r)
      : (polynomial(CENTRAL.a, r) * q) / polynomial([...CENTRAL.b, 1], r)
  const error = normalCdf(first) - p
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((first * first) / 2)
  return first - step / (1 + (first * step) / 2)
}

/** Φ by its Taylor series around 0 (Marsaglia 2004); exact to rounding for |x| < 7. */
function normalCdf(x: number): number {
  let sum = x
  let term = x
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}
