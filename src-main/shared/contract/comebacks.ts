import { z } from 'zod'
import { candidateReasons, candidateStates, comebackCauses, responsibleParties, stages } from '../enums.ts'
import {
  command,
  day,
  everyone,
  front,
  instant,
  line,
  month,
  optionalLine,
  optionalParagraph,
  quality,
  query,
  recordId
} from './base.ts'

/** Item of the original's final inspection that was marked good and may be the one that let the fault through. */
const escapeOption = z.object({ itemId: recordId, wordingEn: z.string(), wordingZh: z.string() })

export const candidate = z.object({
  id: recordId,
  returnOrderId: recordId,
  returnNumber: z.string(),
  returnOpenedOn: day,
  plate: z.string().nullable(),
  vehicleName: z.string().nullable(),
  originalOrderId: recordId,
  originalNumber: z.string(),
  originalJobId: recordId,
  originalSummary: z.string(),
  originalTechnicianIds: z.array(recordId),
  originalInspectorId: recordId.nullable(),
  originalDeliveredOn: day,
  returnConcern: z.string(),
  reasons: z.array(z.enum(candidateReasons)),
  words: z.array(z.string()),
  daysElapsed: z.number().int(),
  daysLimit: z.number().int(),
  lastDay: day,
  kmElapsed: z.number().int().nullable(),
  kmLimit: z.number().int().nullable(),
  state: z.enum(candidateStates),
  isManual: z.boolean(),
  decidedAt: instant.nullable(),
  decidedById: recordId.nullable(),
  rejectReason: z.string().nullable(),
  escapeOptions: z.array(escapeOption)
})
export type Candidate = z.infer<typeof candidate>

export const comeback = z.object({
  id: recordId,
  candidateId: recordId,
  returnOrderId: recordId,
  returnNumber: z.string(),
  returnOpenedOn: day,
  returnStage: z.enum(stages),
  originalOrderId: recordId,
  originalNumber: z.string(),
  originalDeliveredOn: day,
  originalSummary: z.string(),
  originalTechnicianIds: z.array(recordId),
  returnTechnicianIds: z.array(recordId),
  plate: z.string().nullable(),
  vehicleName: z.string().nullable(),
  systemId: recordId.nullable(),
  link: z.number().int(),
  cause: z.enum(comebackCauses),
  party: z.enum(responsibleParties),
  partNote: z.string().nullable(),
  escapeWordingEn: z.string().nullable(),
  escapeWordingZh: z.string().nullable(),
  note: z.string().nullable(),
  decidedById: recordId.nullable(),
  decidedAt: instant,
  voidReason: z.string().nullable()
})
export type Comeback = z.infer<typeof comeback>

const confirmation = z.object({
  candidateId: recordId,
  cause: z.enum(comebackCauses),
  party: z.enum(responsibleParties),
  partNote: optionalLine,
  escapeItemId: recordId.nullable(),
  decidedById: recordId.nullable(),
  note: optionalParagraph
})
const rejection = z.object({ candidateId: recordId, reason: line, decidedById: recordId.nullable() })
const comebackVoid = z.object({ comebackId: recordId, reason: line })

export const comebacksContract = {
  candidates: query(...everyone)
    .input(z.object({ orderId: recordId.nullable(), state: z.enum(candidateStates).nullable() }))
    .output(z.array(candidate)),
  list: query(...everyone)
    .input(z.object({ month: month.nullable(), orderId: recordId.nullable() }))
    .output(z.array(comeback)),
  /** Looks again for candidates of an order, after its jobs, odometer or vehicle changed. */
  suggest: command(...everyone)
    .input(z.object({ orderId: recordId }))
    .output(z.array(candidate)),
  /** Links an order by hand to an earlier job of the vehicle that the suggester did not propose. */
  link: command(...quality)
    .input(z.object({ orderId: recordId, originalJobId: recordId }))
    .output(candidate),
  confirm: command(...quality)
    .input(confirmation)
    .output(comeback),
  reject: command(...quality, ...front)
    .input(rejection)
    .output(candidate),
  /** Takes a confirmation back: the comeback stays in the books, voided with the reason. */
  void: command(...quality)
    .input(comebackVoid)
    .output(comeback)
}
