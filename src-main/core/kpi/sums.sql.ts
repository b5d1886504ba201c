import type { ReadHandle } from '../../db/store.ts'
import type { KpiSplit } from '../../shared/contract/kpi.ts'
import type { Day, Instant } from '../../shared/dates.ts'
import { type FactFamily, type FactSource, factFamilies, type KpiEntry } from './catalogue/entry.ts'

/** Half-open period and outlet (null: all) of which facts are asked. */
export interface FactScope {
  from: Day
  until: Day
  outletId: number | null
}

/** What expressions of the catalogue know besides the row. */
export interface FactParams {
  window: number | null
  now: Instant
}

export type Grouping = 'all' | 'month' | KpiSplit

/** What a group of facts adds up to, in the stored units. */
export interface Sums {
  numerator: number
  denominator: number
  /** Facts that add below the line. */
  count: number
  /** Of a cohort: days since 1970 of the last comeback window's last day. */
  ripeDay: number | null
}

const EMPTY: Sums = { numerator: 0, denominator: 0, count: 0, ripeDay: null }

const ownColumn: Record<KpiSplit, string> = {
  technician: `case when f.technician_count = 0 then 'none' when f.technician_count > 1 then 'several'
    else cast(f.technician_id as text) end`,
  system: `case when f.system_count = 0 then 'none' when f.system_count > 1 then 'several'
    else cast(f.system_id as text) end`,
  make: `coalesce(f.make, 'none')`,
  repair_class: 'cast(f.repair_class_id as text)',
  outlet: 'cast(f.outlet_id as text)'
}

/** The key of a row in a split. */
export function splitKey(entry: KpiEntry, split: KpiSplit): string {
  return entry.splitKeys?.[split] ?? ownColumn[split]
}

function groupKey(entry: KpiEntry, grouping: Grouping, family: FactFamily): string {
  if (grouping === 'all') return `''`
  return grouping === 'month' ? `substr(${factFamilies[family].date}, 1, 7)` : splitKey(entry, grouping)
}

/** The rows of one family within the scope. */
export function rowsOfFamily(family: FactFamily): string {
  const { date, base } = factFamilies[family]
  return `from order_facts f where ${date} >= @from and ${date} < @until and (@outletId is null or f.outlet_id = @outletId)
    and ${base}`
}

export function bind(scope: FactScope, params: FactParams): FactScope & FactParams {
  return { ...scope, ...params }
}

type Bound = [FactScope & FactParams]

/** Adds up the facts of several KPIs that share their grouping in one reading of each family's index. */
export function sumFacts(
  db: ReadHandle,
  entries: readonly KpiEntry[],
  scope: FactScope,
  params: FactParams,
  grouping: Grouping
): Map<string, Map<string, Sums>> {
  const sums = new Map<string, Map<string, Sums>>(entries.map((entry) => [entry.id, new Map()]))
  for (const family of Object.keys(factFamilies) as FactFamily[]) {
    const parts = entries.flatMap((entry) =>
      entry.sources.filter((source) => source.family === family).map((source) => ({ entry, source }))
    )
    const [first] = parts
    if (!first) continue
    const sql = `select ${groupKey(first.entry, grouping, family)} as key,
      ${parts.map(({ entry, source }) => sumColumns(entry, source)).join(', ')}
      ${rowsOfFamily(family)} group by 1`
    for (const row of db.prepare<unknown[], Bound>(sql).raw().all(bind(scope, params))) {
      const [key, ...values] = row
      parts.forEach(({ entry }, index) => {
        addTo(sums.get(entry.id), String(key), values.slice(index * COLUMNS, (index + 1) * COLUMNS).map(numberOf))
      })
    }
  }
  return sums
}

/** Columns that one source adds to the reading. */
const COLUMNS = 4

function sumColumns(entry: KpiEntry, { where, numerator, denominator }: FactSource): string {
  const ripeDay = entry.isCohort
    ? `max(case when ${where} then unixepoch(f.delivered_on) / 86400 + coalesce(@window, f.warranty_days, 0) end)`
    : 'null'
  return `sum(case when ${where} then ${numerator} end), sum(case when ${where} then ${denominator} end),
    count(case when ${where} and ${denominator} <> 0 then 1 end), ${ripeDay}`
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : null)

/** A group in which no row of the source counts stays away: no data is not zero. */
function addTo(groups: Map<string, Sums> | undefined, key: string, values: readonly (number | null)[]): void {
  const [numerator, denominator, count, ripeDay] = values
  if (!groups || numerator === null || numerator === undefined) return
  const before = groups.get(key) ?? EMPTY
  groups.set(key, {
    numerator: before.numerator + numerator,
    denominator: before.denominator + (denominator ?? 0),
    count: before.count + (count ?? 0),
    ripeDay: ripeDay ?? before.ripeDay
  })
}

/** The numerators of a KPI's facts, ascending, per group: what quantiles are taken of. */
export function valuesOf(
  db: ReadHandle,
  entry: KpiEntry,
  scope: FactScope,
  params: FactParams,
  grouping: Grouping
): Map<string, Float64Array> {
  const lists = new Map<string, number[]>()
  for (const source of entry.sources) {
    const sql = `select ${groupKey(entry, grouping, source.family)}, ${source.numerator}
      ${rowsOfFamily(source.family)} and ${source.where}`
    for (const row of db.prepare<unknown[], Bound>(sql).raw().all(bind(scope, params))) {
      const key = String(row[0])
      const list = lists.get(key) ?? []
      if (list.length === 0) lists.set(key, list)
      list.push(Number(row[1]))
    }
  }
  return new Map([...lists].map(([key, list]) => [key, Float64Array.from(list).sort()]))
}
