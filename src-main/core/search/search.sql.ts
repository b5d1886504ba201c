import type { ReadHandle, WriteHandle } from '../../db/store.ts'

export function putWords(db: WriteHandle, rowId: number, body: string): void {
  db.prepare('insert or replace into search_words (rowid, body) values (?, ?)').run(rowId, body)
}

export function putCodes(db: WriteHandle, rowId: number, body: string): void {
  db.prepare('insert or replace into search_codes (rowid, body) values (?, ?)').run(rowId, body)
}

export interface IndexText {
  words: string | null
  codes: string | null
}

export function textOfOrder(db: ReadHandle, orderId: number): IndexText | undefined {
  return db
    .prepare<IndexText>(
      `select concat_ws(' ', (select group_concat(concat_ws(' ', j.concern, j.operation), ' ') from jobs j
           where j.order_id = o.id and j.voided_at is null), c.name, v.make, v.model) as words,
         concat_ws(' ', o.number, o.external_ref) as codes
       from orders o left join customers c on c.id = o.customer_id left join vehicles v on v.id = o.vehicle_id
       where o.id = ?`
    )
    .get(orderId)
}

export function textOfVehicle(db: ReadHandle, vehicleId: number): IndexText | undefined {
  return db
    .prepare<IndexText>(
      `select concat_ws(' ', make, model) as words, concat_ws(' ', plate_key, vin) as codes from vehicles where id = ?`
    )
    .get(vehicleId)
}

export function textOfCustomer(db: ReadHandle, customerId: number): IndexText | undefined {
  return db
    .prepare<IndexText>(
      `select name as words, replace(replace(coalesce(phone, ''), ' ', ''), '-', '') as codes from customers where id = ?`
    )
    .get(customerId)
}
