import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { aJob, anOrder, aVehicle, inspect, move, wait } from '../../support/orders.ts'
import { notTaken, refused } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

/** An order that its technician has repaired. */
async function repaired(change: Parameters<typeof anOrder>[1] = {}) {
  const { id } = await shop.client.orders.open(anOrder(shop, change))
  wait(shop, 3600)
  await shop.client.orders.moveToStage(move(id, 'in_repair'))
  wait(shop, 3600)
  return id
}

const start = (orderId: number, change: { inspectorId?: number | null; kind?: 'final' | 'intake' } = {}) =>
  shop.client.inspections.start({
    orderId,
    kind: change.kind ?? 'final',
    level: 'inspector',
    inspectorId: change.inspectorId === undefined ? shop.staff.inspector : change.inspectorId
  })

const empty = { outcome: null, valueThousandths: null, answerText: null, note: null }
const answer = (inspection: Inspection, position: number, change: Partial<Record<keyof typeof empty, unknown>>) => {
  const item = inspection.items[position - 1]
  if (!item) throw new Error(`no item ${position}`)
  const given = { inspectionId: inspection.id, itemId: item.id, ...empty, ...change }
  return shop.client.inspections.answer(given as Parameters<typeof shop.client.inspections.answer>[0])
}
const positionOf = (inspection: Inspection, wording: string) => {
  const item = inspection.items.find(({ wordingEn }) => wordingEn.includes(wording))
  if (!item) throw new Error(`no item ${wording}`)
  return item.position
}
const stageOf = async (orderId: number) => (await shop.client.orders.get({ orderId })).stage

describe('Starting a final inspection', () => {
  it('takes the standard of the repair class and makes the stage visible (fault 25)', async () => {
    const orderId = await repaired()
    const inspection = await start(orderId)
    expect(inspection).toMatchObject({
      attempt: 1,
      standardCode: 'FI-SPECIAL',
      standardVersion: 1,
      result: null,
      plate: '191-D-20417',
      vehicleName: 'Škoda Octavia',
      technicianIds: [shop.staff.technician]
    })
    expect(inspection.items).toHaveLength(16)
    expect(await stageOf(orderId)).toBe('in_inspection')
  })

  it('a second time returns the one that is open, with its answers', async () => {
    const orderId = await repaired()
    const first = await start(orderId)
    await answer(first, 1, { outcome: 'good' })
    const again = await start(orderId, { inspectorId: null })
    expect(again.id).toBe(first.id)
    expect(again.items[0]?.outcome).toBe('good')
    expect(await shop.client.inspections.ofOrder({ orderId })).toHaveLength(1)
  })

  it('keeps the wording and limits it was started with when the standard is replaced (fault 26)', async () => {
    const before = await start(await repaired())
    shop.app.store()?.write((db) => {
      db.exec(`update standard_versions set state = 'retired' where id > 0;
        insert into standard_versions (id, standard_id, version, state, in_force_from, created_at)
          select 100, standard_id, 2, 'in_force', '2026-03-01', created_at from standard_versions
          where standard_id = (select id from standards where code = 'FI-SPECIAL');
        insert into standard_items (version_id, position, wording_en, wording_zh, kind, severity)
          values (100, 1, 'One new line', '新的一项', 'pass_fail', 'critical')`)
    })
    expect(await shop.client.inspections.get({ inspectionId: before.id })).toEqual(before)
    wait(shop, 60)
    const second = await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle('12-WW-900') }))
    await shop.client.orders.moveToStage(move(second.id, 'in_repair'))
    expect(await start(second.id)).toMatchObject({ standardVersion: 2, items: [{ wordingEn: 'One new line' }] })
  })

  it('is refused clearly where no standard is in force', async () => {
    shop.app.store()?.write((db) => db.exec("update standard_versions set state = 'retired'"))
    const orderId = await repaired()
    await expect(start(orderId)).rejects.toMatchObject(
      refused('no_standard', { nameEn: 'Special repair', nameZh: '专项修理' })
    )
    expect(await stageOf(orderId)).toBe('in_repair')
    expect(await shop.client.inspections.ofOrder({ orderId })).toEqual([])
  })

  it('does not use a standard before the day it comes into force', async () => {
    shop.app.store()?.write((db) => db.exec("update standard_versions set in_force_from = '2026-03-03'"))
    await expect(start(await repaired())).rejects.toMatchObject(refused('no_standard'))
  })

  it('is refused to a technician of the order', async () => {
    const orderId = await repaired()
    await expect(start(orderId, { inspectorId: shop.staff.technician })).rejects.toMatchObject(
      refused('inspector_is_technician', { name: 'Declan Roche' })
    )
    expect(await stageOf(orderId)).toBe('in_repair')
  })

  it('is refused to somebody who left, or who never was', async () => {
    const orderId = await repaired()
    const { inspector } = shop.staff
    await shop.client.staff.update({
      id: inspector,
      outletId: shop.outlet.id,
      name: 'Ciara Byrne',
      post: 'inspector',
      isActive: false
    })
    await expect(start(orderId)).rejects.toMatchObject(refused('staff_inactive', { name: 'Ciara Byrne' }))
    await expect(start(orderId, { inspectorId: 9_999 })).rejects.toMatchObject(
      refused('not_found', { record: 'staff' })
    )
  })

  it('waits until the vehicle is repaired', async () => {
    const { id } = await shop.client.orders.open(anOrder(shop))
    await expect(start(id)).rejects.toMatchObject(
      refused('stage_not_reachable', { from: 'checked_in', to: 'in_inspection' })
    )
  })

  it('is refused on an order that is closed or not there', async () => {
    const orderId = await repaired()
    await shop.client.orders.moveToStage(move(orderId, 'cancelled', { note: 'customer changed his mind' }))
    await expect(start(orderId)).rejects.toMatchObject(refused('order_closed'))
    await expect(start(9_999)).rejects.toMatchObject(refused('not_found', { record: 'order' }))
  })
})

describe('Answering', () => {
  it('judges a measured value at once from the limits, both of them good', async () => {
    const inspection = await start(await repaired())
    const torque = positionOf(inspection, 'Wheel bolts')
    const outcomes = []
    for (const value of [109_999, 110_000, 130_000, 130_001]) {
      const after = await answer(inspection, torque, { outcome: 'good', valueThousandths: value })
      outcomes.push(after.items[torque - 1]?.outcome)
    }
    expect(outcomes).toEqual(['failed', 'good', 'good', 'failed'])
  })

  it('takes a choice and no words for a verdict (fault 27)', async () => {
    const inspection = await start(await repaired())
    const after = await answer(inspection, 1, { answerText: 'yes' })
    expect(after.items[0]).toMatchObject({ outcome: null, answerText: null, answeredAt: null })
  })

  it('can be corrected and taken back until it is signed, each time in the trail', async () => {
    const inspection = await start(await repaired())
    await answer(inspection, 1, { outcome: 'failed', note: 'still grinds' })
    await answer(inspection, 1, { outcome: 'good' })
    const after = await answer(inspection, 1, {})
    expect(after.items[0]).toMatchObject({ outcome: null, note: null, answeredAt: null })
    const trail = await shop.client.audit.list({ recordType: 'inspection_item', recordId: after.items[0]?.id ?? 0 })
    expect(trail.map((entry) => entry.after)).toMatchObject([
      { outcome: 'failed' },
      { outcome: 'good' },
      { outcome: null }
    ])
  })

  it.each([
    ['a number for a choice', 1, { outcome: 'good', valueThousandths: 1 }, refused('answer_unfit')],
    ['a choice for a number', 5, { outcome: 'good' }, refused('answer_unfit')],
    ['a number that no gauge shows', 5, { valueThousandths: 1_000_000_001 }, notTaken],
    ['half a thousandth', 5, { valueThousandths: 0.5 }, notTaken],
    ['a verdict nobody knows', 1, { outcome: 'perhaps' }, notTaken],
    ['a note of a whole book', 1, { outcome: 'good', note: 'x'.repeat(4_001) }, notTaken]
  ])('refuses %s and keeps what was there', async (_what, position, change, refusal) => {
    const inspection = await start(await repaired())
    await expect(answer(inspection, position, change)).rejects.toMatchObject(refusal)
    expect(await shop.client.inspections.get({ inspectionId: inspection.id })).toEqual(inspection)
  })

  it('does not reach into another inspection', async () => {
    const first = await start(await repaired())
    const second = await start(await repaired({ vehicle: aVehicle('12-WW-900') }))
    await expect(
      shop.client.inspections.answer({
        inspectionId: first.id,
        itemId: second.items[0]?.id ?? 0,
        ...empty,
        outcome: 'good'
      })
    ).rejects.toMatchObject(refused('not_found', { record: 'inspection_item' }))
  })
})

describe('Signing', () => {
  it('waits for every answer and says how many are left', async () => {
    const inspection = await start(await repaired())
    await answer(inspection, 1, { outcome: 'good' })
    const sign = { inspectionId: inspection.id, inspectorId: shop.staff.inspector, note: null }
    await expect(shop.client.inspections.sign(sign)).rejects.toMatchObject(
      refused('inspection_incomplete', { left: 15, total: 16 })
    )
    expect((await shop.client.inspections.get({ inspectionId: inspection.id })).items[0]?.outcome).toBe('good')
  })

  it('does not pass an order in which nothing was checked', async () => {
    const inspection = await start(await repaired())
    for (const { position } of inspection.items) await answer(inspection, position, { outcome: 'not_applicable' })
    const sign = { inspectionId: inspection.id, inspectorId: shop.staff.inspector, note: null }
    await expect(shop.client.inspections.sign(sign)).rejects.toMatchObject(refused('inspection_empty'))
  })

  it('as passed makes the order ready, on the business day of the shop', async () => {
    await shop.close()
    shop = await openTestShop({ timeZone: 'Asia/Shanghai', now: '2026-03-31T14:30:00Z' })
    const orderId = await repaired()
    const signed = await inspect(shop, orderId)
    expect(signed).toMatchObject({ result: 'passed', inspectorId: shop.staff.inspector, isByTechnician: false })
    expect(await stageOf(orderId)).toBe('ready')
    const row = shop.app.store()?.read.prepare<{ day: string }>('select ended_on as day from inspections').get()
    expect(row?.day).toBe('2026-04-01')
  })

  it('happens once', async () => {
    const orderId = await repaired()
    const signed = await inspect(shop, orderId)
    const sign = { inspectionId: signed.id, inspectorId: shop.staff.inspector, note: null }
    await expect(shop.client.inspections.sign(sign)).rejects.toMatchObject(refused('inspection_signed'))
    await expect(answer(signed, 1, { outcome: 'failed' })).rejects.toMatchObject(refused('inspection_signed'))
    expect(await shop.client.inspections.get({ inspectionId: signed.id })).toEqual(signed)
  })

  it('is refused to somebody who became a technician of the order meanwhile', async () => {
    const orderId = await repaired()
    const inspection = await start(orderId)
    const first = inspection.items.map(({ position }) => answer(inspection, position, { outcome: 'not_applicable' }))
    await Promise.all(first)
    await answer(inspection, 1, { outcome: 'good' })
    await shop.client.orders.addJob({ orderId, job: aJob(shop, { technicianIds: [shop.staff.inspector] }) })
    const sign = { inspectionId: inspection.id, inspectorId: shop.staff.inspector, note: null }
    await expect(shop.client.inspections.sign(sign)).rejects.toMatchObject(refused('inspector_is_technician'))
    expect((await shop.client.inspections.sign({ ...sign, inspectorId: shop.staff.advisor })).result).toBe('passed')
  })

  it('by a technician of the order is marked, where the shop is too small for two', async () => {
    const { shop: settings } = await shop.client.shop.state()
    if (!settings) throw new Error('no shop')
    await shop.client.shop.update({ ...settings, technicianMayInspect: true })
    const inspection = await start(await repaired(), { inspectorId: shop.staff.technician })
    for (const { position } of inspection.items) await answer(inspection, position, { outcome: 'not_applicable' })
    await answer(inspection, 1, { outcome: 'good' })
    const sign = { inspectionId: inspection.id, inspectorId: shop.staff.technician, note: 'alone today' }
    expect(await shop.client.inspections.sign(sign)).toMatchObject({
      isByTechnician: true,
      note: 'alone today',
      result: 'passed'
    })
  })

  it('with failed minor items passes, and they stay as notes (fault 28)', async () => {
    const orderId = await repaired()
    const inspection = await start(orderId)
    const minor = inspection.items.filter(({ severity }) => severity === 'minor').map(({ position }) => position)
    expect(minor.length).toBeGreaterThan(0)
    const signed = await inspect(shop, orderId, minor)
    expect(signed.result).toBe('passed')
    expect(signed.items.filter(({ outcome }) => outcome === 'failed')).toHaveLength(minor.length)
    expect(await shop.client.rework.list({ orderId, onlyOpen: false })).toEqual([])
    expect(await stageOf(orderId)).toBe('ready')
  })
})

describe('The list of inspections to do', () => {
  it('shows orders in inspection with the attempt to come, the earliest promise first', async () => {
    const late = await repaired({ promisedAt: '2026-03-05T17:00:00Z' })
    const soon = await repaired({
      promisedAt: '2026-03-03T17:00:00Z',
      vehicle: aVehicle('12-WW-900')
    })
    for (const id of [late, soon]) await shop.client.orders.moveToStage(move(id, 'in_inspection'))
    const begun = await start(soon)
    expect(await shop.client.inspections.due()).toMatchObject([
      { orderId: soon, plate: '12-WW-900', attempt: 1, openInspectionId: begun.id, openRework: 0 },
      { orderId: late, plate: '191-D-20417', attempt: 1, openInspectionId: null, promisedAt: '2026-03-05T17:00:00Z' }
    ])
  })

  it('shows an order again when its rework is done', async () => {
    const orderId = await repaired()
    await inspect(shop, orderId, [1])
    expect(await shop.client.inspections.due()).toEqual([])
    const [rework] = await shop.client.rework.list({ orderId, onlyOpen: true })
    const { technician } = shop.staff
    const done = { cause: 'x', doneById: technician, spentSeconds: 60, parts: null, note: null }
    await shop.client.rework.finish({ reworkId: rework?.id ?? 0, ...done })
    expect(await shop.client.inspections.due()).toMatchObject([{ orderId, attempt: 2, openRework: 0 }])
  })

  it('is left by an order that is delivered; its inspections stay in the list of those made', async () => {
    const orderId = await repaired()
    await inspect(shop, orderId)
    expect(await shop.client.inspections.due()).toEqual([])
    expect(await shop.client.inspections.recent({ limit: 10 })).toMatchObject([
      { orderId, result: 'passed', items: 16, answered: 16, failed: 0 }
    ])
    await expect(shop.client.inspections.recent({ limit: 0 })).rejects.toMatchObject(notTaken)
  })
})
