import type { ReadHandle } from '../../db/store.ts'
import { countedComebackCauses, externalPayers } from '../../shared/enums.ts'

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')
const counted = quoted(countedComebackCauses)

/** Columns of order_facts, in the order the query below gives them. */
export const factColumns = [
  'order_id',
  'outlet_id',
  'opened_on',
  'delivered_on',
  'delivered_at',
  'is_external',
  'is_cancelled',
  'is_comeback',
  'is_repair',
  'is_continuation',
  'is_continued',
  'first_return_on',
  'is_part_return',
  'warranty_days',
  'original_delivered_on',
  'original_warranty_days',
  'first_inspected_on',
  'first_passed',
  'failed_inspections',
  'promised_at',
  'promised_on',
  'ready_at',
  'is_on_time',
  'cycle_seconds',
  'started_on',
  'start_wait_seconds',
  'wait_parts_seconds',
  'wait_approval_seconds',
  'wait_bay_seconds',
  'wait_technician_seconds',
  'flagged_seconds',
  'technician_id',
  'technician_count',
  'system_id',
  'system_count',
  'repair_class_id',
  'make'
] as const

/** Length of a day's text: the keys below are a day with what decides among rows of the same day behind it. */
const DAY = 10

/** `all` orders that are not voided, or those whose ids are bound as a JSON array. */
export type FactScope = 'all' | 'given'

/** Longest warranty of an order's jobs in days, run from its delivery; months by the corresponding-day rule. */
const warrantyDays = (orderId: string, deliveredOn: string) => `(
  select max(case
      when j.warranty_months is not null
        then cast(julianday(date(${deliveredOn}, '+' || j.warranty_months || ' months', 'floor'))
          - julianday(${deliveredOn}) as integer)
      else j.warranty_days
    end)
  from jobs j
  where j.order_id = ${orderId} and j.voided_at is null
)`

/** Events with what a wait is waiting for and when it ended; a stage that says nothing waits for what its name says. */
const spans = (within: string) => `select e.order_id, e.seq, e.stage, e.at, e.on_date,
    coalesce(e.wait_cause, case e.stage when 'awaiting_parts' then 'parts' when 'awaiting_approval' then 'approval' end)
      as cause,
    unixepoch(lead(e.at) over (partition by e.order_id order by e.seq)) - unixepoch(e.at) as seconds
  from order_events e ${within}`

/** Seconds of a span that ran while the vehicle was in the shop; a negative one is a data error and is left out. */
const waited = (cause: string) =>
  `sum(case when cause = '${cause}' and stage not in ('booked', 'delivered', 'cancelled') and seconds > 0
    then seconds else 0 end)`

/**
 * The one query that works out order_facts from the records: for single orders after a command, for all of them at a
 * rebuild, and for verify. Negative durations are left out, never clamped (methods.md 0). An order that left "ready"
 * for more work was not ready then: what counts is the last "ready" that no work followed, else the delivery.
 */
export function factsQuery(scope: FactScope): string {
  const given = (column: string) => (scope === 'all' ? '' : `where ${column} in (select value from given)`)
  const andGiven = (column: string) => (scope === 'all' ? '' : `and ${column} in (select value from given)`)
  return `with ${scope === 'all' ? '' : 'given as materialized (select value from json_each(?)),'}
  spans as (${spans(given('e.order_id'))}),
  course as materialized (
    select order_id,
      coalesce(min(case when stage = 'checked_in' then at end), min(case when stage <> 'booked' then at end)) as received_at,
      min(case when stage in ('diagnosing', 'in_repair') then at end) as started_at,
      min(case when stage in ('diagnosing', 'in_repair') then on_date end) as started_on,
      max(case when stage = 'ready' then seq end) as ready_seq,
      max(case when stage = 'ready' then at end) as ready_at,
      max(case when stage not in ('ready', 'delivered') then seq else 0 end) as work_seq,
      max(case when stage = 'delivered' then at end) as delivered_at,
      max(case when stage = 'delivered' then on_date end) as delivered_on,
      max(stage = 'cancelled') as is_cancelled,
      ${waited('parts')} as wait_parts_seconds,
      ${waited('approval')} as wait_approval_seconds,
      ${waited('bay')} as wait_bay_seconds,
      ${waited('technician')} as wait_technician_seconds
    from spans group by order_id
  ),
  work as materialized (
    select j.order_id, sum(j.flagged_seconds) as flagged_seconds,
      min(j.system_id) as system_id, count(distinct j.system_id) as system_count
    from jobs j where j.voided_at is null ${andGiven('j.order_id')} group by j.order_id
  ),
  hands as materialized (
    select j.order_id, min(t.staff_id) as technician_id, count(distinct t.staff_id) as technician_count
    from jobs j join job_technicians t on t.job_id = j.id
    where j.voided_at is null ${andGiven('j.order_id')} group by j.order_id
  ),
  checks as materialized (
    select i.order_id, min(i.attempt) as first_attempt, sum(i.result = 'failed') as failed_inspections
    from inspections i
    where i.kind = 'final' and i.voided_at is null and i.ended_at is not null ${andGiven('i.order_id')}
    group by i.order_id
  ),
  promised as materialized (
    select p.order_id, coalesce(max(case when p.asked_by = 'customer' then p.id end), min(p.id)) as promise_id
    from promises p ${given('p.order_id')} group by p.order_id
  ),
  confirmed as materialized (
    select c.original_order_id, c.return_order_id, c.cause, r.opened_on as returned_on, o.delivered_on as original_on
    from comebacks c
    join orders r on r.id = c.return_order_id and r.voided_at is null
    join orders o on o.id = c.original_order_id and o.voided_at is null
    where c.voided_at is null and c.cause in (${counted})
    ${
      scope === 'all'
        ? ''
        : `and (c.original_order_id in (select value from given)
      or c.return_order_id in (select value from given))`
    }
  ),
  first_returns as materialized (
    select original_order_id, min(returned_on || (cause = 'part')) as key from confirmed group by original_order_id
  ),
  originals as materialized (
    select return_order_id, max(original_on || original_order_id) as key from confirmed group by return_order_id
  )
select o.id as order_id, o.outlet_id, o.opened_on, k.delivered_on, k.delivered_at,
  o.payer in (${quoted(externalPayers)}) as is_external,
  coalesce(k.is_cancelled, 0) as is_cancelled,
  b.return_order_id is not null as is_comeback,
  rc.is_repair,
  o.continues_order_id is not null as is_continuation,
  exists (select 1 from orders n where n.continues_order_id = o.id and n.voided_at is null) as is_continued,
  substr(f.key, 1, ${DAY}) as first_return_on,
  coalesce(cast(substr(f.key, ${DAY + 1}) as integer), 0) as is_part_return,
  ${warrantyDays('o.id', 'coalesce(k.delivered_on, o.opened_on)')} as warranty_days,
  substr(b.key, 1, ${DAY}) as original_delivered_on,
  case when b.return_order_id is not null
    then ${warrantyDays(`cast(substr(b.key, ${DAY + 1}) as integer)`, `substr(b.key, 1, ${DAY})`)} end as original_warranty_days,
  i.ended_on as first_inspected_on,
  case i.result when 'passed' then 1 when 'failed' then 0 end as first_passed,
  coalesce(c.failed_inspections, 0) as failed_inspections,
  p.promised_at,
  p.promised_on,
  case when k.ready_seq > k.work_seq then k.ready_at else k.delivered_at end as ready_at,
  case when k.ready_seq > k.work_seq then k.ready_at else k.delivered_at end <= p.promised_at as is_on_time,
  case when k.delivered_at >= k.received_at then unixepoch(k.delivered_at) - unixepoch(k.received_at) end as cycle_seconds,
  k.started_on,
  case when k.started_at >= k.received_at then unixepoch(k.started_at) - unixepoch(k.received_at) end as start_wait_seconds,
  coalesce(k.wait_parts_seconds, 0) as wait_parts_seconds,
  coalesce(k.wait_approval_seconds, 0) as wait_approval_seconds,
  coalesce(k.wait_bay_seconds, 0) as wait_bay_seconds,
  coalesce(k.wait_technician_seconds, 0) as wait_technician_seconds,
  coalesce(w.flagged_seconds, 0) as flagged_seconds,
  case h.technician_count when 1 then h.technician_id end as technician_id,
  coalesce(h.technician_count, 0) as technician_count,
  case w.system_count when 1 then w.system_id end as system_id,
  coalesce(w.system_count, 0) as system_count,
  o.repair_class_id,
  nullif(trim(v.make), '') as make
from orders o
join repair_classes rc on rc.id = o.repair_class_id
left join vehicles v on v.id = o.vehicle_id
left join course k on k.order_id = o.id
left join work w on w.order_id = o.id
left join hands h on h.order_id = o.id
left join checks c on c.order_id = o.id
left join inspections i on i.order_id = o.id and i.kind = 'final' and i.attempt = c.first_attempt
left join promised pm on pm.order_id = o.id
left join promises p on p.id = pm.promise_id
left join first_returns f on f.original_order_id = o.id
left join originals b on b.return_order_id = o.id
where o.voided_at is null ${andGiven('o.id')}`
}

/** The orders themselves and every order whose facts follow from theirs: originals, returns, continuations. */
export const affectedOrders = `with given as materialized (select value from json_each(?))
  select value as id from given
  union select c.original_order_id from comebacks c where c.return_order_id in (select value from given)
  union select c.return_order_id from comebacks c where c.original_order_id in (select value from given)
  union select o.continues_order_id from orders o
    where o.id in (select value from given) and o.continues_order_id is not null`

/** Rows on which the stored facts and the records disagree: an order's row is missing, extra or different. */
export function countFactDifferences(db: ReadHandle): number {
  const stored = `select ${factColumns.join(', ')} from order_facts`
  return (
    db
      .prepare<{ n: number }>(
        `with computed as materialized (${factsQuery('all')})
        select (select count(*) from (select * from computed except ${stored}))
          + (select count(*) from (${stored} except select * from computed)) as n`
      )
      .get()?.n ?? 0
  )
}
