import type { CandidateState } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'

/** A candidate is decided once; the decision is taken back by voiding the comeback, not by deciding again. */
export function requireUndecided(state: CandidateState): void {
  if (state !== 'proposed') throw new DomainError('candidate_decided', { state })
}

/** The inspector decides cause and party, not the technician whose work it was, unless the shop is too small (K-01). */
export function requireImpartial(
  decidedById: number | null,
  originalTechnicianIds: readonly number[],
  technicianMayInspect: boolean
): void {
  if (decidedById !== null && originalTechnicianIds.includes(decidedById) && !technicianMayInspect) {
    throw new DomainError('inspector_is_technician')
  }
}
