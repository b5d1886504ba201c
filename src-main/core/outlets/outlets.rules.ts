const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function lettersOf(index: number): string {
  const rest = Math.floor(index / LETTERS.length)
  const last = LETTERS.charAt(index % LETTERS.length)
  return rest === 0 ? last : lettersOf(rest - 1) + last
}

/**
 * What stands before an outlet's order numbers: nothing for the first outlet, then B, C, … Z, AA, AB, …
 * The first that no outlet ever had, so that a number names one order for good.
 */
export function nextNumberPrefix(taken: readonly string[]): string {
  if (taken.length === 0) return ''
  for (let index = 1; ; index++) {
    const prefix = lettersOf(index)
    if (!taken.includes(prefix)) return prefix
  }
}
