import { z } from 'zod'
import {
  inspectionKinds,
  inspectionLevels,
  inspectionResults,
  itemKinds,
  itemOutcomes,
  reworkStates,
  severities,
  standardStates
} from '../enums.ts'
import {
  catalogued,
  command,
  day,
  everyone,
  instant,
  line,
  optionalLine,
  optionalParagraph,
  query,
  recordId,
  seconds,
  workshop
} from './base.ts'

const thousandths = z.number().int().min(-1_000_000_000).max(1_000_000_000)

const standardItem = z.object({
  position: z.number().int(),
  wordingEn: z.string(),
  wordingZh: z.string(),
  kind: z.enum(itemKinds),
  severity: z.enum(severities),
  systemId: recordId.nullable(),
  unit: z.string().nullable(),
  lowerThousandths: thousandths.nullable(),
  upperThousandths: thousandths.nullable()
})
const standardVersion = z.object({
  id: recordId,
  version: z.number().int(),
  state: z.enum(standardStates),
  inForceFrom: day.nullable(),
  items: z.array(standardItem)
})
export const standard = catalogued.extend({
  repairClassId: recordId,
  kind: z.enum(inspectionKinds),
  versions: z.array(standardVersion)
})

const inspectionItem = standardItem.extend({
  id: recordId,
  outcome: z.enum(itemOutcomes).nullable(),
  valueThousandths: thousandths.nullable(),
  answerText: z.string().nullable(),
  note: z.string().nullable(),
  answeredAt: instant.nullable()
})
export const inspection = z.object({
  id: recordId,
  orderId: recordId,
  orderNumber: z.string(),
  plate: z.string().nullable(),
  vehicleName: z.string().nullable(),
  promisedAt: instant.nullable(),
  kind: z.enum(inspectionKinds),
  level: z.enum(inspectionLevels),
  attempt: z.number().int(),
  standardCode: z.string(),
  standardVersion: z.number().int(),
  inspectorId: recordId.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  result: z.enum(inspectionResults).nullable(),
  isByTechnician: z.boolean(),
  /** Technicians of the order: who may not inspect it, and whose rework it becomes. */
  technicianIds: z.array(recordId),
  note: z.string().nullable(),
  items: z.array(inspectionItem)
})
export type Inspection = z.infer<typeof inspection>

export const inspectionSummary = inspection
  .omit({ items: true, technicianIds: true })
  .extend({ items: z.number().int(), answered: z.number().int(), failed: z.number().int() })

/** An order that waits for its final inspection. */
export const inspectionDue = z.object({
  orderId: recordId,
  orderNumber: z.string(),
  plate: z.string().nullable(),
  vehicleName: z.string().nullable(),
  promisedAt: instant.nullable(),
  since: instant,
  attempt: z.number().int(),
  openInspectionId: recordId.nullable(),
  openRework: z.number().int()
})

export const rework = z.object({
  id: recordId,
  orderId: recordId,
  orderNumber: z.string(),
  plate: z.string().nullable(),
  inspectionId: recordId,
  state: z.enum(reworkStates),
  what: z.string(),
  severity: z.enum(severities),
  cause: z.string().nullable(),
  technicianId: recordId.nullable(),
  spentSeconds: z.number().int().nullable(),
  parts: z.string().nullable(),
  note: z.string().nullable(),
  openedAt: instant,
  doneById: recordId.nullable(),
  doneAt: instant.nullable(),
  reinspectedById: recordId.nullable(),
  closedAt: instant.nullable()
})

export const givenAnswer = z.object({
  inspectionId: recordId,
  itemId: recordId,
  /** Of a measured item the outcome follows from the value and the limits; not applicable is still possible. */
  outcome: z.enum(itemOutcomes).nullable(),
  valueThousandths: thousandths.nullable(),
  answerText: optionalParagraph,
  note: optionalParagraph
})
export const finishedRework = z.object({
  reworkId: recordId,
  cause: line,
  doneById: recordId,
  spentSeconds: seconds,
  parts: optionalLine,
  note: optionalLine
})

export const inspectionsContract = {
  due: query(...everyone).output(z.array(inspectionDue)),
  recent: query(...everyone)
    .input(z.object({ limit: z.number().int().min(1).max(200) }))
    .output(z.array(inspectionSummary)),
  ofOrder: query(...everyone)
    .input(z.object({ orderId: recordId }))
    .output(z.array(inspectionSummary)),
  get: query(...everyone)
    .input(z.object({ inspectionId: recordId }))
    .output(inspection),
  /** Opens the inspection of this kind, or returns the one that is open: an interruption loses nothing. */
  start: command(...workshop)
    .input(
      z.object({
        orderId: recordId,
        kind: z.enum(inspectionKinds),
        level: z.enum(inspectionLevels),
        inspectorId: recordId.nullable()
      })
    )
    .output(inspection),
  answer: command(...workshop)
    .input(givenAnswer)
    .output(inspection),
  /** Closes it. Any failed critical or major item fails it; failed items open rework and send the order back. */
  sign: command(...workshop)
    .input(z.object({ inspectionId: recordId, inspectorId: recordId, note: optionalParagraph }))
    .output(inspection)
}

export const reworkContract = {
  list: query(...everyone)
    .input(z.object({ orderId: recordId.nullable(), onlyOpen: z.boolean() }))
    .output(z.array(rework)),
  finish: command(...workshop)
    .input(finishedRework)
    .output(rework)
}

export const standardsContract = {
  list: query(...everyone).output(z.array(standard))
}
