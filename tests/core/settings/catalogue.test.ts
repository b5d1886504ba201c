import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anOrder } from '../../support/orders.ts'
import { notTaken, refused } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(() => shop.close())

async function classOf(code: string) {
  const found = (await shop.client.repairClasses.list()).find((entry) => entry.code === code)
  if (!found) throw new Error(`no class ${code}`)
  const { code: _code, ...input } = found
  return input
}

async function systemOf(code: string) {
  const found = (await shop.client.systems.list()).find((entry) => entry.code === code)
  if (!found) throw new Error(`no system ${code}`)
  const { code: _code, ...input } = found
  return input
}

const car = { vehicleKind: 'car_or_hazmat', days: 30, months: null, km: 3_000, source: 'whatever was sent' } as const

describe('A repair class', () => {
  it('shows each warranty period with its source', async () => {
    const { warranty } = await classOf('minor_repair')
    expect(warranty.map(({ days, km }) => [days, km])).toEqual([
      [10, 2_000],
      [10, 800],
      [7, 700]
    ])
    expect(warranty.every(({ source }) => source.includes('Art. 37'))).toBe(true)
  })

  it('takes a longer warranty of the shop, and the jobs sold before keep theirs (fault 40)', async () => {
    const sold = await shop.client.orders.open(anOrder(shop, { repairClassId: shop.classId('minor_repair') }))
    const minor = await classOf('minor_repair')
    const after = await shop.client.repairClasses.update({ ...minor, warranty: [car] })
    expect(after.warranty).toEqual([
      { ...car, source: 'shop' },
      { vehicleKind: 'motorcycle', days: null, months: null, km: null, source: 'shop' },
      { vehicleKind: 'other_motor_vehicle', days: null, months: null, km: null, source: 'shop' }
    ])
    expect((await shop.client.orders.get({ orderId: sold.id })).jobs[0]).toMatchObject({
      warrantyDays: 10,
      warrantyKm: 2_000
    })
  })

  it('may be renamed and switched off while orders stand in it (fault 37)', async () => {
    const order = await shop.client.orders.open(anOrder(shop))
    const special = await classOf('special_repair')
    const after = await shop.client.repairClasses.update({ ...special, nameEn: 'Special work', isActive: false })
    expect(after).toMatchObject({ code: 'special_repair', nameEn: 'Special work', isActive: false })
    expect((await shop.client.orders.get({ orderId: order.id })).repairClassId).toBe(special.id)
  })

  it('keeps what it means for figures while orders stand in it', async () => {
    await shop.client.orders.open(anOrder(shop))
    const special = await classOf('special_repair')
    await expect(shop.client.repairClasses.update({ ...special, isRepair: false })).rejects.toMatchObject(
      refused('class_in_use', { code: 'special_repair', count: 1 })
    )
    expect((await classOf('special_repair')).isRepair).toBe(true)
  })

  it('may change its meaning while nobody has used it', async () => {
    const diagnosis = await classOf('diagnosis')
    expect((await shop.client.repairClasses.update({ ...diagnosis, isRepair: true })).isRepair).toBe(true)
  })

  it('can be added, once a code', async () => {
    const tuning = {
      code: 'tuning',
      nameEn: 'Tuning',
      nameZh: '改装',
      needsFinalInspection: true,
      isRepair: false,
      warranty: [car]
    }
    const made = await shop.client.repairClasses.create(tuning)
    expect(made).toMatchObject({ ...tuning, isActive: true, warranty: [{ ...car, source: 'shop' }] })
    await expect(shop.client.repairClasses.create(tuning)).rejects.toMatchObject(
      refused('class_code_taken', { code: 'tuning' })
    )
    const trail = await shop.client.audit.list({ recordType: 'repair_class', recordId: made.id })
    expect(trail).toHaveLength(1)
    expect(trail[0]?.after).toEqual(made)
  })

  it.each([
    ['days and months together', [{ ...car, months: 1 }]],
    ['two periods for one kind of vehicle', [car, { ...car, days: 60 }]],
    ['negative days', [{ ...car, days: -1 }]],
    ['a distance beyond any odometer', [{ ...car, km: 1_000_001 }]]
  ])('refuses a warranty with %s', async (_what, warranty) => {
    const minor = await classOf('minor_repair')
    await expect(shop.client.repairClasses.update({ ...minor, warranty })).rejects.toMatchObject(notTaken)
    expect(await classOf('minor_repair')).toEqual(minor)
  })

  it('that is not there cannot be changed', async () => {
    await expect(
      shop.client.repairClasses.update({ ...(await classOf('diagnosis')), id: 9_999 })
    ).rejects.toMatchObject(refused('not_found', { record: 'repair_class' }))
  })
})

describe('A system', () => {
  it('is added under another with a code of its own', async () => {
    const made = await shop.client.systems.create({
      nameEn: 'Air brakes',
      nameZh: '气制动',
      parentId: shop.systemId('brakes')
    })
    expect(made).toMatchObject({ code: 'air_brakes', parentId: shop.systemId('brakes'), isActive: true })
    expect(await shop.client.systems.list()).toContainEqual(made)
  })

  it('is switched off, and what points at it stays (fault 37)', async () => {
    const order = await shop.client.orders.open(anOrder(shop))
    const pads = await systemOf('brake_pads_discs')
    expect((await shop.client.systems.update({ ...pads, isActive: false })).isActive).toBe(false)
    expect((await shop.client.orders.get({ orderId: order.id })).jobs[0]?.systemId).toBe(pads.id)
  })

  it('cannot stand under itself', async () => {
    const brakes = await systemOf('brakes')
    await expect(
      shop.client.systems.update({ ...brakes, parentId: shop.systemId('brake_pads_discs') })
    ).rejects.toMatchObject(refused('system_loop'))
    expect((await systemOf('brakes')).parentId).toBeNull()
  })

  it('has a name that its branch has once', async () => {
    await expect(
      shop.client.systems.create({ nameEn: 'brakes', nameZh: '刹车', parentId: null })
    ).rejects.toMatchObject(refused('name_taken', { name: 'Brakes' }))
    await expect(
      shop.client.systems.create({ nameEn: 'Under nothing', nameZh: '无上级', parentId: 9_999 })
    ).rejects.toMatchObject(refused('not_found', { record: 'system' }))
  })
})
