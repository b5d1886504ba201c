import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refused } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(() => shop.close())

const late = {
  name: 'Late brakes',
  definition: {
    filter: {
      text: 'brake',
      stages: ['in_repair' as const],
      outletId: null,
      repairClassId: null,
      payer: null,
      technicianId: null,
      openedFrom: null,
      openedUntil: null,
      deliveredFrom: null,
      deliveredUntil: null,
      onlyLate: true,
      onlyComebacks: false
    },
    sort: 'promised' as const,
    descending: false
  }
}

describe('A saved view of the register', () => {
  it('is kept with its filter and can be removed', async () => {
    const made = await shop.client.views.save(late)
    expect(await shop.client.views.list()).toEqual([{ id: made.id, ...late }])
    await shop.client.views.remove({ viewId: made.id })
    expect(await shop.client.views.list()).toEqual([])
    const trail = await shop.client.audit.list({ recordType: 'saved_view', recordId: made.id })
    expect(trail.map(({ command, after }) => [command, after === null])).toEqual([
      ['views.save', false],
      ['views.remove', true]
    ])
  })

  it('keeps its name to itself', async () => {
    await shop.client.views.save(late)
    await expect(shop.client.views.save({ ...late, name: ' late  BRAKES' })).rejects.toMatchObject(
      refused('view_name_taken', { name: 'Late brakes' })
    )
    expect(await shop.client.views.list()).toHaveLength(1)
  })

  it('is removed once', async () => {
    const { id } = await shop.client.views.save(late)
    await shop.client.views.remove({ viewId: id })
    await expect(shop.client.views.remove({ viewId: id })).rejects.toMatchObject(
      refused('not_found', { record: 'saved_view' })
    )
  })
})
