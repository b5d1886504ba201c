import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anOrder } from '../../support/orders.ts'
import { notTaken, refused } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(() => shop.close())

const west = { name: 'West gate', address: null }

describe('Outlets', () => {
  it('number their orders apart', async () => {
    const second = await shop.client.outlets.create(west)
    expect(second).toMatchObject({ name: 'West gate', numberPrefix: 'B', isActive: true })
    expect((await shop.client.outlets.list()).map(({ numberPrefix }) => numberPrefix)).toEqual(['', 'B'])
  })

  it('have different names', async () => {
    await shop.client.outlets.create(west)
    await expect(shop.client.outlets.create({ ...west, name: ' WEST  GATE ' })).rejects.toMatchObject(
      refused('name_taken', { name: 'West gate' })
    )
    expect(await shop.client.outlets.list()).toHaveLength(2)
  })

  it('keep the last one', async () => {
    const { id, name, address } = shop.outlet
    await expect(shop.client.outlets.update({ id, name, address, isActive: false })).rejects.toMatchObject(
      refused('outlet_last')
    )
  })

  it('stay in use while orders are open', async () => {
    const { id } = await shop.client.outlets.create(west)
    await shop.client.orders.open(anOrder(shop, { outletId: id }))
    await expect(shop.client.outlets.update({ id, ...west, isActive: false })).rejects.toMatchObject(
      refused('outlet_in_use', { count: 1 })
    )
  })

  it('can be switched off and on again, and take nobody new meanwhile', async () => {
    const { id } = await shop.client.outlets.create(west)
    expect((await shop.client.outlets.update({ id, ...west, isActive: false })).isActive).toBe(false)
    await expect(shop.client.staff.create({ outletId: id, name: 'Tom', post: 'technician' })).rejects.toMatchObject(
      refused('outlet_inactive')
    )
    expect((await shop.client.outlets.update({ id, ...west, isActive: true })).isActive).toBe(true)
  })
})

describe('Staff', () => {
  it('are switched off when they leave, and their name stays on the work they did (fault 21)', async () => {
    const order = await shop.client.orders.open(anOrder(shop))
    const declan = {
      id: shop.staff.technician,
      outletId: shop.outlet.id,
      name: 'Declan Roche',
      post: 'technician'
    } as const
    await shop.client.staff.update({ ...declan, isActive: false })
    expect(await shop.client.staff.list()).toContainEqual({ ...declan, isActive: false })
    expect((await shop.client.orders.get({ orderId: order.id })).jobs[0]?.technicianIds).toEqual([declan.id])
    const trail = await shop.client.audit.list({ recordType: 'staff', recordId: declan.id })
    expect(trail.map(({ command }) => command)).toEqual(['staff.create', 'staff.update'])
    expect(trail[1]?.before).toEqual(trail[0]?.after)
  })

  it('may share a name', async () => {
    const twin = await shop.client.staff.create({ outletId: shop.outlet.id, name: 'Declan Roche', post: 'apprentice' })
    expect(twin.id).not.toBe(shop.staff.technician)
  })

  it('can be changed after their outlet was switched off, but not moved to one', async () => {
    const { id } = await shop.client.outlets.create(west)
    const tom = await shop.client.staff.create({ outletId: id, name: 'Tom', post: 'technician' })
    await shop.client.outlets.update({ id, ...west, isActive: false })
    expect((await shop.client.staff.update({ ...tom, post: 'inspector' })).post).toBe('inspector')
    const ciara = {
      id: shop.staff.inspector,
      outletId: id,
      name: 'Ciara Byrne',
      post: 'inspector',
      isActive: true
    } as const
    await expect(shop.client.staff.update(ciara)).rejects.toMatchObject(refused('outlet_inactive'))
  })

  it.each([
    ['without a name', { name: ' ' }, notTaken],
    ['in an outlet that is not there', { outletId: 9_999 }, refused('not_found', { record: 'outlet' })]
  ])('%s are not entered', async (_what, change, refusal) => {
    const before = await shop.client.staff.list()
    await expect(
      shop.client.staff.create({ outletId: shop.outlet.id, name: 'Tom', post: 'technician', ...change })
    ).rejects.toMatchObject(refusal)
    expect(await shop.client.staff.list()).toEqual(before)
  })
})
