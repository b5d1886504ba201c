/** Quantile by linear interpolation, type 7 of Hyndman and Fan 1996 (methods.md K-10). Null without data. */
export function quantile(ascending: ArrayLike<number>, p: number): number | null {
  const last = ascending.length - 1
  if (last < 0) return null
  const place = p * last
  const below = ascending[Math.floor(place)] ?? 0
  const above = ascending[Math.ceil(place)] ?? 0
  return below + (place - Math.floor(place)) * (above - below)
}

export function median(ascending: ArrayLike<number>): number | null {
  return quantile(ascending, 0.5)
}

export function mean(values: ArrayLike<number>): number | null {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return values.length === 0 ? null : sum / values.length
}
