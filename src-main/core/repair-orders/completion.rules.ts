import type { MissingCode } from '../../shared/contract/orders.ts'
import type { CompletionRule } from '../../shared/enums.ts'

/** What delivery asks of an order, counted from its records. */
export interface CompletionFacts {
  hasOdometerIn: boolean
  hasOdometerOut: boolean
  jobs: number
  jobsWithTechnician: number
  jobsWithCause: number
  /** Candidates that share more than the vehicle with this order. */
  linkedCandidates: number
  undecidedCandidates: number
  reworks: number
  openReworks: number
  needsFinalInspection: boolean
  hasPassedFinalInspection: boolean
}

export interface Check {
  code: MissingCode
  isDone: boolean
  left: number
  total: number
}

const one = (code: MissingCode, isDone: boolean): Check => ({ code, isDone, left: isDone ? 0 : 1, total: 1 })
const many = (code: MissingCode, done: number, total: number): Check => ({
  code,
  isDone: done >= total,
  left: total - done,
  total
})

/** The list "before it can be delivered". Open rework and undecided comebacks always block; the rest by the owner's rules. */
export function completionChecks(facts: CompletionFacts, rules: readonly CompletionRule[]): Check[] {
  const checks: Check[] = []
  if (facts.linkedCandidates > 0) {
    checks.push(
      many('candidates_undecided', facts.linkedCandidates - facts.undecidedCandidates, facts.linkedCandidates)
    )
  }
  if (rules.includes('technician_on_every_job')) checks.push(many('technician', facts.jobsWithTechnician, facts.jobs))
  if (rules.includes('cause_on_every_job')) checks.push(many('cause', facts.jobsWithCause, facts.jobs))
  if (rules.includes('odometer_in_and_out')) {
    checks.push(one('odometer_in', facts.hasOdometerIn), one('odometer_out', facts.hasOdometerOut))
  }
  if (facts.reworks > 0) checks.push(many('rework_open', facts.reworks - facts.openReworks, facts.reworks))
  if (facts.needsFinalInspection && rules.includes('final_inspection_passed')) {
    checks.push(one('final_inspection', facts.hasPassedFinalInspection))
  }
  return checks
}

export function missingOf(checks: readonly Check[]): MissingCode[] {
  return checks.filter((check) => !check.isDone).map((check) => check.code)
}

/** A release covers what was missing when it was given, not what came to light later. */
export function blockingAfterRelease(missing: readonly MissingCode[], released: readonly MissingCode[]): MissingCode[] {
  return missing.filter((code) => !released.includes(code))
}
