/** Seeded random numbers: the same seed writes the same shop. */
export interface Random {
  /** In [0, 1). */
  next(): number
  between(low: number, high: number): number
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<T>(list: readonly T[], weight: (entry: T) => number): T
  /** Roughly normal, mean 0 and spread 1. */
  normal(): number
  /** Waiting time of a rare event with this mean. */
  exponential(mean: number): number
}

/** sfc32 (C. Doty-Humphrey, PractRand, public domain), seeded by splitmix32. */
function generator(seed: number): () => number {
  let s = seed >>> 0
  const split = () => {
    s = (s + 0x9e3779b9) >>> 0
    let z = s
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  let [a, b, c, d] = [split(), split(), split(), 1]
  return () => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
}

export function createRandom(seed: number): Random {
  const next = generator(seed)
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  function pick<T>(list: readonly T[]): T {
    const chosen = list[int(0, list.length - 1)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  function weighted<T>(list: readonly T[], weight: (entry: T) => number): T {
    let left = next() * list.reduce((sum, entry) => sum + weight(entry), 0)
    for (const entry of list) {
      left -= weight(entry)
      if (left < 0) return entry
    }
    return pick(list)
  }
  return {
    next,
    int,
    pick,
    weighted,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    normal: () => next() + next() + next() + next() + next() + next() - 3,
    exponential: (mean) => -Math.log(1 - next()) * mean
  }
}
