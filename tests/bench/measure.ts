/** Middle of several timed runs, in milliseconds. The first run warms up and is not counted. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const start = performance.now()
    await work()
    if (run > 0) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

export async function once(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export interface BenchLine {
  name: string
  /** What the product takes, in ms. */
  product: number
  /** What it is compared with, and what that takes in the same run. */
  minimum: string
  minimumTime: number
}

export function printTable(lines: readonly BenchLine[], print: (line: string) => void): void {
  const ms = (value: number) => (value < 10 ? value.toFixed(2) : Math.round(value).toString()).padStart(9)
  print(
    `${'what'.padEnd(34)}${'product ms'.padStart(11)}${'minimum ms'.padStart(12)}${'ratio'.padStart(8)}  bare minimum`
  )
  for (const line of lines) {
    const ratio = (line.product / line.minimumTime).toFixed(2).padStart(8)
    print(`${line.name.padEnd(34)}  ${ms(line.product)}   ${ms(line.minimumTime)}${ratio}  ${line.minimum}`)
  }
}
