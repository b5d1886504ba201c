import type { Command } from '../command.ts'

type Loaded = Promise<{ command: Command }>

/** Each command is a file of its own, loaded when it is called. Help lists them in this order. */
export const commands: Readonly<Record<string, () => Loaded>> = {
  sample: () => import('./sample.ts'),
  import: () => import('./import.ts'),
  kpi: () => import('./kpi.ts'),
  rows: () => import('./rows.ts'),
  report: () => import('./report.ts'),
  verify: () => import('./verify.ts'),
  methods: () => import('./methods.ts'),
  serve: () => import('./serve.ts')
}
