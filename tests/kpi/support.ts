import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { QueryContext } from '../../src-main/core/context.ts'
import { rebuildFacts } from '../../src-main/core/kpi/facts.ts'
import { type CaseOrder, recordOrders } from '../../src-main/core/methods/records.sql.ts'
import { seedShop } from '../../src-main/core/settings/seed-shop.ts'
import { readShop } from '../../src-main/core/settings/shop.sql.ts'
import { openStore, type Store } from '../../src-main/db/store.ts'
import { businessDay, type Instant } from '../../src-main/shared/dates.ts'

const resourcesDir = resolve(import.meta.dirname, '../../resources')

const made: { store: Store; folder: string }[] = []

export function closeBooks(): void {
  for (const { store, folder } of made.splice(0)) {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Books with these orders, and the context of a query at `now`. Close them with `closeBooks` after each test. */
export function booksWith(orders: readonly CaseOrder[], now: Instant, windowDays: number | null = 30) {
  const folder = mkdtempSync(join(tmpdir(), 'rightfirst-kpi-'))
  const store = openStore(join(folder, 'books.sqlite'), { resourcesDir, clock: { now: () => now } })
  made.push({ store, folder })
  const ids = store.write((db) => {
    seedShop(db, { name: 'Test', preset: 'EU', language: 'en', timeZone: 'UTC', isSample: false, now })
    const stored = recordOrders(db, orders, now)
    rebuildFacts(db)
    return stored
  })
  const shop = readShop(store.read)
  if (!shop) throw new Error('the books have no shop')
  const context: QueryContext = {
    db: store.read,
    shop: { ...shop, comebackWindowDays: windowDays },
    clock: { now: () => now },
    now,
    today: businessDay(now, 'UTC'),
    actor: { staffId: null, name: 'owner', role: 'owner' }
  }
  return { store, context, idOf: (id: string) => ids.get(id) ?? 0 }
}

let count = 0

/** An order delivered in a day: keys at eight, work at nine, ready at four, keys back at five. */
export function anOrder(change: Partial<CaseOrder> & { day?: string; deliveredOn?: string } = {}): CaseOrder {
  count += 1
  const { day = '2026-03-10', deliveredOn = day, ...rest } = change
  return {
    id: `order ${count}`,
    vehicle: null,
    payer: 'customer',
    isRepair: true,
    openedAt: `${day}T08:00:00Z`,
    events: [
      { stage: 'checked_in', at: `${day}T08:00:00Z` },
      { stage: 'in_repair', at: `${day}T09:00:00Z` },
      { stage: 'ready', at: `${deliveredOn}T16:00:00Z` },
      { stage: 'delivered', at: `${deliveredOn}T17:00:00Z` }
    ],
    promises: [],
    flaggedSeconds: 5400,
    warrantyDays: null,
    finals: ['passed'],
    continues: null,
    comeback: null,
    ...rest
  }
}

export const many = (times: number, change: Parameters<typeof anOrder>[0] = {}): CaseOrder[] =>
  Array.from({ length: times }, () => anOrder(change))
