import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shopSettings } from '../../../src-main/shared/contract/shop.ts'
import { anOrder } from '../../support/orders.ts'
import { notTaken, refused } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(() => shop.close())

const settings = async () => shopSettings.parse((await shop.client.shop.state()).shop)

describe('A new shop', () => {
  it('starts with everything that its first order needs', async () => {
    const [classes, systems, standards] = await Promise.all([
      shop.client.repairClasses.list(),
      shop.client.systems.list(),
      shop.client.standards.list()
    ])
    expect(classes).toHaveLength(7)
    expect(systems.length).toBeGreaterThan(40)
    expect(standards.map(({ repairClassId }) => repairClassId).toSorted()).toEqual(
      classes.map(({ id }) => id).toSorted()
    )
    expect(standards.every(({ versions }) => versions[0]?.inForceFrom === '2026-03-02')).toBe(true)
  })

  it('has a trail from its first moment: every record was made by somebody', async () => {
    const [entry] = await shop.client.audit.list({ recordType: 'shop', recordId: 1 })
    expect(entry).toMatchObject({
      command: 'shop.create',
      actorName: 'owner',
      at: '2026-03-02T09:00:00Z',
      before: null
    })
    for (const { id } of await shop.client.standards.list()) {
      expect(await shop.client.audit.list({ recordType: 'standard', recordId: id })).toHaveLength(1)
    }
  })

  it('is made once: making it again changes nothing', async () => {
    const again = { name: 'Other', preset: 'US', language: 'en', timeZone: 'America/New_York' } as const
    await expect(shop.client.shop.create(again)).rejects.toMatchObject(refused('shop_exists'))
    expect((await settings()).name).toBe('Test garage')
  })
})

describe('The first start', () => {
  it('is refused in a time zone that does not exist', async () => {
    await expect(openTestShop({ timeZone: 'Mars/Olympus' })).rejects.toMatchObject(
      refused('time_zone_unknown', { timeZone: 'Mars/Olympus' })
    )
  })

  it.each([
    ['CN', 'CNY', 'km', 'A4'],
    ['US', 'USD', 'mi', 'Letter'],
    ['EU', 'EUR', 'km', 'A4']
  ] as const)(
    'by the rules of %s counts in %s and %s and prints on %s',
    async (preset, currency, distanceUnit, paper) => {
      const made = await openTestShop({ preset })
      expect((await made.client.shop.state()).shop).toMatchObject({ preset, currency, distanceUnit, paper })
      expect(await made.client.repairClasses.list()).toHaveLength(7)
      await made.close()
    }
  )
})

describe('The settings of a shop', () => {
  it('are kept, read back and written in the trail with before and after', async () => {
    const before = await settings()
    const after = await shop.client.shop.update({ ...before, name: 'Gate Motors', technicianMayInspect: true })
    expect(after).toMatchObject({ name: 'Gate Motors', technicianMayInspect: true, preset: 'CN' })
    expect((await shop.client.shop.state()).shop).toEqual(after)
    const trail = await shop.client.audit.list({ recordType: 'shop', recordId: 1 })
    expect(trail.at(-1)).toMatchObject({
      command: 'shop.update',
      before: { name: 'Test garage', technicianMayInspect: false },
      after: { name: 'Gate Motors', technicianMayInspect: true }
    })
  })

  it('take the warranty switch either way (fault 23)', async () => {
    const before = await settings()
    expect(before.warrantyRestarts).toBe(true)
    expect((await shop.client.shop.update({ ...before, warrantyRestarts: false })).warrantyRestarts).toBe(false)
  })

  it('keep each completion rule once, whatever is sent', async () => {
    const rules = ['cause_on_every_job', 'cause_on_every_job'] as const
    const after = await shop.client.shop.update({ ...(await settings()), completionRules: [...rules] })
    expect(after.completionRules).toEqual(['cause_on_every_job'])
  })

  it('know the coins of the currency', async () => {
    expect(await shop.client.shop.update({ ...(await settings()), currency: 'JPY' })).toMatchObject({
      currency: 'JPY',
      currencyDigits: 0
    })
  })

  it('do not change the currency under prices that were agreed (fault 40)', async () => {
    await shop.client.orders.open(anOrder(shop))
    await expect(shop.client.shop.update({ ...(await settings()), currency: 'EUR' })).rejects.toMatchObject(
      refused('currency_in_use', { currency: 'CNY', count: 1 })
    )
    expect((await settings()).currency).toBe('CNY')
  })

  it.each([
    [
      'a time zone that does not exist',
      { timeZone: 'Mars/Olympus' },
      refused('time_zone_unknown', { timeZone: 'Mars/Olympus' })
    ],
    ['a currency that does not exist', { currency: 'XXQ' }, refused('currency_unknown', { currency: 'XXQ' })],
    ['an empty name', { name: '   ' }, notTaken],
    ['a huge name', { name: 'x'.repeat(201) }, notTaken],
    ['a comeback window of no days', { comebackWindowDays: 0 }, notTaken],
    ['a negative comeback window', { comebackWindowDays: -30 }, notTaken]
  ])('refuse %s and stay as they were', async (_what, change, refusal) => {
    const before = await settings()
    await expect(shop.client.shop.update({ ...before, ...change })).rejects.toMatchObject(refusal)
    expect(await settings()).toEqual(before)
  })
})
