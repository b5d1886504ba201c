import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aJob, anOrder, inspect, move, wait } from '../../support/orders.ts'
import { notTaken, refused } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
let orderId: number
beforeEach(async () => {
  shop = await openTestShop()
  const engine = aJob(shop, {
    concern: 'Oil on the floor',
    systemId: shop.systemId('engine_lubrication'),
    technicianIds: [shop.staff.secondTechnician]
  })
  orderId = (await shop.client.orders.open(anOrder(shop, { jobs: [aJob(shop), engine] }))).id
  wait(shop, 3600)
  await shop.client.orders.moveToStage(move(orderId, 'in_repair'))
  wait(shop, 3600)
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

/** Positions of the special repair's standard. */
const DISC = 6
const OIL_LEAK = 11
const CLEAN_RUN: number[] = []

const finish = (reworkId: number, change: object = {}) =>
  shop.client.rework.finish({
    reworkId,
    cause: 'Disc not renewed with the pads',
    doneById: shop.staff.technician,
    spentSeconds: 5_400,
    parts: 'Disc 272 mm',
    note: null,
    ...change
  })
const open = () => shop.client.rework.list({ orderId, onlyOpen: true })

describe('A failed final inspection', () => {
  it('opens one rework for each failed item, for who did that job, and sends the order back', async () => {
    const signed = await inspect(shop, orderId, [DISC, OIL_LEAK])
    expect(signed.result).toBe('failed')
    const reworks = await open()
    expect(reworks.toReversed()).toMatchObject([
      { state: 'open', technicianId: shop.staff.technician, severity: 'critical', inspectionId: signed.id },
      { state: 'open', technicianId: shop.staff.secondTechnician, severity: 'major' }
    ])
    expect(reworks.at(-1)?.what).toBe('Brake discs, thickness above the stamped minimum: -0.001 mm')
    expect(await shop.client.orders.get({ orderId })).toMatchObject({ stage: 'in_repair' })
  })

  it('holds the order until the rework is done and looked at again', async () => {
    await inspect(shop, orderId, [DISC])
    await shop.client.orders.moveToStage(move(orderId, 'ready'))
    await expect(shop.client.orders.moveToStage(move(orderId, 'delivered'))).rejects.toMatchObject(
      refused('delivery_blocked')
    )
  })

  it('is followed by another attempt at the whole standard, after the rework', async () => {
    await inspect(shop, orderId, [DISC])
    const start = { orderId, kind: 'final', level: 'inspector', inspectorId: shop.staff.inspector } as const
    await expect(shop.client.inspections.start(start)).rejects.toMatchObject(refused('rework_open', { count: 1 }))
    for (const { id } of await open()) await finish(id)
    const again = await shop.client.inspections.start(start)
    expect(again).toMatchObject({ attempt: 2 })
    expect(again.items).toHaveLength(16)
    expect(again.items.every(({ outcome }) => outcome === null)).toBe(true)
  })

  it('stays the first result when the second attempt passes, which closes the rework', async () => {
    await inspect(shop, orderId, [DISC])
    for (const { id } of await open()) await finish(id)
    wait(shop, 1800)
    const second = await inspect(shop, orderId, CLEAN_RUN)
    expect(second).toMatchObject({ attempt: 2, result: 'passed' })
    expect(await open()).toEqual([])
    expect(await shop.client.rework.list({ orderId, onlyOpen: false })).toMatchObject([
      {
        state: 'closed',
        cause: 'Disc not renewed with the pads',
        spentSeconds: 5_400,
        parts: 'Disc 272 mm',
        doneById: shop.staff.technician,
        reinspectedById: shop.staff.inspector
      }
    ])
    const results = (await shop.client.inspections.ofOrder({ orderId })).map(({ attempt, result }) => [attempt, result])
    expect(results).toEqual([
      [1, 'failed'],
      [2, 'passed']
    ])
    expect((await shop.client.orders.get({ orderId })).stage).toBe('ready')
  })

  it('can fail again: the item that failed twice has two reworks, and one pass closes both', async () => {
    await inspect(shop, orderId, [DISC])
    for (const { id } of await open()) await finish(id)
    await inspect(shop, orderId, [DISC])
    const twice = await open()
    expect(twice.map(({ state }) => state)).toEqual(['open', 'done'])
    await finish(twice[0]?.id ?? 0)
    await inspect(shop, orderId, CLEAN_RUN)
    expect(await open()).toEqual([])
  })
})

describe('Finishing rework', () => {
  it('keeps what was done and by whom, in the trail', async () => {
    await inspect(shop, orderId, [DISC])
    const [rework] = await open()
    const reworkId = rework?.id ?? 0
    wait(shop, 600)
    expect(await finish(reworkId, { note: 'both sides' })).toMatchObject({
      state: 'done',
      note: 'both sides',
      doneAt: shop.clock.now(),
      reinspectedById: null
    })
    const trail = await shop.client.audit.list({ recordType: 'rework', recordId: reworkId })
    expect(trail.map(({ command }) => command)).toEqual(['inspections.sign', 'rework.finish'])
    expect(trail[1]?.before).toEqual(trail[0]?.after)
  })

  it('happens once', async () => {
    await inspect(shop, orderId, [DISC])
    const [rework] = await open()
    const done = await finish(rework?.id ?? 0)
    await expect(finish(done.id, { cause: 'another story' })).rejects.toMatchObject(refused('rework_not_open'))
    expect(await open()).toEqual([done])
  })

  it.each([
    ['without a cause', { cause: '  ' }, notTaken],
    ['with negative time', { spentSeconds: -1 }, notTaken],
    ['with more than a thousand hours', { spentSeconds: 3_600_001 }, notTaken],
    ['by somebody unknown', { doneById: 9_999 }, refused('not_found', { record: 'staff' })]
  ])('is refused %s', async (_what, change, refusal) => {
    await inspect(shop, orderId, [DISC])
    const before = await open()
    await expect(finish(before[0]?.id ?? 0, change)).rejects.toMatchObject(refusal)
    expect(await open()).toEqual(before)
  })

  it('is refused for a rework that is not there', async () => {
    await expect(finish(9_999)).rejects.toMatchObject(refused('not_found', { record: 'rework' }))
  })
})
