import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aJob, anOrder, aVehicle, deliver, inspect, move, wait } from '../../support/orders.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

const today = () => shop.client.board.today({ outletId: null })

describe('the Today board', () => {
  it('is empty in a shop without orders', async () => {
    expect(await today()).toMatchObject({ cards: [], deliveredToday: 0, dayList: [] })
  })

  it('shows what an order waits for, who works on it, what it costs and the promise that counts', async () => {
    const { client } = shop
    const order = await client.orders.open(
      anOrder(shop, { promisedAt: '2026-03-02T17:00:00Z', jobs: [aJob(shop), aJob(shop)] })
    )
    await client.orders.promise({
      orderId: order.id,
      promisedAt: '2026-03-03T17:00:00Z',
      askedBy: 'shop',
      reason: 'late'
    })
    await client.orders.moveToStage(move(order.id, 'awaiting_parts'))
    expect((await today()).cards).toMatchObject([
      {
        number: order.number,
        plate: '191-D-20417',
        vehicleName: 'Škoda Octavia',
        stage: 'awaiting_parts',
        waitCause: 'parts',
        promisedAt: '2026-03-02T17:00:00Z',
        technicianNames: ['Declan Roche'],
        priceMinor: 49_000,
        firstConcern: 'Grinding from the rear when braking'
      }
    ])
  })

  it('takes the later promise that the customer asked for, even when a shop one came after it', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop, { promisedAt: '2026-03-02T17:00:00Z' }))
    const promise = (promisedAt: string, askedBy: 'shop' | 'customer') =>
      client.orders.promise({ orderId: order.id, promisedAt, askedBy, reason: 'asked' })
    await promise('2026-03-03T17:00:00Z', 'customer')
    await promise('2026-03-04T17:00:00Z', 'shop')
    expect((await today()).cards[0]?.promisedAt).toBe('2026-03-03T17:00:00Z')
  })

  it('drops delivered and cancelled orders, and counts what was delivered today', async () => {
    const { client } = shop
    const delivered = await client.orders.open(anOrder(shop))
    await deliver(shop, delivered.id)
    const cancelled = await client.orders.open(anOrder(shop, { vehicle: aVehicle('C-1') }))
    await client.orders.moveToStage(move(cancelled.id, 'cancelled', { note: 'no time' }))
    expect(await today()).toMatchObject({ cards: [], deliveredToday: 1 })
    wait(shop, 86_400)
    expect((await today()).deliveredToday).toBe(0)
  })

  it('lists the inspection with its attempt, rework after a failed one, and a car that waits for days', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop))
    await client.orders.moveToStage(move(order.id, 'in_repair'))
    await client.orders.moveToStage(move(order.id, 'in_inspection'))
    expect((await today()).dayList).toMatchObject([{ kind: 'inspection', count: 1, number: order.number }])
    await inspect(shop, order.id, [1])
    expect((await today()).dayList).toMatchObject([{ kind: 'rework', count: 1 }])
    const waiting = await client.orders.open(anOrder(shop, { vehicle: aVehicle('W-1') }))
    await client.orders.moveToStage(move(waiting.id, 'awaiting_parts'))
    wait(shop, 2 * 86_400)
    expect((await today()).dayList.map((line) => line.kind)).toEqual(['rework', 'long_wait'])
  })

  it('keeps to the outlet that is asked for', async () => {
    await shop.client.orders.open(anOrder(shop))
    const other = await shop.client.outlets.create({ name: 'Quay Street', address: null })
    expect((await shop.client.board.today({ outletId: other.id })).cards).toEqual([])
    expect((await shop.client.board.today({ outletId: shop.outlet.id })).cards).toHaveLength(1)
  })
})
