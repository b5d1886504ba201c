import type { z } from 'zod'
import type { jobInput, Order } from '../../shared/contract/orders.ts'
import { businessDay, type Instant } from '../../shared/dates.ts'
import type { VehicleKind } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import { suggestCandidates } from '../comebacks/suggest.ts'
import type { CommandContext } from '../context.ts'
import { findVehicle } from '../customers/customers.sql.ts'
import { requireActiveStaff } from '../people/staff.ts'
import { changeOrder, requireOpenOrder } from './changes.ts'
import {
  findJob,
  findRepairClass,
  findWarranty,
  insertJob,
  type JobRow,
  jobsOf,
  type OrderRow,
  replaceTechnicians,
  techniciansOf,
  updateJobRow
} from './orders.sql.ts'

type JobInput = z.infer<typeof jobInput>

/** What was sold is copied into the job: class, warranty, prices (domain; faults.md 40). */
function soldTerms(context: CommandContext, order: OrderRow, input: JobInput) {
  const repairClassId = input.repairClassId ?? order.repairClassId
  if (!findRepairClass(context.db, repairClassId))
    throw new DomainError('not_found', { record: 'repair_class', id: repairClassId })
  const kind: VehicleKind =
    (order.vehicleId === null ? undefined : findVehicle(context.db, order.vehicleId)?.kind) ?? 'car_or_hazmat'
  const warranty = findWarranty(context.db, repairClassId, kind)
  return {
    repairClassId,
    warrantyDays: warranty?.days ?? null,
    warrantyMonths: warranty?.months ?? null,
    warrantyKm: warranty?.km ?? null
  }
}

function writtenBy(input: JobInput) {
  return {
    concern: input.concern,
    cause: input.cause || null,
    correction: input.correction || null,
    systemId: input.systemId,
    operation: input.operation || null,
    flaggedSeconds: input.flaggedSeconds,
    labourPriceMinor: input.labourPriceMinor,
    partsPriceMinor: input.partsPriceMinor
  }
}

/** Adds a job to an order inside the caller's change. */
export function insertJobOf(context: CommandContext, order: OrderRow, input: JobInput): number {
  for (const staffId of input.technicianIds) requireActiveStaff(context, staffId)
  const position = Math.max(0, ...jobsOf(context.db, order.id).map((job) => job.position)) + 1
  const jobId = insertJob(context.db, {
    orderId: order.id,
    position,
    ...writtenBy(input),
    ...soldTerms(context, order, input),
    writtenUpById: order.advisorId
  })
  replaceTechnicians(context.db, jobId, input.technicianIds)
  return jobId
}

export function addJob(context: CommandContext, { orderId, job }: { orderId: number; job: JobInput }): Order {
  const order = requireOpenOrder(context, orderId)
  return changeOrder(context, orderId, () => {
    insertJobOf(context, order, job)
    suggestCandidates(context, orderId)
  })
}

function requireJob(context: CommandContext, orderId: number, jobId: number): JobRow {
  const job = findJob(context.db, jobId)
  if (job?.orderId !== orderId || job.voidedAt !== null)
    throw new DomainError('not_found', { record: 'job', id: jobId })
  return job
}

export function updateJob(
  context: CommandContext,
  { orderId, jobId, job: input }: { orderId: number; jobId: number; job: JobInput }
): Order {
  const order = requireOpenOrder(context, orderId)
  const job = requireJob(context, orderId, jobId)
  const kept = techniciansOf(context.db, jobId)
  // Somebody who left stays on the job they did; only new names must be at work.
  for (const staffId of input.technicianIds) if (!kept.includes(staffId)) requireActiveStaff(context, staffId)
  return changeOrder(context, orderId, () => {
    const isSameClass = input.repairClassId === null || input.repairClassId === job.repairClassId
    updateJobRow(context.db, jobId, {
      ...writtenBy(input),
      ...(isSameClass ? {} : soldTerms(context, order, input))
    })
    replaceTechnicians(context.db, jobId, input.technicianIds)
    suggestCandidates(context, orderId)
  })
}

function requireForCompletion(context: CommandContext, job: JobRow): void {
  const { completionRules } = context.shop
  if (completionRules.includes('technician_on_every_job') && techniciansOf(context.db, job.id).length === 0) {
    throw new DomainError('technician_needed', { job: job.position })
  }
  if (completionRules.includes('cause_on_every_job') && job.cause === null) {
    throw new DomainError('cause_needed', { job: job.position })
  }
}

/** A job is completed exactly once; its work counts for that day (faults.md 18, 19). */
export function completeJob(context: CommandContext, { orderId, jobId }: { orderId: number; jobId: number }): Order {
  requireOpenOrder(context, orderId)
  const job = requireJob(context, orderId, jobId)
  if (job.completedAt !== null) throw new DomainError('job_completed', { job: job.position, at: job.completedAt })
  requireForCompletion(context, job)
  return changeOrder(context, orderId, () => markCompleted(context, job.id, context.now))
}

function markCompleted(context: CommandContext, jobId: number, at: Instant): void {
  updateJobRow(context.db, jobId, { completedAt: at, completedOn: businessDay(at, context.shop.timeZone) })
}

/** Work goes to inspection or out: what was not yet marked as completed is completed now, once. */
export function completeRemaining(context: CommandContext, orderId: number, at: Instant): void {
  for (const job of jobsOf(context.db, orderId)) {
    if (job.voidedAt === null && job.completedAt === null) markCompleted(context, job.id, at)
  }
}

export function voidJob(
  context: CommandContext,
  { orderId, jobId, reason }: { orderId: number; jobId: number; reason: string }
): Order {
  requireOpenOrder(context, orderId)
  const job = requireJob(context, orderId, jobId)
  const standing = jobsOf(context.db, orderId).filter((other) => other.voidedAt === null)
  if (standing.length === 1) throw new DomainError('job_last')
  return changeOrder(context, orderId, () => {
    updateJobRow(context.db, job.id, { voidedAt: context.now, voidReason: reason })
    suggestCandidates(context, orderId)
  })
}
