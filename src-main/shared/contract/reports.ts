import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { languages, paperSizes } from '../enums.ts'
import { everyone, lifecycle, month, recordId } from './base.ts'
import { progress } from './shop.ts'

export const reportRequest = z.object({
  month,
  outletId: recordId.nullable(),
  language: z.enum(languages),
  paper: z.enum(paperSizes)
})
export type ReportRequest = z.infer<typeof reportRequest>

export const reportsContract = {
  /** Makes the monthly quality report off the caller's thread; progress first, then where to fetch the file. */
  make: lifecycle(...everyone)
    .input(reportRequest)
    .output(eventIterator(progress, z.object({ reportId: z.string(), fileName: z.string(), pages: z.number().int() }))),
  file: lifecycle(...everyone)
    .input(z.object({ reportId: z.string() }))
    .output(z.file())
}
