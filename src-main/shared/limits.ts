/** Limits of a measured item, in thousandths of its unit. */
export interface Limits {
  lowerThousandths: number | null
  upperThousandths: number | null
}

/** How far a value lies outside: negative below the lower limit, positive above the upper, 0 on or between them. */
export function outsideBy(limits: Limits, valueThousandths: number): number {
  const { lowerThousandths: lower, upperThousandths: upper } = limits
  if (lower !== null && valueThousandths < lower) return valueThousandths - lower
  if (upper !== null && valueThousandths > upper) return valueThousandths - upper
  return 0
}

/** Both limits belong to what is good. */
export function judgeValue(limits: Limits, valueThousandths: number): 'good' | 'failed' {
  return outsideBy(limits, valueThousandths) === 0 ? 'good' : 'failed'
}
