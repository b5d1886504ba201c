import type { ReadHandle } from '../../db/store.ts'
import type { KpiSplit } from '../../shared/contract/kpi.ts'
import { factFamilies, type KpiEntry } from './catalogue/entry.ts'
import { bind, type FactParams, type FactScope, rowsOfFamily, splitKey } from './sums.sql.ts'

/** Which of a KPI's facts are listed. */
export interface RowFilter {
  only: 'all' | 'misses'
  split: KpiSplit | null
  splitKey: string | null
  /** The figure itself in stored units: what a measured row is worse than. */
  value: number | null
}

export interface StoredFactRow {
  record: number
  label: string
  plate: string | null
  onDate: string
  numerator: number
  denominator: number
  technicianId: number | null
  systemId: number | null
}

/** The KPI's one fact query: a row per counted thing (K1). */
function factQuery(entry: KpiEntry, split: KpiSplit | null): string {
  const parts = entry.sources.map(
    ({
      family,
      where,
      numerator,
      denominator
    }) => `select f.order_id as record, ${factFamilies[family].date} as on_date,
      ${numerator} as numerator, ${denominator} as denominator, f.technician_id, f.system_id,
      ${split ? splitKey(entry, split) : 'null'} as split_key
      ${rowsOfFamily(family)} and ${where}`
  )
  return parts.join(' union all ')
}

/** Rows that pull the figure to its worse side: those that fail, or those worse than the figure where it is measured. */
function missCondition(entry: KpiEntry): string {
  const isCounted = entry.numeratorIn === 'count'
  if (entry.better === 'higher') return isCounted ? 'numerator < denominator' : 'numerator < @value * denominator'
  if (entry.better === 'lower') return isCounted ? 'numerator > 0' : 'numerator > @value * denominator'
  return 'true'
}

type Bound = [FactScope & FactParams & RowFilter & { offset: number; limit: number }]

/** The rows behind a figure, newest first, and how many there are in all. */
export function listFactRows(
  db: ReadHandle,
  entry: KpiEntry,
  scope: FactScope,
  params: FactParams,
  filter: RowFilter,
  page: { offset: number; limit: number }
): { rows: StoredFactRow[]; total: number } {
  const facts = `with facts as (${factQuery(entry, filter.split)}),
    chosen as (select * from facts where ${filter.only === 'misses' ? missCondition(entry) : 'true'}
      and (@splitKey is null or split_key = @splitKey))`
  const bound: Bound[0] = { ...bind(scope, params), ...filter, ...page }
  const rows = db
    .prepare<StoredFactRow, Bound>(
      `${facts} select c.record, o.number as label, v.plate, c.on_date as onDate, c.numerator, c.denominator,
        c.technician_id as technicianId, c.system_id as systemId
      from (select * from chosen order by on_date desc, record desc limit @limit offset @offset) c
      join orders o on o.id = c.record left join vehicles v on v.id = o.vehicle_id
      order by c.on_date desc, c.record desc`
    )
    .all(bound)
  const total = db.prepare<{ n: number }, Bound>(`${facts} select count(*) as n from chosen`).get(bound)?.n ?? 0
  return { rows, total }
}

/** First and last month with anything that can be counted. */
export function monthsWithFacts(db: ReadHandle): { first: string | null; last: string | null } {
  return (
    db
      .prepare<{ first: string | null; last: string | null }>(
        `select substr(min(day), 1, 7) as first, substr(max(day), 1, 7) as last from (
          select (select min(opened_on) from order_facts) as day
          union all select (select max(opened_on) from order_facts)
          union all select (select max(delivered_on) from order_facts)
          union all select (select max(first_inspected_on) from order_facts))`
      )
      .get() ?? { first: null, last: null }
  )
}
