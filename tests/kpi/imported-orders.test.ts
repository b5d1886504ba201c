import { afterEach, beforeEach, expect, it } from 'vitest'
import { noChoices } from '../../src-main/shared/contract/transfer.ts'
import { openTestShop, type TestShop } from '../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

async function importFile(text: string) {
  const file = new File([text], 'orders.csv')
  const steps = await shop.client.transfer.import({ file, choices: noChoices, takeGoodRows: false })
  for (let step = await steps.next(); !step.done; step = await steps.next())
    expect(step.value.done).toBeGreaterThanOrEqual(0)
}

async function figures() {
  const { figures: all } = await shop.client.kpi.month({ month: '2026-02', outletId: null })
  return new Map(all.map((figure) => [figure.id, figure]))
}

it('an order imported with two dates says nothing about waiting or hours, but counts as a delivered one', async () => {
  await importFile(
    'Order number,Opened,Delivered,Plate,Concern\nA1,2026-02-03T08:00:00Z,2026-02-04T16:00:00Z,191-D-1,Squeals\n'
  )
  const found = await figures()
  expect(found.get('cycle_time_mean')).toMatchObject({ value: 32, count: 1 })
  for (const id of ['waiting_parts', 'waiting_approval', 'waiting_bay', 'waiting_technician', 'hours_per_order']) {
    expect(found.get(id)).toMatchObject({ value: null, state: 'no_data' })
  }
})

it('hours that the file holds count', async () => {
  await importFile(
    'Order number,Opened,Delivered,Plate,Concern,Labour hours\nA1,2026-02-03T08:00:00Z,2026-02-04T16:00:00Z,191-D-1,Squeals,1.5\n'
  )
  expect((await figures()).get('hours_per_order')).toMatchObject({ value: 1.5, count: 1 })
})
