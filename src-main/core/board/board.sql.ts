import type { ReadHandle } from '../../db/store.ts'
import type { Day } from '../../shared/dates.ts'
import type { Stage, WaitCause } from '../../shared/enums.ts'
import { COUNTING_PROMISE, VEHICLE_NAME } from '../repair-orders/columns.sql.ts'

/** One open order as the board shows it; lists are JSON text. */
export interface CardRow {
  id: number
  number: string
  outletId: number
  plate: string | null
  vehicleName: string | null
  customerName: string | null
  stage: Stage
  stageSince: string
  waitCause: WaitCause | null
  promisedAt: string | null
  customerWaits: number
  technicianNames: string
  undecidedCandidates: number
  inspectionAttempt: number | null
  inspectionAnswered: number | null
  inspectionItems: number | null
  openRework: number
  priceMinor: number
  firstConcern: string | null
}

/**
 * Orders in the shop or booked, in one query over the index of open orders: as many rows as there are cars, however
 * many years lie in the books.
 */
export function openCards(db: ReadHandle, outletId: number | null): CardRow[] {
  return db
    .prepare<CardRow>(
      `with open as materialized (
        select o.* from orders o
        where o.stage not in ('delivered', 'cancelled') and (@outletId is null or o.outlet_id = @outletId)
          and o.voided_at is null
      )
      select o.id, o.number, o.outlet_id as outletId, v.plate,
        ${VEHICLE_NAME} as vehicleName, c.name as customerName,
        o.stage, o.stage_since as stageSince,
        (select e.wait_cause from order_events e where e.order_id = o.id order by e.seq desc limit 1) as waitCause,
        ${COUNTING_PROMISE} as promisedAt, o.customer_waits as customerWaits,
        (select coalesce(json_group_array(distinct s.name), '[]') from jobs j join job_technicians t on t.job_id = j.id
          join staff s on s.id = t.staff_id where j.order_id = o.id and j.voided_at is null) as technicianNames,
        (select count(*) from comeback_candidates k where k.return_order_id = o.id and +k.state = 'proposed'
          and k.reasons <> 'same_vehicle') as undecidedCandidates,
        f.attempt as inspectionAttempt,
        case when f.id is not null and f.ended_at is null then (select count(*) from inspection_items n
          where n.inspection_id = f.id and n.outcome is not null) end as inspectionAnswered,
        case when f.id is not null and f.ended_at is null then (select count(*) from inspection_items n
          where n.inspection_id = f.id) end as inspectionItems,
        (select count(*) from reworks r where r.order_id = o.id and r.voided_at is null and r.state = 'open') as openRework,
        (select coalesce(sum(j.labour_price_minor + j.parts_price_minor), 0) from jobs j
          where j.order_id = o.id and j.voided_at is null) as priceMinor,
        (select j.concern from jobs j where j.order_id = o.id and j.voided_at is null order by j.position limit 1)
          as firstConcern
      from open o left join vehicles v on v.id = o.vehicle_id left join customers c on c.id = o.customer_id
      left join inspections f on f.id = (select i.id from inspections i where i.order_id = o.id and i.kind = 'final'
        and i.voided_at is null order by i.attempt desc limit 1)
      order by o.id`
    )
    .all({ outletId })
}

export function countDelivered(db: ReadHandle, day: Day, outletId: number | null): number {
  const row = db
    .prepare<{ n: number }>(
      `select count(*) as n from orders where delivered_on = @day and (@outletId is null or outlet_id = @outletId)
         and voided_at is null`
    )
    .get({ day, outletId })
  return row?.n ?? 0
}
