import { z } from 'zod'
import { reportRequest } from '../shared/contract/reports.ts'
import { progress } from '../shared/contract/shop.ts'
import { errorCodes, errorParams } from '../shared/errors.ts'

/** What the report's thread is started with. */
export const reportTask = z.object({ storeFile: z.string(), request: reportRequest, now: z.string() })
export type ReportTask = z.infer<typeof reportTask>

/** What it says: progress, then the pages, or why there are none. */
export const reportMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress }),
  z.object({ kind: z.literal('made'), bytes: z.instanceof(Uint8Array), pages: z.number().int(), fileName: z.string() }),
  z.object({ kind: z.literal('refused'), code: z.enum(errorCodes), params: errorParams })
])
export type ReportMessage = z.infer<typeof reportMessage>
