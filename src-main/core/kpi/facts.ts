import type { WriteHandle } from '../../db/store.ts'
import { affectedOrders, factColumns, factsQuery } from './facts.sql.ts'

const insertInto = `insert into order_facts (${factColumns.join(', ')})`

/**
 * Works out the facts of these orders, and of those that follow from them, again. Every command that changes an
 * order, its jobs, events, inspections, promises or comebacks calls it in its own transaction.
 */
export function refreshFacts(db: WriteHandle, orderIds: readonly number[]): void {
  if (orderIds.length === 0) return
  const rows = db.prepare<{ id: number }>(affectedOrders).all(JSON.stringify(orderIds))
  const all = JSON.stringify(rows.map((row) => row.id))
  db.prepare('delete from order_facts where order_id in (select value from json_each(?))').run(all)
  db.prepare(`${insertInto} ${factsQuery('given')}`).run(all)
}

/**
 * Works out the facts of every order again: after a large import, or when verify found them wanting. The indexes are
 * made anew at the end, which is several times quicker than keeping them through a million rows.
 */
export function rebuildFacts(db: WriteHandle): void {
  const indexes = db
    .prepare<{ name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'index' and tbl_name = 'order_facts' and sql is not null"
    )
    .all()
  db.prepare('delete from order_facts').run()
  for (const { name } of indexes) db.exec(`drop index "${name}"`)
  db.exec(`${insertInto} ${factsQuery('all')}`)
  for (const { sql } of indexes) db.exec(sql)
}
