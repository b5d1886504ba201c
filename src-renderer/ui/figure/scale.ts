/** A value's place on a line from 0 to `length` px. */
export type Scale = (value: number) => number

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, until] = domain
  const width = until - from || 1
  return (value) => range[0] + ((value - from) / width) * (range[1] - range[0])
}

/** Smallest and largest of the values that exist; null when none does. */
export function extent(values: readonly (number | null | undefined)[]): [number, number] | null {
  const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)]
}

/** The extent widened by a share of itself on both sides. */
export function padded([from, until]: readonly [number, number], share: number): [number, number] {
  const room = (until - from || Math.abs(until) || 1) * share
  return [from - room, until + room]
}

/** Round steps that cover the domain with about `count` lines. */
export function ticks([from, until]: readonly [number, number], count: number): number[] {
  const raw = (until - from || 1) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power
  const found: number[] = []
  for (let line = Math.floor(from / step); line <= Math.ceil(until / step); line++) found.push(line * step)
  return found
}
