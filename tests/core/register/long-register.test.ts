import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildFacts } from '../../../src-main/core/kpi/facts.ts'
import { rebuildSearch } from '../../../src-main/core/search/search.ts'
import { everyOrder } from '../../../src-main/shared/contract/register.ts'
import { fillBooks } from '../../bench/fill-books.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

const ORDERS = 1500
let shop: TestShop

/** Long enough that pages are walked to instead of collected; some orders are in the shop, some have no promise. */
beforeAll(async () => {
  shop = await openTestShop({ now: '2026-11-25T09:00:00Z' })
  const store = shop.app.store()
  if (!store) throw new Error('the books are open')
  fillBooks(store, { orders: ORDERS, from: '2026-01-01', days: 200 })
  store.write((db) => {
    db.prepare("update orders set stage = 'in_repair', delivered_on = null where id % 10 = 3").run()
    rebuildFacts(db)
    db.prepare('update order_facts set promised_at = null, promised_on = null where order_id % 7 = 2').run()
    rebuildSearch(db)
  })
})
afterAll(() => shop.close())

type ListInput = Parameters<TestShop['client']['orders']['list']>[0]
type Row = Awaited<ReturnType<TestShop['client']['orders']['list']>>['rows'][number]

/** All pages of a list, one after the other. */
async function walk(input: Omit<ListInput, 'after'>): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<TestShop['client']['orders']['list']>> = await shop.client.orders.list({
      ...input,
      after
    })
    rows.push(...page.rows)
    expect(page.total).toBeGreaterThan(200)
    after = page.next
    if (!after) expect(rows).toHaveLength(page.total)
  } while (after)
  return rows
}

const filters = {
  'all orders': {},
  'orders of an outlet': { outletId: 2 },
  'orders paid by the customer that were delivered': { payer: 'customer' as const, stages: ['delivered' as const] },
  'late orders': { onlyLate: true },
  'orders opened since March': { openedFrom: '2026-03-01' }
}
const keyOf: Record<ListInput['sort'], (row: Row) => string | number | null> = {
  opened: (row: Row) => row.openedOn,
  number: (row: Row) => Number(row.number.slice(3)),
  promised: (row: Row) => row.promisedAt,
  delivered: (row: Row) => row.deliveredOn
}

describe.each(Object.entries(filters))('a long register of %s', (_, filter) => {
  it.each(['opened', 'number', 'promised', 'delivered'] as const)('has each once, by %s, up and down', async (sort) => {
    for (const descending of [false, true]) {
      const rows = await walk({ filter: { ...everyOrder, ...filter }, sort, descending, limit: 150 })
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
      const keys = rows.map(keyOf[sort])
      const valued = keys.filter((key) => key !== null)
      expect(keys.slice(0, valued.length)).toEqual(valued)
      const sorted = valued.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      expect(valued).toEqual(descending ? sorted.toReversed() : sorted)
    }
  })
})

describe('a long register', () => {
  it('of a text that fits most vehicles is the same as all of them', async () => {
    const { rows, total } = await shop.client.orders.list({
      filter: { ...everyOrder, text: 'WVWZZZ' },
      sort: 'opened',
      descending: true,
      after: null,
      limit: 5
    })
    expect(total).toBe(ORDERS)
    expect(rows).toHaveLength(5)
  })
})
