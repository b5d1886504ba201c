import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rebuildSearch } from '../../../src-main/core/search/search.ts'
import { aJob, anOrder, aVehicle, wait } from '../../support/orders.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

const find = (text: string, limit = 20) => shop.client.search.find({ text, limit })
const titles = async (text: string, limit?: number) => (await find(text, limit)).map(({ kind, title }) => [kind, title])
const aCustomer = (name: string, phone: string | null = null) => ({
  kind: 'person' as const,
  name,
  phone,
  email: null,
  address: null,
  note: null
})

async function openFor(plate: string, name: string, concern: string, vin: string | null = null) {
  const order = await shop.client.orders.open(
    anOrder(shop, {
      vehicle: { ...aVehicle(plate), vin },
      customer: aCustomer(name, '087 123 4567'),
      jobs: [aJob(shop, { concern, operation: null })]
    })
  )
  wait(shop, 60)
  return order
}

describe('anything can be found', () => {
  it('by its order number, which comes first', async () => {
    await openFor('191-D-1', 'Mary Kelly', 'Oil change of 26-0002')
    const second = await openFor('191-D-2', 'John Farrell', 'Brakes')
    const [hit] = await find('26-0002')
    expect(hit).toEqual({
      kind: 'order',
      id: second.id,
      title: '26-0002',
      detail: '191-D-2 · Škoda Octavia · John Farrell · Brakes',
      orderId: second.id
    })
    expect((await find('0002'))[0]?.title).toBe('26-0002')
  })

  it('by a plate however it is typed, and leads to the newest order of the vehicle', async () => {
    const first = await openFor('京A·12345', '王小明', '前刹车尖叫')
    const again = await shop.client.orders.open(anOrder(shop, { vehicleId: first.vehicle?.id ?? 0, customerId: null }))
    expect(await find('京ａ 12345')).toEqual([
      {
        kind: 'vehicle',
        id: first.vehicle?.id,
        title: '京A·12345',
        detail: 'Škoda Octavia · 王小明',
        orderId: again.id
      }
    ])
    expect((await find('京A'))[0]?.kind).toBe('vehicle')
    expect((await find('2345'))[0]?.title).toBe('京A·12345')
  })

  it('by part of a VIN, of a phone number, of a name in another spelling', async () => {
    await openFor('191-D-1', 'Siobhán O’Neill', 'Oil', 'WVWZZZ1KZAW000042')
    expect(await titles('kzaw0000')).toEqual([['vehicle', '191-D-1']])
    expect(await titles('(087) 123')).toEqual([['customer', 'Siobhán O’Neill']])
    expect(await titles('siobhan')).toEqual([
      ['order', '26-0001'],
      ['customer', 'Siobhán O’Neill']
    ])
    expect((await find('skoda')).map((hit) => hit.kind)).toEqual(['order', 'vehicle'])
  })

  it('by two Chinese characters of a name or a concern, next to each other', async () => {
    await openFor('191-D-1', '欧阳小明', '前刹车尖叫')
    expect((await find('小明')).map((hit) => hit.kind)).toEqual(['order', 'customer'])
    expect(await titles('刹车')).toEqual([['order', '26-0001']])
    expect(await titles('车刹')).toEqual([])
  })

  it('by several words that need not stand together, the last of them half typed', async () => {
    await openFor('191-D-1', 'Mary Kelly', 'Grinding from the rear when braking')
    expect(await titles('kelly grind')).toEqual([['order', '26-0001']])
    expect(await titles('kelly clutch')).toEqual([])
  })

  it('the newest first, plates that begin so in their order, with a share of the places for each kind', async () => {
    for (let at = 1; at <= 5; at++) await openFor(`BMW-${at}`, `Bmw Owner ${at}`, 'BMW service')
    expect(await titles('bmw', 6)).toEqual([
      ['order', '26-0005'],
      ['order', '26-0004'],
      ['vehicle', 'BMW-1'],
      ['vehicle', 'BMW-2'],
      ['customer', 'Bmw Owner 5'],
      ['customer', 'Bmw Owner 4']
    ])
  })

  it('by what an order says now, not by what it said', async () => {
    const order = await openFor('191-D-1', 'Mary Kelly', 'Rattle')
    const job = aJob(shop, { concern: 'Whistle', operation: null })
    await shop.client.orders.updateJob({ orderId: order.id, jobId: order.jobs[0]?.id ?? 0, job })
    expect(await titles('whistle')).toEqual([['order', '26-0001']])
    expect(await titles('rattle')).toEqual([])
  })
})

describe('whatever is typed', () => {
  it.each([
    '"',
    '*',
    "'",
    'AND',
    'NOT',
    'a OR b',
    'NEAR(a b)',
    'body:x',
    '^x',
    '-x',
    '%',
    '\\',
    '😀',
    '🇮🇪 brake',
    'x'.repeat(100)
  ])('%s is answered', async (text) => {
    await openFor('191-D-1', 'Mary Kelly', 'Grinding')
    expect(await find(text)).toEqual([])
    expect(await shop.client.orders.lookup({ text: text.slice(0, 40) })).toEqual([])
    expect(await shop.client.customers.find({ text })).toEqual([])
  })

  it('any text of up to 100 characters is answered', async () => {
    await openFor('191-D-1', 'Mary Kelly', 'Grinding')
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }).filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(Array.isArray(await find(text))).toBe(true)
      }),
      { numRuns: 100, seed: 7 }
    )
  })
})

describe('the indexes made anew', () => {
  it('find what the commands had made findable', async () => {
    await openFor('京A·12345', '王小明', '前刹车尖叫', 'WVWZZZ1KZAW000042')
    const store = shop.app.store()
    if (!store) throw new Error('the books are open')
    const texts = ['刹车', '王小', '12345', 'kzaw', '087123', 'octavia', '26-0001']
    const before = await Promise.all(texts.map((text) => find(text)))
    store.write((db) => db.exec("insert into search_words (search_words) values ('delete-all')"))
    expect(await find('刹车')).toEqual([])
    store.write(rebuildSearch)
    expect(await Promise.all(texts.map((text) => find(text)))).toEqual(before)
    expect(before.every((hits) => hits.length > 0)).toBe(true)
  })
})
