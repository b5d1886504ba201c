import { asc, eq } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { outlets } from '../../db/tables/index.ts'

export type OutletRow = typeof outlets.$inferSelect

export function allOutlets(db: ReadHandle): OutletRow[] {
  return db.orm.select().from(outlets).orderBy(asc(outlets.id)).all()
}

export function findOutletRow(db: ReadHandle, outletId: number): OutletRow | undefined {
  return db.orm.select().from(outlets).where(eq(outlets.id, outletId)).get()
}

export function insertOutlet(db: WriteHandle, row: typeof outlets.$inferInsert): OutletRow {
  return db.orm.insert(outlets).values(row).returning().get()
}

export function updateOutletRow(db: WriteHandle, outletId: number, change: Partial<OutletRow>): OutletRow {
  return db.orm.update(outlets).set(change).where(eq(outlets.id, outletId)).returning().get()
}

/** Orders of the outlet that are neither delivered nor cancelled. */
export function countOpenOrders(db: ReadHandle, outletId: number): number {
  const row = db
    .prepare<{ count: number }>(
      `select count(*) as count from orders
       where stage not in ('delivered', 'cancelled') and outlet_id = ? and voided_at is null`
    )
    .get(outletId)
  return row?.count ?? 0
}
