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

/** Works out the facts of every order again: after an import, or when verify found them wanting. */
export function rebuildFacts(db: WriteHandle): void {
  db.prepare('delete from order_facts').run()
  db.prepare(`${insertInto} ${factsQuery('all')}`).run()
}
