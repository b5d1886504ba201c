import type { ReadHandle } from '../../db/store.ts'
import type { CandidateState } from '../../shared/enums.ts'
import { VEHICLE_NAME } from '../repair-orders/columns.sql.ts'

const technicians = (jobs: string) =>
  `(select group_concat(distinct t.staff_id) from job_technicians t join jobs x on x.id = t.job_id where ${jobs})`
const summary = (job: string) => `coalesce(${job}.correction, ${job}.operation, ${job}.concern)`

/** Only the conditions that were asked for, so that each finds its index. */
function whereAll(conditions: readonly (readonly [given: unknown, sql: string])[]): string {
  const asked = conditions.filter(([given]) => given !== null && given !== undefined).map(([, sql]) => sql)
  return asked.length === 0 ? '' : `where ${asked.join(' and ')}`
}

/**
 * Worth a decision by themselves: they share more than the vehicle, or the car is still here. Under a warranty of a
 * year every visit has earlier jobs behind it; those are shown on the order while it is open and lapse with it.
 */
const TELLING = `(k.reasons <> 'same_vehicle' or k.is_manual or r.stage not in ('delivered', 'cancelled'))`

export interface CandidateFilter {
  candidateId?: number
  orderId?: number | null
  state?: CandidateState | null
  onlyTelling?: true | undefined
}

export interface CandidateViewRow {
  originalJobId: number
  isManual: number
  reasons: string
  words: string
  originalTechnicianIds: string | null
}

const CANDIDATES = `select k.id, k.return_order_id as returnOrderId, r.number as returnNumber,
    r.opened_on as returnOpenedOn, v.plate, ${VEHICLE_NAME} as vehicleName, k.original_order_id as originalOrderId,
    o.number as originalNumber, k.original_job_id as originalJobId, ${summary('j')} as originalSummary,
    ${technicians('x.id = k.original_job_id')} as originalTechnicianIds,
    (select n.inspector_id from inspections n where n.order_id = o.id and n.kind = 'final' and n.result = 'passed'
      and n.voided_at is null order by n.attempt desc limit 1) as originalInspectorId,
    o.delivered_on as originalDeliveredOn,
    coalesce((select x.concern from jobs x where x.order_id = r.id and x.voided_at is null order by x.position limit 1), '')
      as returnConcern,
    k.reasons, k.words, k.days_elapsed as daysElapsed, k.days_limit as daysLimit, k.last_day as lastDay,
    k.km_elapsed as kmElapsed, k.km_limit as kmLimit, k.state, k.is_manual as isManual, k.decided_at as decidedAt,
    k.decided_by_id as decidedById, k.reject_reason as rejectReason
  from comeback_candidates k join orders r on r.id = k.return_order_id join orders o on o.id = k.original_order_id
  join jobs j on j.id = k.original_job_id left join vehicles v on v.id = r.vehicle_id`

/** Proposals of the suggester with both orders; the strongest link first, then the newest original. */
export function candidateRows(db: ReadHandle, filter: CandidateFilter): CandidateViewRow[] {
  return db
    .prepare<CandidateViewRow>(
      `${CANDIDATES} ${whereAll([
        [filter.candidateId, 'k.id = @candidateId'],
        [filter.orderId, 'k.return_order_id = @orderId'],
        [filter.state, filter.orderId ? '+k.state = @state' : 'k.state = @state'],
        [filter.onlyTelling, TELLING]
      ])} order by k.return_order_id desc, k.reasons like '%same_system%' desc, k.reasons = 'same_vehicle', k.days_elapsed,
         k.id limit 500`
    )
    .all({
      candidateId: filter.candidateId ?? null,
      orderId: filter.orderId ?? null,
      state: filter.state ?? null
    })
}

export interface ComebackFilter {
  comebackId?: number
  orderId?: number | null
  /** Half-open days of the return's opening. */
  from?: string | null
  until?: string | null
}

export interface ComebackViewRow {
  originalTechnicianIds: string | null
  returnTechnicianIds: string | null
}

const COMEBACKS = `select c.id, c.candidate_id as candidateId, c.return_order_id as returnOrderId,
    r.number as returnNumber, r.opened_on as returnOpenedOn, r.stage as returnStage,
    c.original_order_id as originalOrderId, o.number as originalNumber, o.delivered_on as originalDeliveredOn,
    ${summary('j')} as originalSummary, ${technicians('x.id = c.original_job_id')} as originalTechnicianIds,
    ${technicians('x.order_id = c.return_order_id and x.voided_at is null')} as returnTechnicianIds,
    v.plate, ${VEHICLE_NAME} as vehicleName, j.system_id as systemId, c.link, c.cause, c.party,
    c.part_note as partNote, e.wording_en as escapeWordingEn, e.wording_zh as escapeWordingZh, c.note,
    c.decided_by_id as decidedById, c.decided_at as decidedAt, c.void_reason as voidReason
  from comebacks c join orders r on r.id = c.return_order_id join orders o on o.id = c.original_order_id
  join jobs j on j.id = c.original_job_id left join vehicles v on v.id = r.vehicle_id
  left join inspection_items e on e.id = c.escape_item_id`

/** Confirmed comebacks, newest return first; voided ones too, with their reason. */
export function comebackRows(db: ReadHandle, filter: ComebackFilter): ComebackViewRow[] {
  return db
    .prepare<ComebackViewRow>(
      `${COMEBACKS} ${whereAll([
        [filter.comebackId, 'c.id = @comebackId'],
        [filter.orderId, '(c.return_order_id = @orderId or c.original_order_id = @orderId)'],
        [filter.from, 'r.opened_on >= @from'],
        [filter.until, 'r.opened_on < @until']
      ])} order by r.opened_on desc, c.id desc limit 2000`
    )
    .all({
      comebackId: filter.comebackId ?? null,
      orderId: filter.orderId ?? null,
      from: filter.from ?? null,
      until: filter.until ?? null
    })
}
