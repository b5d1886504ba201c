import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { outlets, shop as shopTable } from '../../db/tables/index.ts'
import { outlet, type Shop, shop } from '../../shared/contract/shop.ts'
import type { Instant } from '../../shared/dates.ts'

/** The shop whose books these are, or null while none was made. */
export function readShop(db: ReadHandle): Shop | null {
  const row = db.orm.select().from(shopTable).get()
  if (!row) return null
  return shop.parse({ ...row, completionRules: row.completionRules.split(',').filter((rule) => rule !== '') })
}

export function readOutlets(db: ReadHandle): z.infer<typeof outlet>[] {
  return z.array(outlet).parse(db.orm.select().from(outlets).orderBy(outlets.id).all())
}

export function insertShop(db: WriteHandle, row: Shop & { createdAt: Instant }): void {
  db.orm
    .insert(shopTable)
    .values({ id: 1, ...row, completionRules: row.completionRules.join(',') })
    .run()
}

export function updateShopRow(db: WriteHandle, change: Omit<Shop, 'preset' | 'isSample'>): void {
  db.orm
    .update(shopTable)
    .set({ ...change, completionRules: change.completionRules.join(',') })
    .run()
}

/** Jobs that carry a price, in the shop's currency. */
export function countPricedJobs(db: ReadHandle): number {
  const row = db
    .prepare<{ count: number }>(
      'select count(*) as count from jobs where labour_price_minor > 0 or parts_price_minor > 0'
    )
    .get()
  return row?.count ?? 0
}
