import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anOrder, inspect, move, wait } from '../../support/orders.ts'
import { refused } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
let orderId: number
beforeEach(async () => {
  shop = await openTestShop()
  orderId = (await shop.client.orders.open(anOrder(shop))).id
  wait(shop, 3600)
  await shop.client.orders.moveToStage(move(orderId, 'in_repair'))
})
afterEach(() => shop.close())

/** A short in-process standard of the special repair, in force. */
function putInForce() {
  shop.app.store()?.write((db) => {
    db.exec(`insert into standards (id, code, name_en, name_zh, repair_class_id, kind)
        values (50, 'IP-SPECIAL', 'In-process', '过程检验', ${shop.classId('special_repair')}, 'in_process');
      insert into standard_versions (id, standard_id, version, state, in_force_from, created_at)
        values (50, 50, 1, 'in_force', '2026-01-01', '2026-01-01T00:00:00Z');
      insert into standard_items (version_id, position, wording_en, wording_zh, kind, severity)
        values (50, 1, 'Slide pins move freely', '导向销活动自如', 'pass_fail', 'critical')`)
  })
}

async function check(outcome: 'good' | 'failed') {
  const inspectorId = shop.staff.technician
  const begun = await shop.client.inspections.start({ orderId, kind: 'in_process', level: 'own', inspectorId })
  const itemId = begun.items[0]?.id ?? 0
  const given = { outcome, valueThousandths: null, answerText: null, note: null }
  await shop.client.inspections.answer({ inspectionId: begun.id, itemId, ...given })
  return shop.client.inspections.sign({ inspectionId: begun.id, inspectorId, note: null })
}

async function finishAll() {
  for (const { id, state } of await shop.client.rework.list({ orderId, onlyOpen: true })) {
    if (state !== 'open') continue
    const done = { cause: 'dry pins', doneById: shop.staff.technician, spentSeconds: 600, parts: null, note: null }
    await shop.client.rework.finish({ reworkId: id, ...done })
  }
}

const states = async () => (await shop.client.rework.list({ orderId, onlyOpen: false })).map(({ state }) => state)

describe('An in-process inspection', () => {
  it('is not offered by a shop that has no standard for it', async () => {
    const start = { orderId, kind: 'in_process', level: 'own', inspectorId: null } as const
    await expect(shop.client.inspections.start(start)).rejects.toMatchObject(refused('no_standard'))
  })

  it('is the worker’s own check, marked as such, and leaves the order where it stands', async () => {
    putInForce()
    expect(await check('good')).toMatchObject({ result: 'passed', level: 'own', isByTechnician: true, attempt: 1 })
    expect((await shop.client.orders.get({ orderId })).stage).toBe('in_repair')
  })

  it('that fails opens rework, which its own next pass closes', async () => {
    putInForce()
    expect((await check('failed')).result).toBe('failed')
    expect((await shop.client.orders.get({ orderId })).stage).toBe('in_repair')
    await finishAll()
    expect(await check('good')).toMatchObject({ attempt: 2, result: 'passed' })
    expect(await states()).toEqual(['closed'])
  })

  it('that failed keeps the final inspection from starting until its rework is done, and the final closes it', async () => {
    putInForce()
    await check('failed')
    const start = { orderId, kind: 'final', level: 'inspector', inspectorId: shop.staff.inspector } as const
    await expect(shop.client.inspections.start(start)).rejects.toMatchObject(refused('rework_open', { count: 1 }))
    await finishAll()
    expect((await inspect(shop, orderId)).attempt).toBe(1)
    expect(await states()).toEqual(['closed'])
  })

  it('that fails while the final one is being made keeps it from being passed', async () => {
    putInForce()
    const final = { orderId, kind: 'final', level: 'inspector', inspectorId: shop.staff.inspector } as const
    await shop.client.inspections.start(final)
    await check('failed')
    await expect(inspect(shop, orderId)).rejects.toMatchObject(refused('rework_open', { count: 1 }))
    await finishAll()
    expect((await inspect(shop, orderId)).result).toBe('passed')
  })

  it('does not close what the final inspection found', async () => {
    putInForce()
    await inspect(shop, orderId, [1])
    await finishAll()
    await check('good')
    expect(await states()).toEqual(['done'])
  })
})
