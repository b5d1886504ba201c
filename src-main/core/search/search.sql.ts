import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { type IndexedKind, indexedKinds, type SearchTerms } from './search.rules.ts'

type SearchIndex = 'search_words' | 'search_codes'

export function putText(db: WriteHandle, index: SearchIndex, rowId: number, body: string): void {
  db.prepare(`insert or replace into ${index} (rowid, body) values (?, ?)`).run(rowId, body)
}

export function emptyIndexes(db: WriteHandle): void {
  db.prepare("insert into search_words (search_words) values ('delete-all')").run()
  db.prepare("insert into search_codes (search_codes) values ('delete-all')").run()
}

/** What a record is found by; codes stand a line each, because they may hold spaces. */
export interface IndexText {
  id: number
  words: string | null
  codes: string | null
}

const TABLES: Readonly<Record<IndexedKind, string>> = { order: 'orders', vehicle: 'vehicles', customer: 'customers' }

const TEXTS: Readonly<Record<IndexedKind, string>> = {
  order: `select o.id, concat_ws(' ', (select group_concat(concat_ws(' ', j.concern, j.operation), ' ') from jobs j
      where j.order_id = o.id and j.voided_at is null), c.name, v.make, v.model) as words,
    concat_ws(char(10), o.number, o.external_ref) as codes
  from orders o left join customers c on c.id = o.customer_id left join vehicles v on v.id = o.vehicle_id
  where o.id`,
  vehicle: `select id, concat_ws(' ', make, model) as words, concat_ws(char(10), plate, vin) as codes
    from vehicles where id`,
  customer: 'select id, name as words, phone as codes from customers where id'
}

export function textOf(db: ReadHandle, kind: IndexedKind, recordId: number): IndexText | undefined {
  return db.prepare<IndexText>(`${TEXTS[kind]} = ?`).get(recordId)
}

/** The next texts of a kind in the order of their ids. */
export function textsAfter(db: ReadHandle, kind: IndexedKind, afterId: number, limit: number): IndexText[] {
  return db.prepare<IndexText>(`${TEXTS[kind]} > ? order by 1 limit ?`).all(afterId, limit)
}

/**
 * Records of a kind that an expression finds, the newest first. The highest id saves reading past the hits of kinds
 * with more records.
 */
export function recordsMatching(
  db: ReadHandle,
  index: SearchIndex,
  expression: string | null,
  kind: IndexedKind,
  limit: number
): number[] {
  if (expression === null) return []
  return db
    .prepare<{ rowid: number }>(
      `select rowid from ${index} where ${index} match ? and rowid % 4 = ?
         and rowid < (select max(id) * 4 + 4 from ${TABLES[kind]}) order by rowid desc limit ?`
    )
    .all(expression, indexedKinds.indexOf(kind), limit)
    .map((row) => Math.floor(row.rowid / 4))
}

export interface OrderMatch {
  /** A condition on an order `o`; its parameters are named. */
  sql: string
  params: Record<string, string>
}

/** So many vehicles have most of the orders: reading all orders is then quicker than looking each vehicle's up. */
const MANY_VEHICLES = 5000

/** Orders that a text finds by their own words and codes or by their vehicle's plate or VIN. */
export function ordersMatching(db: ReadHandle, terms: SearchTerms): OrderMatch {
  const place = (kind: IndexedKind) => indexedKinds.indexOf(kind)
  const found = (index: SearchIndex, name: string, kind: IndexedKind) =>
    `select rowid / 4 from ${index} where ${index} match @${name} and rowid % 4 = ${place(kind)}`
  const params: Record<string, string> = {}
  const ownSets: string[] = []
  let vehicles: string | null = null
  if (terms.words !== null) {
    ownSets.push(found('search_words', 'words', 'order'))
    params.words = terms.words
  }
  if (terms.codes !== null) {
    ownSets.push(found('search_codes', 'codes', 'order'))
    vehicles = found('search_codes', 'codes', 'vehicle')
    params.codes = terms.codes
  } else if (terms.key !== '') {
    // A single character is a whole plate or no plate at all.
    const end = terms.key.length > 1 ? endOfPrefix(terms.key) : `${terms.key}\u0000`
    const begins = (column: string) => `select id from vehicles where ${column} >= @key and ${column} < @keyEnd`
    vehicles = `${begins('plate_key')} union all ${begins('vin')}`
    Object.assign(params, { key: terms.key, keyEnd: end })
  }
  if (vehicles === null && ownSets.length === 0) return { sql: 'false', params }
  const own = vehicles !== null && areMany(db, vehicles, params) ? '+o' : 'o'
  const sets = ownSets.map((set) => `${own}.id in (${set})`)
  if (vehicles !== null) sets.push(`${own}.vehicle_id in (${vehicles})`)
  return { sql: `(${sets.join(' or ')})`, params }
}

function areMany(db: ReadHandle, vehicles: string, { words: _, ...params }: Record<string, string>): boolean {
  const row = db
    .prepare<{ n: number }>(`select count(*) as n from (select 1 from (${vehicles}) limit ${MANY_VEHICLES})`)
    .get(params)
  return row?.n === MANY_VEHICLES
}

/** Everything that begins with `key` lies before this. */
function endOfPrefix(key: string): string {
  return `${key}\u{10ffff}`
}

export interface OrderHitRow {
  id: number
  number: string
  plate: string | null
  make: string | null
  model: string | null
  customerName: string | null
  concern: string | null
}

const GIVEN = 'in (select value from json_each(?))'

export function orderHits(db: ReadHandle, ids: readonly number[]): OrderHitRow[] {
  return db
    .prepare<OrderHitRow>(
      `select o.id, o.number, v.plate, v.make, v.model, c.name as customerName,
         (select j.concern from jobs j where j.order_id = o.id and j.voided_at is null order by j.position limit 1)
           as concern
       from orders o left join vehicles v on v.id = o.vehicle_id left join customers c on c.id = o.customer_id
       where o.voided_at is null and o.id ${GIVEN}`
    )
    .all(JSON.stringify(ids))
}

export function orderIdOfNumber(db: ReadHandle, number: string): number[] {
  return db
    .prepare<{ id: number }>('select id from orders where number = ?')
    .all(number)
    .map((row) => row.id)
}

const newestOrder = (column: string, owner: string) =>
  `(select o.id from orders o where o.${column} = ${owner}.id and o.voided_at is null
    order by o.opened_at desc, o.id desc limit 1) as orderId`

export interface VehicleHitRow {
  id: number
  plate: string | null
  vin: string | null
  make: string | null
  model: string | null
  ownerName: string | null
  orderId: number | null
}

export function vehicleHits(db: ReadHandle, ids: readonly number[]): VehicleHitRow[] {
  return db
    .prepare<VehicleHitRow>(
      `select v.id, v.plate, v.vin, v.make, v.model, ${newestOrder('vehicle_id', 'v')},
         (select c.name from ownerships s join customers c on c.id = s.customer_id
           where s.vehicle_id = v.id and s.until_on is null order by s.id desc limit 1) as ownerName
       from vehicles v where v.voided_at is null and v.id ${GIVEN}`
    )
    .all(JSON.stringify(ids))
}

export interface CustomerHitRow {
  id: number
  name: string
  phone: string | null
  plates: string | null
  orderId: number | null
}

export function customerHits(db: ReadHandle, ids: readonly number[]): CustomerHitRow[] {
  return db
    .prepare<CustomerHitRow>(
      `select c.id, c.name, c.phone, ${newestOrder('customer_id', 'c')},
         (select group_concat(plate, ', ') from (select v.plate from ownerships s join vehicles v on v.id = s.vehicle_id
           where s.customer_id = c.id and s.until_on is null and v.voided_at is null order by v.id desc limit 3)) as plates
       from customers c where c.voided_at is null and c.id ${GIVEN}`
    )
    .all(JSON.stringify(ids))
}
