import { z } from 'zod'
import { refusal } from '../../shared/contract/base.ts'

/** Main process to the core's process. `connect` carries the window's port. */
export const toCore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('close') })
])
export type ToCore = z.infer<typeof toCore>

/** The core's process to the main process: the books did not open, and why. */
export const fromCore = z.discriminatedUnion('kind', [
  refusal.extend({ kind: z.literal('refused') }),
  z.object({ kind: z.literal('failed'), detail: z.string() })
])
export type FromCore = z.infer<typeof fromCore>
