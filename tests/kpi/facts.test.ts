import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countFactDifferences } from '../../src-main/core/kpi/facts.sql.ts'
import type { Store } from '../../src-main/db/store.ts'
import type { Stage, WaitCause } from '../../src-main/shared/enums.ts'
import { anOrder, deliver, inspect, wait } from '../support/orders.ts'
import { openTestShop, type TestShop } from '../support/shop.ts'

const HOUR = 3600

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(async () => {
  expect(countFactDifferences(books().read)).toBe(0)
  expect(shop.errors).toEqual([])
  await shop.close()
})

function books(): Store {
  const store = shop.app.store()
  if (!store) throw new Error('the shop has books')
  return store
}

const factsOf = (orderId: number) =>
  books().read.prepare<Record<string, unknown>>('select * from order_facts where order_id = ?').get(orderId)

const step = async (orderId: number, stage: Stage, waitCause: WaitCause | null = null) => {
  await shop.client.orders.moveToStage({ orderId, stage, waitCause, staffId: null, at: null, note: null })
}

describe('what the KPIs count of an order', () => {
  it('has each wait under its cause, from the stage or from what the person said', async () => {
    const { id } = await shop.client.orders.open(anOrder(shop))
    wait(shop, HOUR)
    await step(id, 'awaiting_parts')
    wait(shop, 2 * HOUR)
    await step(id, 'awaiting_approval')
    wait(shop, 3 * HOUR)
    await step(id, 'awaiting_parts', 'bay')
    wait(shop, 4 * HOUR)
    await deliver(shop, id)
    expect(factsOf(id)).toMatchObject({
      wait_parts_seconds: 2 * HOUR,
      wait_approval_seconds: 3 * HOUR,
      wait_bay_seconds: 5 * HOUR,
      start_wait_seconds: 11 * HOUR,
      technician_count: 1,
      technician_id: shop.staff.technician
    })
  })

  it('follows the promise that the customer moved, and not the one that the shop moved', async () => {
    const { id } = await shop.client.orders.open(anOrder(shop, { promisedAt: '2026-03-02T15:00:00Z' }))
    const move = (promisedAt: string, askedBy: 'shop' | 'customer') =>
      shop.client.orders.promise({ orderId: id, promisedAt, askedBy, reason: 'Later' })
    await move('2026-03-03T15:00:00Z', 'shop')
    expect(factsOf(id)).toMatchObject({ promised_at: '2026-03-02T15:00:00Z' })
    await move('2026-03-04T15:00:00Z', 'customer')
    await move('2026-03-05T15:00:00Z', 'shop')
    expect(factsOf(id)).toMatchObject({ promised_at: '2026-03-04T15:00:00Z', promised_on: '2026-03-04' })
  })

  it('keeps the first inspection when a later one passes', async () => {
    const { id } = await shop.client.orders.open(anOrder(shop))
    wait(shop, HOUR)
    await step(id, 'in_repair')
    wait(shop, HOUR)
    await step(id, 'in_inspection')
    await inspect(shop, id, [1])
    expect(factsOf(id)).toMatchObject({ first_passed: 0, failed_inspections: 1, first_inspected_on: '2026-03-02' })
  })

  it('knows an order that left "ready" for more work as ready only after that', async () => {
    const { id } = await shop.client.orders.open(anOrder(shop, { promisedAt: '2026-03-02T12:00:00Z' }))
    wait(shop, HOUR)
    await step(id, 'in_repair')
    wait(shop, HOUR)
    await step(id, 'ready')
    expect(factsOf(id)).toMatchObject({ ready_at: '2026-03-02T11:00:00Z', is_on_time: 1 })
    wait(shop, HOUR)
    await step(id, 'in_repair')
    expect(factsOf(id)).toMatchObject({ ready_at: null, is_on_time: null })
  })

  it('changes the original when its comeback is confirmed, and back when that is voided', async () => {
    const original = await shop.client.orders.open(anOrder(shop))
    await deliver(shop, original.id)
    shop.clock.set('2026-03-06T10:00:00Z')
    const { id } = await shop.client.orders.open(
      anOrder(shop, { vehicleId: original.vehicle?.id ?? 0, vehicle: null, odometerIn: null })
    )
    const [candidate] = await shop.client.comebacks.candidates({ orderId: id, state: null })
    const comeback = await shop.client.comebacks.confirm({
      candidateId: candidate?.id ?? 0,
      cause: 'part',
      party: 'supplier',
      partNote: 'Rear pads',
      escapeItemId: null,
      note: null,
      decidedById: shop.staff.inspector
    })
    expect(factsOf(original.id)).toMatchObject({ first_return_on: '2026-03-06', is_part_return: 1 })
    expect(factsOf(id)).toMatchObject({
      is_comeback: 1,
      original_delivered_on: '2026-03-02',
      original_warranty_days: 10
    })
    await shop.client.comebacks.void({ comebackId: comeback.id, reason: 'Another fault' })
    expect(factsOf(original.id)).toMatchObject({ first_return_on: null, is_part_return: 0 })
    expect(factsOf(id)).toMatchObject({ is_comeback: 0, original_delivered_on: null })
  })
})

it('a target of its own stands before the catalogue’s, and is in the trail', async () => {
  const set = (target: number | null) => shop.client.kpi.setTarget({ kpi: 'cycle_time_median', outletId: null, target })
  expect(await set(30)).toEqual({ kpi: 'cycle_time_median', target: 30 })
  const { figures } = await shop.client.kpi.month({ month: '2026-03', outletId: null })
  expect(figures.find((figure) => figure.id === 'cycle_time_median')?.target).toBe(30)
  expect(await set(null)).toEqual({ kpi: 'cycle_time_median', target: null })
  const trail = books().read.prepare<{ n: number }>(
    "select count(*) as n from audit_entries where record_type = 'kpi_target'"
  )
  expect(trail.get()).toEqual({ n: 2 })
})

it('a share of more than all is no target', async () => {
  const call = shop.client.kpi.setTarget({ kpi: 'first_pass_yield', outletId: null, target: 95 })
  await expect(call).rejects.toMatchObject({ data: { code: 'target_out_of_range' } })
})
