import type { Limits } from '../../../src-main/shared/limits.ts'

const mostThousandths = 1_000_000_000

/** Thousandths of a typed figure, with a point or a comma; null: not a figure. */
export function readThousandths(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace('\u2212', '-').replace(',', '.')
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null
  const thousandths = Math.round(Number(plain) * 1000)
  return Math.abs(thousandths) <= mostThousandths ? thousandths : null
}

/** A value as it would be typed: 8700 → `8.7`. */
export function asTyped(thousandths: number | null): string {
  return thousandths === null ? '' : String(thousandths / 1000)
}

export interface LimitScale {
  from: number
  to: number
  /** Where figures stand. */
  ticks: number[]
  /** Place of the value from 0 to 1; at an end when it lies outside. */
  at: number | null
  lowerAt: number | null
  upperAt: number | null
}

/** Steps of 1, 2 or 5 that put three to six figures on the scale. */
function stepOf(span: number): number {
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const unit = rough / power
  const nice = unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10
  return Math.max(1, nice * power)
}

/** How far the scale reaches beyond a limit: half of the good span, or an eighth of a lone limit. */
function marginOf({ lowerThousandths: lower, upperThousandths: upper }: Limits): number {
  if (lower !== null && upper !== null) return Math.max((upper - lower) / 2, 1)
  return Math.max(Math.abs(lower ?? upper ?? 0) / 8, 1000)
}

/** A scale in thousandths on which the limits, and a value not far from them, have their place. */
export function limitScale(limits: Limits, value: number | null): LimitScale {
  const { lowerThousandths: lower, upperThousandths: upper } = limits
  const margin = marginOf(limits)
  const low = (lower ?? upper ?? 0) - margin * (lower === null ? 2 : 1)
  const high = (upper ?? lower ?? 0) + margin * (upper === null ? 2 : 1)
  const reach = (high - low) / 2
  const least = value !== null && value < low ? Math.max(value, low - reach) : low
  const most = value !== null && value > high ? Math.min(value, high + reach) : high
  const step = stepOf(most - least)
  const from = Math.floor(least / step) * step
  const to = Math.ceil(most / step) * step
  const place = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)))
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
  return {
    from,
    to,
    ticks,
    at: value === null ? null : place(value),
    lowerAt: lower === null ? null : place(lower),
    upperAt: upper === null ? null : place(upper)
  }
}
