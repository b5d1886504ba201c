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

/** Months are read one by one: a range of the index each, where grouping by month would sort every row. */
export type Grouping = 'all' | KpiSplit

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

function groupKey(entry: KpiEntry, grouping: Grouping): string {
  return grouping === 'all' ? `''` : splitKey(entry, grouping)
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

/** Columns of a reading; sources that ask for the same sum share it. */
class Columns {
  private readonly places = new Map<string, number>()

  /** The column of an expression; the key of the group stands at 0. */
  place(expression: string): number {
    const known = this.places.get(expression)
    if (known !== undefined) return known
    this.places.set(expression, this.places.size + 1)
    return this.places.size
  }

  list(): string {
    return [...this.places.keys()].join(', ')
  }
}

interface Part {
  entry: KpiEntry
  numerator: number | null
  denominator: number | null
  count: number
  ripeDay: number | null
}

/** Where the sums of one source are read from; a source that adds nothing on one side needs no sum there. */
function partOf(entry: KpiEntry, source: FactSource, columns: Columns, params: FactParams): Part {
  const { where, numerator, denominator } = source
  const isQuantile = entry.aggregate === 'median' || entry.aggregate === 'p90'
  const sum = (expression: string) =>
    expression === '1'
      ? columns.place(`count(case when ${where} then 1 end)`)
      : columns.place(`sum(case when ${where} then ${expression} end)`)
  const rows = columns.place(`count(case when ${where} then 1 end)`)
  return {
    entry,
    numerator: numerator === '0' || isQuantile ? null : sum(numerator),
    denominator: denominator === '0' ? null : sum(denominator),
    count: denominator === '0' ? 0 : rows,
    ripeDay: entry.isCohort ? columns.place(ripeDay(where, params)) : null
  }
}

/** Days since 1970 of the last day of the last window among the rows. */
function ripeDay(where: string, { window }: FactParams): string {
  return window === null
    ? `max(case when ${where} then unixepoch(f.delivered_on) / 86400 + coalesce(f.warranty_days, 0) end)`
    : `unixepoch(max(case when ${where} then f.delivered_on end)) / 86400 + @window`
}

/** Adds up the facts of several KPIs in one reading of each family's index. */
export function sumFacts(
  db: ReadHandle,
  entries: readonly KpiEntry[],
  scope: FactScope,
  params: FactParams,
  grouping: Grouping
): Map<string, Map<string, Sums>> {
  const sums = new Map<string, Map<string, Sums>>(entries.map((entry) => [entry.id, new Map()]))
  for (const family of Object.keys(factFamilies) as FactFamily[]) {
    const columns = new Columns()
    const parts = entries.flatMap((entry) =>
      entry.sources.filter((source) => source.family === family).map((source) => partOf(entry, source, columns, params))
    )
    const [first] = parts
    if (!first) continue
    const group = grouping === 'all' ? '' : 'group by 1'
    const sql = `select ${groupKey(first.entry, grouping)} as key, ${columns.list()} ${rowsOfFamily(family)} ${group}`
    for (const row of db.prepare<unknown[], Bound>(sql).raw().all(bind(scope, params))) {
      const key = String(row[0])
      for (const part of parts) addTo(sums.get(part.entry.id), key, part, (place) => numberOf(row[place]))
    }
  }
  return sums
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0)

/** A group in which no row of the source counts stays away: no data is not zero. */
function addTo(groups: Map<string, Sums> | undefined, key: string, part: Part, read: (place: number) => number): void {
  const at = (place: number | null) => (place === null ? 0 : read(place))
  const own = { numerator: at(part.numerator), denominator: at(part.denominator), count: at(part.count) }
  if (!groups || (own.count === 0 && own.numerator === 0)) return
  const before = groups.get(key) ?? EMPTY
  groups.set(key, {
    numerator: before.numerator + own.numerator,
    denominator: before.denominator + own.denominator,
    count: before.count + own.count,
    ripeDay: part.ripeDay === null ? before.ripeDay : read(part.ripeDay)
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
    const sql = `select ${groupKey(entry, grouping)} as key, json_group_array(${source.numerator}) as list
      ${rowsOfFamily(source.family)} and ${source.where} ${grouping === 'all' ? '' : 'group by 1'}`
    for (const { key, list } of db.prepare<{ key: string; list: string }, Bound>(sql).all(bind(scope, params))) {
      const values: number[] = JSON.parse(list)
      if (values.length > 0) lists.set(key, lists.get(key)?.concat(values) ?? values)
    }
  }
  return new Map([...lists].map(([key, list]) => [key, new Float64Array(list).sort()]))
}
