import { shiftMonth } from '../../src-main/shared/dates.ts'
import { anOrder, aVehicle, deliver, inspect, move, wait } from '../support/orders.ts'
import type { TestShop } from '../support/shop.ts'

const dayMs = 86_400_000
const middle = 15

/** Days since the middle of the month before this one: what happened then lies in one whole month that is over. */
export function daysSinceLastMonth(): number {
  const now = new Date()
  const then = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, middle, 9)
  return Math.floor((now.getTime() - then) / dayMs)
}

export const thisMonth = (): string => new Date().toISOString().slice(0, 7)
export const lastMonth = (): string => shiftMonth(thisMonth(), -1)

/** Three orders of last month: two passed their first final inspection, one failed it. */
export async function aMonthOfWork(shop: TestShop) {
  const { client } = shop
  const open = (plate: string) =>
    client.orders.open(anOrder(shop, { vehicle: { ...aVehicle(plate), make: 'Škoda', model: 'Octavia' } }))
  const passed = []
  for (const plate of ['191-D-1001', '191-D-1002']) {
    const order = await open(plate)
    await deliver(shop, order.id)
    passed.push(order.number)
  }
  const bad = await open('191-D-1003')
  wait(shop, 3600)
  await client.orders.moveToStage(move(bad.id, 'in_repair'))
  wait(shop, 3600)
  await client.orders.moveToStage(move(bad.id, 'in_inspection'))
  await inspect(shop, bad.id, [1])
  return { passed, failed: bad.number }
}
