import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { everyOrder, type orderFilter } from '../../../src-main/shared/contract/register.ts'
import { addSeconds } from '../../../src-main/shared/dates.ts'
import { aJob, anOrder, aVehicle, deliver, move, wait } from '../../support/orders.ts'
import { refusalOf } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

type Filter = z.infer<typeof orderFilter>

type ListInput = Parameters<TestShop['client']['orders']['list']>[0]
const list = (filter: Partial<Filter> = {}, more: Partial<Omit<ListInput, 'filter'>> = {}) =>
  shop.client.orders.list({
    filter: { ...everyOrder, ...filter },
    sort: 'opened',
    descending: true,
    after: null,
    limit: 50,
    ...more
  })
const numbers = async (...args: Parameters<typeof list>) => (await list(...args)).rows.map((row) => row.number)

/** Orders of so many vehicles, an hour apart. */
async function openMany(count: number, change: (at: number) => Parameters<typeof anOrder>[1] = () => ({})) {
  const opened = []
  for (let at = 1; at <= count; at++) {
    opened.push(await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle(`T-${at}`), ...change(at) })))
    wait(shop, 3600)
  }
  return opened
}

describe('a line of the register', () => {
  it('shows the order with the promise that counts, its sum, its people and when it was ready', async () => {
    const { client, clock, staff } = shop
    const promisedAt = addSeconds(clock.now(), 8 * 3600)
    const order = await client.orders.open(
      anOrder(shop, {
        promisedAt,
        customer: { kind: 'person', name: 'Mary Kelly', phone: null, email: null, address: null, note: null },
        jobs: [
          aJob(shop, { labourPriceMinor: 100, partsPriceMinor: 23 }),
          aJob(shop, {
            labourPriceMinor: 7,
            partsPriceMinor: 0,
            technicianIds: [staff.technician, staff.secondTechnician]
          }),
          aJob(shop, { labourPriceMinor: 50_000 })
        ]
      })
    )
    await client.orders.voidJob({ orderId: order.id, jobId: order.jobs[2]?.id ?? 0, reason: 'not wanted' })
    await client.orders.promise({
      orderId: order.id,
      promisedAt: addSeconds(promisedAt, 3600),
      askedBy: 'shop',
      reason: 'part late'
    })
    const delivered = await deliver(shop, order.id)
    const [row] = (await list()).rows
    expect(row).toMatchObject({
      number: '26-0001',
      plate: '191-D-20417',
      vehicleName: 'Škoda Octavia',
      customerName: 'Mary Kelly',
      concern: 'Grinding from the rear when braking',
      stage: 'delivered',
      promisedAt,
      deliveredOn: '2026-03-02',
      priceMinor: 130,
      isComeback: false
    })
    expect(row?.technicianNames.toSorted()).toEqual(['Aoife Brennan', 'Declan Roche'])
    expect(row?.readyAt).toBe(delivered.events.find((event) => event.stage === 'ready')?.at)
  })
})

describe('the register in pages', () => {
  it('shows every order once, in order, with the true number of all', async () => {
    await openMany(7)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({}, { limit: 3, after })
      expect(page.total).toBe(7)
      seen.push(...page.rows.map((row) => row.number))
      after = page.next
    } while (after)
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `26-000${n}`))
  })

  it('neither repeats nor skips a row when an order is opened between two pages', async () => {
    await openMany(4)
    const first = await list({}, { limit: 2 })
    await openMany(1, () => ({ vehicle: aVehicle('NEW-1') }))
    const second = await list({}, { limit: 2, after: first.next })
    expect(second.rows.map((row) => row.number)).toEqual(['26-0002', '26-0001'])
  })

  it('puts orders without a promise last, whichever way it is sorted', async () => {
    const start = shop.clock.now()
    await openMany(5, (at) => ({ promisedAt: at % 2 === 0 ? addSeconds(start, (10 - at) * 86_400) : null }))
    const walk = async (descending: boolean) => {
      const first = await list({}, { sort: 'promised', descending, limit: 3 })
      const rest = await list({}, { sort: 'promised', descending, limit: 3, after: first.next })
      return [...first.rows, ...rest.rows].map((row) => row.number)
    }
    expect(await walk(false)).toEqual(['26-0004', '26-0002', '26-0001', '26-0003', '26-0005'])
    expect(await walk(true)).toEqual(['26-0002', '26-0004', '26-0005', '26-0003', '26-0001'])
  })

  it('sorts by delivery with the orders in the shop last', async () => {
    const [first, second] = await openMany(3)
    await deliver(shop, second?.id ?? 0)
    wait(shop, 86_400)
    await deliver(shop, first?.id ?? 0)
    const sorted = { sort: 'delivered' as const, descending: false }
    expect(await numbers({}, sorted)).toEqual(['26-0002', '26-0001', '26-0003'])
    expect(await numbers({}, { ...sorted, descending: true })).toEqual(['26-0001', '26-0002', '26-0003'])
  })

  it('counts numbers as people do: 26-10000 comes after 26-9999', async () => {
    const [order] = await openMany(1)
    shop.app.store()?.write((db) => db.prepare('update number_series set last = 9998').run())
    await openMany(2, (at) => ({ vehicle: aVehicle(`U-${at}`) }))
    expect(await numbers({}, { sort: 'number', descending: false })).toEqual([order?.number, '26-9999', '26-10000'])
  })

  it('refuses a place that it did not write', async () => {
    const strange = shop.client.orders.list({
      filter: everyOrder,
      sort: 'number',
      descending: false,
      after: 'x',
      limit: 3
    })
    expect(await refusalOf(strange)).toMatchObject({ code: 'not_found' })
    await openMany(2)
    const other = (await list({}, { limit: 1 })).next
    expect(await refusalOf(list({}, { sort: 'number', after: other }))).toMatchObject({ code: 'not_found' })
  })
})

describe('the register filtered', () => {
  it('by stage, class, payer and outlet', async () => {
    const { client, clock } = shop
    const [first] = await openMany(2, (at) => ({ payer: at === 1 ? 'warranty' : 'customer' }))
    await client.orders.open(anOrder(shop, { vehicle: aVehicle('M-1'), repairClassId: shop.classId('minor_repair') }))
    await client.orders.moveToStage(move(first?.id ?? 0, 'in_repair', { at: clock.now() }))
    const other = await client.outlets.create({ name: 'North', address: null })
    await client.orders.open(anOrder(shop, { vehicle: aVehicle('N-1'), outletId: other.id }))
    expect(await numbers({ stages: ['in_repair'] })).toEqual(['26-0001'])
    expect(await numbers({ stages: ['in_repair', 'delivered'] })).toEqual(['26-0001'])
    expect(await numbers({ payer: 'warranty' })).toEqual(['26-0001'])
    expect(await numbers({ repairClassId: shop.classId('minor_repair') })).toEqual(['26-0003'])
    expect(await list({ outletId: other.id })).toMatchObject({ total: 1, rows: [{ outletId: other.id, plate: 'N-1' }] })
  })

  it('by the technician who did the work', async () => {
    const { staff } = shop
    await openMany(2, (at) => ({ jobs: [aJob(shop, { technicianIds: at === 1 ? [staff.secondTechnician] : [] })] }))
    expect(await numbers({ technicianId: staff.secondTechnician })).toEqual(['26-0001'])
    expect(await numbers({ technicianId: staff.technician })).toEqual([])
  })

  it('by half-open days of opening and delivery, whatever it is sorted by', async () => {
    const { clock } = shop
    const days = ['2026-03-02', '2026-03-03', '2026-03-04']
    for (const [at, on] of days.entries()) {
      clock.set(`${on}T09:00:00Z`)
      const order = await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle(`D-${at}`) }))
      await deliver(shop, order.id)
    }
    for (const sort of ['opened', 'number', 'promised', 'delivered'] as const) {
      const opened = { openedFrom: '2026-03-02', openedUntil: '2026-03-04' }
      expect(await numbers(opened, { sort, descending: false })).toEqual(['26-0001', '26-0002'])
      const deliveredIn = { deliveredFrom: '2026-03-03', deliveredUntil: '2026-03-05' }
      expect(await numbers(deliveredIn, { sort, descending: false })).toEqual(['26-0002', '26-0003'])
    }
  })

  it('by the business day of opening, not the UTC day', async () => {
    const night = await openTestShop({ timeZone: 'Asia/Shanghai', now: '2026-03-01T16:30:00Z' })
    await night.client.orders.open(anOrder(night))
    const filter = { ...everyOrder, openedFrom: '2026-03-02', openedUntil: '2026-03-03' }
    const sort = { sort: 'opened' as const, descending: true, after: null, limit: 50 }
    expect((await night.client.orders.list({ filter, ...sort })).total).toBe(1)
    await night.close()
  })

  it('to late ones: not ready by the promise that counts, whether it is ready since or not', async () => {
    const start = shop.clock.now()
    const [, kept, broken] = await openMany(4, (at) => ({
      promisedAt:
        [addSeconds(start, 5 * 3600), addSeconds(start, 99 * 3600), addSeconds(start, 4 * 3600), null][at - 1] ?? null
    }))
    await deliver(shop, kept?.id ?? 0)
    await deliver(shop, broken?.id ?? 0)
    expect(await numbers({ onlyLate: true }, { descending: false })).toEqual(['26-0001', '26-0003'])
    expect(await numbers({ onlyLate: true, stages: ['checked_in'] })).toEqual(['26-0001'])
  })

  it('to confirmed comebacks', async () => {
    const { client, staff } = shop
    const first = await client.orders.open(anOrder(shop))
    await deliver(shop, first.id)
    wait(shop, 2 * 86_400)
    const odometerIn = { km: 50_200, lowerReason: null, lowerNote: null }
    const again = await client.orders.open(anOrder(shop, { vehicleId: first.vehicle?.id ?? 0, odometerIn }))
    expect(await numbers({ onlyComebacks: true })).toEqual([])
    const [candidate] = await client.comebacks.candidates({ orderId: again.id, state: null })
    await client.comebacks.confirm({
      candidateId: candidate?.id ?? 0,
      cause: 'workmanship',
      party: 'technician',
      partNote: null,
      escapeItemId: null,
      note: null,
      decidedById: staff.inspector
    })
    expect(await list({ onlyComebacks: true })).toMatchObject({
      total: 1,
      rows: [{ number: again.number, isComeback: true }]
    })
  })

  it('by text: number, plate or its part, VIN part, customer, concern, two Chinese characters', async () => {
    await openMany(3, (at) => ({
      vehicle: { ...aVehicle(`京A·${at}234${at}`), vin: `WVWZZZ1KZAW00000${at}` },
      customer: {
        kind: 'person',
        name: ['王小明', 'Mary Kelly', 'John'][at - 1] ?? '',
        phone: null,
        email: null,
        address: null,
        note: null
      },
      jobs: [aJob(shop, { concern: ['前刹车尖叫', 'Engine shakes', 'Oil'][at - 1] ?? '' })]
    }))
    expect(await numbers({ text: '26-0002' })).toEqual(['26-0002'])
    expect(await numbers({ text: 'a12341' })).toEqual(['26-0001'])
    expect(await numbers({ text: '京A' })).toEqual(['26-0003', '26-0002', '26-0001'])
    expect(await numbers({ text: '000003' })).toEqual(['26-0003'])
    expect(await numbers({ text: '刹车' })).toEqual(['26-0001'])
    expect(await numbers({ text: '小明' })).toEqual(['26-0001'])
    expect(await numbers({ text: 'engine sha' })).toEqual(['26-0002'])
    expect(await list({ text: 'kelly', stages: ['delivered'] })).toMatchObject({ total: 0, rows: [] })
    expect(await list({ text: '"*😀' })).toMatchObject({ total: 0, rows: [] })
  })
})
