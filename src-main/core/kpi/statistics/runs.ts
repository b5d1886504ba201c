/**
 * Positions (from 0) that complete a run of `length` values on one side of the centre: rule WE4 with 8, Nelson's
 * second with 9 (methods.md S-04). A value exactly on the centre ends the run.
 */
export function runsOnOneSide(values: readonly number[], centre: number, length = 8): number[] {
  let run = 0
  let side = 0
  return values.flatMap((value, index) => {
    const own = Math.sign(value - centre)
    run = own !== 0 && own === side ? run + 1 : own === 0 ? 0 : 1
    side = own
    return run >= length ? [index] : []
  })
}

/** Positions that complete a trend of `points` values, each above (or each below) the one before (Nelson's third). */
export function trends(values: readonly number[], points = 6): number[] {
  let steps = 0
  let direction = 0
  return values.flatMap((value, index) => {
    const before = values[index - 1]
    const own = before === undefined ? 0 : Math.sign(value - before)
    steps = own !== 0 && own === direction ? steps + 1 : own === 0 ? 0 : 1
    direction = own
    return steps >= points - 1 ? [index] : []
  })
}
