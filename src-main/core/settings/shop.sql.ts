import { z } from 'zod'
import type { ReadHandle } from '../../db/store.ts'
import { outlets, shop as shopTable } from '../../db/tables/index.ts'
import { outlet, type Shop, shop } from '../../shared/contract/shop.ts'

/** The shop whose books these are, or null while none was made. */
export function readShop(db: ReadHandle): Shop | null {
  const row = db.orm.select().from(shopTable).get()
  if (!row) return null
  return shop.parse({ ...row, completionRules: row.completionRules.split(',').filter((rule) => rule !== '') })
}

export function readOutlets(db: ReadHandle): z.infer<typeof outlet>[] {
  return z.array(outlet).parse(db.orm.select().from(outlets).orderBy(outlets.id).all())
}
