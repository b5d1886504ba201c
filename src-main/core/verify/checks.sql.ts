import { z } from 'zod'
import type { ReadHandle } from '../../db/store.ts'
import { countFactDifferences } from '../kpi/facts.sql.ts'
import { indexedKinds } from '../search/search.rules.ts'

/** What a check found: how many faults, and the first few in words that a developer can search for. */
export interface Findings {
  faults: number
  examples: string[]
}

export const FEW = 5

/** A query whose every row is a fault, told in its one column `fault`. */
function faultsOf(db: ReadHandle, query: string): Findings {
  const rows = db.prepare<{ fault: string }>(`select fault from (${query}) limit ${FEW}`).all()
  const faults =
    rows.length < FEW ? rows.length : (db.prepare<{ n: number }>(`select count(*) as n from (${query})`).get()?.n ?? 0)
  return { faults, examples: rows.map((row) => row.fault) }
}

const verdict = z.object({ integrity_check: z.string() })

export function checkIntegrity(db: ReadHandle): Findings {
  const rows = db.prepare('pragma integrity_check').all()
  const found = rows.map((row) => verdict.parse(row).integrity_check).filter((line) => line !== 'ok')
  return { faults: found.length, examples: found.slice(0, FEW) }
}

export function checkForeignKeys(db: ReadHandle): Findings {
  return faultsOf(
    db,
    `select "table" || ' ' || coalesce(rowid, '') || ' refers to nothing in ' || parent as fault from pragma_foreign_key_check`
  )
}

/** Order numbers are assigned once each, from 1 without a gap, up to the series' last (domain, ground rule 4). */
export function checkNumbers(db: ReadHandle): Findings {
  return faultsOf(
    db,
    `with numbered as (
      select o.outlet_id, 2000 + cast(substr(o.number, length(t.number_prefix) + 1, 2) as integer) as year,
        cast(substr(o.number, length(t.number_prefix) + 4) as integer) as sequence
      from orders o join outlets t on t.id = o.outlet_id
    ),
    taken as (
      select outlet_id, year, count(*) as orders, count(distinct sequence) as numbers, min(sequence) as first,
        max(sequence) as last from numbered group by outlet_id, year
    )
    select 'outlet ' || t.outlet_id || ', ' || t.year || ': ' || t.orders || ' orders, numbers ' || t.first || ' to ' || t.last
        || ', series at ' || coalesce(s.last, 'nothing') as fault
      from taken t left join number_series s on s.outlet_id = t.outlet_id and s.year = t.year and s.kind = 'order'
      where t.first <> 1 or t.last <> t.orders or t.numbers <> t.orders or s.last is not t.last
    union all
    select 'outlet ' || s.outlet_id || ', ' || s.year || ': the series is at ' || s.last || ', no order has a number' as fault
      from number_series s where s.kind = 'order' and s.last > 0
        and not exists (select 1 from taken t where t.outlet_id = s.outlet_id and t.year = s.year)`
  )
}

/** Stage, since when and day of delivery on the order are those of its events, which run from 1 and never backwards. */
export function checkStages(db: ReadHandle): Findings {
  return faultsOf(
    db,
    `with course as (
      select order_id, seq, stage, at, on_date, lag(at) over (partition by order_id order by seq) as before,
        count(*) over (partition by order_id) as events, row_number() over (partition by order_id order by seq) as place
      from order_events
    )
    select 'order ' || o.number || ' stands at ' || o.stage || ', its events at ' || coalesce(c.stage, 'nothing') as fault
      from orders o left join course c on c.order_id = o.id and c.place = c.events
      where c.stage is not o.stage or c.at is not o.stage_since
        or o.delivered_on is not case c.stage when 'delivered' then c.on_date end
    union all
    select 'order ' || o.number || ': event ' || c.seq || ' is out of order' as fault
      from course c join orders o on o.id = c.order_id where c.seq <> c.place or c.at < c.before`
  )
}

export function checkFacts(db: ReadHandle): Findings {
  const faults = countFactDifferences(db)
  return { faults, examples: faults > 0 ? ['order_facts'] : [] }
}

/** Every order, vehicle and customer stands in both indexes once, and nothing else does. */
export function checkSearch(db: ReadHandle): Findings {
  const place = new Map(indexedKinds.map((kind, index) => [kind, index]))
  const tables = { order: 'orders', vehicle: 'vehicles', customer: 'customers' } as const
  const faults = ['search_words', 'search_codes'].flatMap((index) =>
    indexedKinds.flatMap((kind) => {
      const indexed = db
        .prepare<{ n: number }>(`select count(*) as n from ${index} where rowid % 4 = ${place.get(kind) ?? 0}`)
        .get()
      const stored = db.prepare<{ n: number }>(`select count(*) as n from ${tables[kind]}`).get()
      return indexed?.n === stored?.n ? [] : [`${index}: ${indexed?.n} of ${stored?.n} ${tables[kind]}`]
    })
  )
  return { faults: faults.length, examples: faults.slice(0, FEW) }
}
