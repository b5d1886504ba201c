import type { Instant } from '../../shared/dates.ts'
import type { Stage, WaitCause } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'

/** Where an order may go from where it stands. Delivered and cancelled are ends. */
const REACHABLE: Record<Stage, readonly Stage[]> = {
  booked: ['checked_in', 'cancelled'],
  checked_in: ['diagnosing', 'awaiting_approval', 'awaiting_parts', 'in_repair', 'cancelled'],
  diagnosing: ['awaiting_approval', 'awaiting_parts', 'in_repair', 'in_inspection', 'ready', 'cancelled'],
  awaiting_approval: ['in_repair', 'awaiting_parts', 'diagnosing', 'ready', 'cancelled'],
  awaiting_parts: ['in_repair', 'awaiting_approval', 'diagnosing', 'cancelled'],
  in_repair: ['in_inspection', 'ready', 'awaiting_parts', 'awaiting_approval', 'diagnosing', 'cancelled'],
  in_inspection: ['ready', 'in_repair', 'awaiting_parts'],
  ready: ['delivered', 'in_repair', 'in_inspection'],
  delivered: [],
  cancelled: []
}

export function nextStages(stage: Stage): readonly Stage[] {
  return REACHABLE[stage]
}

/** Stages in which nobody works on the car, with the cause that goes without saying. */
const USUAL_CAUSE: Partial<Record<Stage, WaitCause>> = { awaiting_approval: 'approval', awaiting_parts: 'parts' }
/** Stages in which a cause of waiting makes sense at all. */
const CAN_WAIT: readonly Stage[] = [
  'checked_in',
  'diagnosing',
  'awaiting_approval',
  'awaiting_parts',
  'in_repair',
  'ready'
]

export interface LastEvent {
  stage: Stage
  at: Instant
  waitCause: WaitCause | null
}

export interface StageChange {
  stage: Stage
  /** True time of the change, when entered late; null: now. */
  at: Instant | null
  waitCause: WaitCause | null
  note: string | null
}

/**
 * Decides a change of stage: reachable, not in the future, not before the last event. The same stage again is a new
 * event when what it waits for changed. Cancelling needs a note: the reason.
 */
export function decideStageChange(last: LastEvent, change: StageChange, now: Instant) {
  const at = change.at ?? (now > last.at ? now : last.at)
  if (at > now) throw new DomainError('event_in_future', { at, now })
  if (at < last.at) throw new DomainError('event_out_of_order', { at, last: last.at })
  const waitCause = CAN_WAIT.includes(change.stage) ? (change.waitCause ?? USUAL_CAUSE[change.stage] ?? null) : null
  const isSameStage = change.stage === last.stage
  if (isSameStage && waitCause === last.waitCause) {
    throw new DomainError('stage_not_reachable', { from: last.stage, to: change.stage })
  }
  if (!isSameStage && !REACHABLE[last.stage].includes(change.stage)) {
    throw new DomainError('stage_not_reachable', { from: last.stage, to: change.stage })
  }
  if (change.stage === 'cancelled' && !change.note) throw new DomainError('reason_needed')
  return { stage: change.stage, at, waitCause, note: change.note }
}

/** Moving on to these says that the work is done: jobs not yet completed are completed at that moment. */
export function completesJobs(stage: Stage): boolean {
  return stage === 'in_inspection' || stage === 'ready' || stage === 'delivered'
}
