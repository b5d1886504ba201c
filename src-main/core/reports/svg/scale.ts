export type Scale = (value: number) => number
export type Range = readonly [low: number, high: number]

export function linear([low, high]: Range, [from, to]: Range): Scale {
  const width = high - low || 1
  return (value) => from + ((value - low) / width) * (to - from)
}

export function extent(values: readonly (number | null)[]): Range | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? [Math.min(...known), Math.max(...known)] : null
}

const STEPS = [1, 2, 2.5, 5, 10]

/** Round steps that enclose the range, about `count` of them. */
export function ticks([low, high]: Range, count: number): number[] {
  const rough = (high - low || Math.abs(high) || 1) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((factor) => factor * power >= rough - 1e-12) ?? 10) * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** Moves labels apart that would lie on each other, downwards, then back above the floor. */
export function spread(places: readonly number[], gap: number, floor: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  for (const [index, item] of order.entries()) {
    const above = order[index - 1]
    if (above) item.place = Math.max(item.place, above.place + gap)
  }
  for (const [index, item] of [...order].reverse().entries()) {
    const below = index === 0 ? floor + gap : (order[order.length - index]?.place ?? floor + gap)
    item.place = Math.min(item.place, below - gap)
  }
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place)
}
