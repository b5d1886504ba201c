import { z } from 'zod'
import type { ReadHandle } from '../../db/store.ts'
import { missingCodes } from '../../shared/contract/orders.ts'
import type { Day } from '../../shared/dates.ts'
import {
  type ComebackCause,
  comebackCauses,
  countedComebackCauses,
  type Language,
  responsibleParties
} from '../../shared/enums.ts'
import { type ComebackLine, type QualityNote, qualityNotes, type ReleaseLine, type ReportData } from './report-data.ts'

/** Half-open days of the month, and one outlet or all. */
export interface ReportScope {
  from: Day
  until: Day
  outletId: number | null
}

const within = (day: string, outlet: string) =>
  `${day} >= @from and ${day} < @until and (@outletId is null or ${outlet} = @outletId)`

function readCounts(db: ReadHandle, sql: string, scope: ReportScope): Record<string, number> {
  return db.prepare<Record<string, number>, [ReportScope]>(sql).get(scope) ?? {}
}

export function countDelivered(db: ReadHandle, scope: ReportScope): number {
  const sql = `select count(*) as count from order_facts f where ${within('f.delivered_on', 'f.outlet_id')}`
  return readCounts(db, sql, scope).count ?? 0
}

const comebackRow = z.object({
  originalNumber: z.string(),
  originalDeliveredOn: z.string(),
  returnNumber: z.string(),
  returnOpenedOn: z.string(),
  days: z.number().int(),
  link: z.number().int(),
  system: z.string().nullable(),
  cause: z.enum(comebackCauses),
  party: z.enum(responsibleParties),
  partNote: z.string().nullable(),
  isEscape: z.number(),
  technicians: z.string().nullable()
})

const CONFIRMED = `from comebacks c join orders r on r.id = c.return_order_id
  where c.voided_at is null and r.voided_at is null and ${within('r.opened_on', 'r.outlet_id')}`

/** Confirmed comebacks by the day the vehicle came back. Neither names nor plates are read, so none can be printed. */
export function listComebackLines(db: ReadHandle, scope: ReportScope, language: Language): ComebackLine[] {
  const name = language === 'zh-CN' ? 'name_zh' : 'name_en'
  const rows = db
    .prepare<unknown, [ReportScope]>(
      `select o.number as originalNumber, o.delivered_on as originalDeliveredOn, r.number as returnNumber,
         r.opened_on as returnOpenedOn, cast(julianday(r.opened_on) - julianday(o.delivered_on) as integer) as days,
         c.link, s.${name} as system, c.cause, c.party, c.part_note as partNote,
         c.escape_item_id is not null as isEscape,
         (select group_concat(p.name, char(10)) from job_technicians t join staff p on p.id = t.staff_id
           where t.job_id = c.original_job_id) as technicians
       from comebacks c join orders r on r.id = c.return_order_id join orders o on o.id = c.original_order_id
       join jobs j on j.id = c.original_job_id left join systems s on s.id = j.system_id
       where c.voided_at is null and r.voided_at is null and ${within('r.opened_on', 'r.outlet_id')}
       order by r.opened_on, r.id, c.id`
    )
    .all(scope)
  const counted: readonly string[] = countedComebackCauses
  return z
    .array(comebackRow)
    .parse(rows)
    .map((row) => ({
      ...row,
      isCounted: counted.includes(row.cause),
      isEscape: row.isEscape === 1,
      technicians: row.technicians === null ? [] : row.technicians.split('\n')
    }))
}

export function listCauses(db: ReadHandle, scope: ReportScope): ComebackCause[] {
  const rows = db.prepare<unknown, [ReportScope]>(`select c.cause ${CONFIRMED}`).all(scope)
  return z
    .array(z.object({ cause: z.enum(comebackCauses) }))
    .parse(rows)
    .map(({ cause }) => cause)
}

/** Proposals for vehicles that came back in the month; those that share only the vehicle need no decision. */
export function countCandidates(db: ReadHandle, scope: ReportScope): ReportData['candidates'] {
  const counts = readCounts(
    db,
    `select count(*) filter (where k.state = 'proposed' and k.reasons <> 'same_vehicle') as open,
       count(*) filter (where k.state = 'rejected') as rejected, count(*) filter (where k.state <> 'proposed') as decided
     from comeback_candidates k join orders r on r.id = k.return_order_id
     where r.voided_at is null and ${within('r.opened_on', 'r.outlet_id')}`,
    scope
  )
  return { open: counts.open ?? 0, rejected: counts.rejected ?? 0, decided: counts.decided ?? 0 }
}

const releaseRow = z.object({
  number: z.string(),
  releasedOn: z.string(),
  by: z.string().nullable(),
  missing: z.string().transform((codes) => z.array(z.enum(missingCodes)).parse(codes.split(',').filter(Boolean))),
  reason: z.string()
})

export function listReleaseLines(db: ReadHandle, scope: ReportScope): ReleaseLine[] {
  const rows = db
    .prepare<unknown, [ReportScope]>(
      `select o.number, x.on_date as releasedOn, p.name as by, x.missing, x.reason
       from releases x join orders o on o.id = x.order_id left join staff p on p.id = x.staff_id
       where x.voided_at is null and o.voided_at is null and ${within('x.on_date', 'o.outlet_id')}
       order by x.on_date, x.id`
    )
    .all(scope)
  return z.array(releaseRow).parse(rows)
}

export function sumRework(db: ReadHandle, scope: ReportScope): ReportData['rework'] {
  const sums = readCounts(
    db,
    `select count(*) as items, count(distinct w.order_id) as orders, coalesce(sum(w.spent_seconds), 0) as seconds,
       count(*) filter (where w.state = 'open') as open,
       count(*) filter (where w.state <> 'open' and w.spent_seconds is null) as withoutTime
     from reworks w join orders o on o.id = w.order_id
     where w.voided_at is null and o.voided_at is null and ${within('w.opened_on', 'o.outlet_id')}`,
    scope
  )
  return {
    items: sums.items ?? 0,
    orders: sums.orders ?? 0,
    seconds: sums.seconds ?? 0,
    open: sums.open ?? 0,
    withoutTime: sums.withoutTime ?? 0
  }
}

export function countFinals(db: ReadHandle, scope: ReportScope): { finals: number; byTechnician: number } {
  const counts = readCounts(
    db,
    `select count(*) as finals, coalesce(sum(n.is_by_technician), 0) as byTechnician
     from inspections n join orders o on o.id = n.order_id
     where n.kind = 'final' and n.voided_at is null and o.voided_at is null and ${within('n.ended_on', 'o.outlet_id')}`,
    scope
  )
  return { finals: counts.finals ?? 0, byTechnician: counts.byTechnician ?? 0 }
}

/** What in the records of the month weakens its figures. */
export function countQualityNotes(db: ReadHandle, scope: ReportScope): Record<QualityNote, number> {
  const delivered = readCounts(
    db,
    `select count(*) filter (where f.first_inspected_on is null and c.needs_final_inspection = 1) as without_inspection,
       count(*) filter (where f.promised_at is null) as without_promise,
       count(*) filter (where f.technician_count = 0) as without_technician,
       count(*) filter (where f.cycle_seconds is null) as without_times
     from order_facts f join repair_classes c on c.id = f.repair_class_id
     where ${within('f.delivered_on', 'f.outlet_id')}`,
    scope
  )
  const voided = readCounts(
    db,
    `select count(*) as count from orders o where o.voided_at is not null and ${within('o.opened_on', 'o.outlet_id')}`,
    scope
  )
  const counts: Record<string, number> = {
    ...delivered,
    voided: voided.count ?? 0,
    inspector_is_technician: countFinals(db, scope).byTechnician,
    rework_without_time: sumRework(db, scope).withoutTime
  }
  return Object.fromEntries(qualityNotes.map((note) => [note, counts[note] ?? 0])) as Record<QualityNote, number>
}
