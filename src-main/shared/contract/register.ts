import { z } from 'zod'
import { payers, stages } from '../enums.ts'
import { day, instant, recordId } from './base.ts'

export const orderSorts = ['opened', 'number', 'promised', 'delivered'] as const
export const orderFilter = z.object({
  text: z.string().max(100).nullable(),
  stages: z.array(z.enum(stages)),
  outletId: recordId.nullable(),
  repairClassId: recordId.nullable(),
  payer: z.enum(payers).nullable(),
  technicianId: recordId.nullable(),
  /** Half-open: `Until` is the day after the last one. */
  openedFrom: day.nullable(),
  openedUntil: day.nullable(),
  deliveredFrom: day.nullable(),
  deliveredUntil: day.nullable(),
  onlyLate: z.boolean(),
  onlyComebacks: z.boolean()
})
/** No condition: the whole register. */
export const everyOrder: z.infer<typeof orderFilter> = {
  text: null,
  stages: [],
  outletId: null,
  repairClassId: null,
  payer: null,
  technicianId: null,
  openedFrom: null,
  openedUntil: null,
  deliveredFrom: null,
  deliveredUntil: null,
  onlyLate: false,
  onlyComebacks: false
}
export const orderRow = z.object({
  id: recordId,
  number: z.string(),
  outletId: recordId,
  openedOn: day,
  plate: z.string().nullable(),
  vehicleName: z.string().nullable(),
  customerName: z.string().nullable(),
  concern: z.string().nullable(),
  repairClassId: recordId,
  payer: z.enum(payers),
  stage: z.enum(stages),
  promisedAt: instant.nullable(),
  readyAt: instant.nullable(),
  deliveredOn: day.nullable(),
  technicianNames: z.array(z.string()),
  priceMinor: z.number().int(),
  isComeback: z.boolean()
})
