import type { z } from 'zod'
import type { jobInput, Order, openOrderInput } from '../../src-main/shared/contract/orders.ts'
import { addSeconds } from '../../src-main/shared/dates.ts'
import type { TestShop } from './shop.ts'

type OpenOrder = z.infer<typeof openOrderInput>
type JobInput = z.infer<typeof jobInput>

export function aJob(shop: TestShop, change: Partial<JobInput> = {}): JobInput {
  return {
    concern: 'Grinding from the rear when braking',
    cause: 'Rear pads worn',
    correction: 'Rear pads renewed',
    systemId: shop.systemId('brake_pads_discs'),
    operation: 'Rear pads, renew',
    repairClassId: null,
    flaggedSeconds: 7200,
    labourPriceMinor: 15_600,
    partsPriceMinor: 8_900,
    technicianIds: [shop.staff.technician],
    ...change
  }
}

export function aVehicle(plate = '191-D-20417') {
  return {
    kind: 'car_or_hazmat' as const,
    market: 'EU' as const,
    plate,
    vin: null,
    make: 'Škoda',
    model: 'Octavia',
    modelYear: 2019,
    distanceUnit: 'km' as const,
    note: null
  }
}

export function anOrder(shop: TestShop, change: Partial<OpenOrder> = {}): OpenOrder {
  return {
    outletId: shop.outlet.id,
    vehicleId: null,
    vehicle: change.vehicleId ? null : aVehicle(),
    confirmed: [],
    customerId: null,
    customer: null,
    repairClassId: shop.classId('special_repair'),
    payer: 'customer',
    advisorId: shop.staff.advisor,
    customerWaits: false,
    continuesOrderId: null,
    stage: 'checked_in',
    at: null,
    promisedAt: null,
    odometerIn: { km: 50_000, lowerReason: null, lowerNote: null },
    note: null,
    jobs: [aJob(shop)],
    ...change
  }
}

export const move = (orderId: number, stage: Order['stage'], more: { at?: string; note?: string } = {}) => ({
  orderId,
  stage,
  waitCause: null,
  staffId: null,
  at: more.at ?? null,
  note: more.note ?? null
})

/** Lets time pass in the shop. */
export function wait(shop: TestShop, seconds: number): void {
  shop.clock.set(addSeconds(shop.clock.now(), seconds))
}

/** Repairs, inspects (every item good) and hands over an order, an hour a step. */
export async function deliver(shop: TestShop, orderId: number, change: { kmOut?: number } = {}): Promise<Order> {
  const { client } = shop
  const step = async (stage: Order['stage']) => {
    wait(shop, 3600)
    await client.orders.moveToStage(move(orderId, stage))
  }
  await step('in_repair')
  await step('in_inspection')
  await passInspection(shop, orderId)
  const order = await client.orders.get({ orderId })
  if (order.vehicle) {
    await client.orders.setOdometer({
      orderId,
      direction: 'out',
      reading: { km: change.kmOut ?? (order.odometerIn?.km ?? 0) + 2, lowerReason: null, lowerNote: null },
      isUnlikelyConfirmed: true
    })
  }
  wait(shop, 3600)
  return client.orders.moveToStage(move(orderId, 'delivered'))
}

/** Answers every item of a new final inspection; `failing` names the positions found bad. */
export async function inspect(shop: TestShop, orderId: number, failing: readonly number[] = []) {
  const { client, staff } = shop
  const inspectorId = staff.inspector
  const inspection = await client.inspections.start({ orderId, kind: 'final', level: 'inspector', inspectorId })
  for (const item of inspection.items) {
    const isBad = failing.includes(item.position)
    const good = item.lowerThousandths ?? item.upperThousandths ?? 0
    const bad = item.lowerThousandths !== null ? item.lowerThousandths - 1 : (item.upperThousandths ?? 0) + 1
    await client.inspections.answer({
      inspectionId: inspection.id,
      itemId: item.id,
      outcome: item.kind === 'measured' ? null : isBad ? 'failed' : 'good',
      valueThousandths: item.kind === 'measured' ? (isBad ? bad : good) : null,
      answerText: null,
      note: null
    })
  }
  return client.inspections.sign({ inspectionId: inspection.id, inspectorId, note: null })
}

export const passInspection = (shop: TestShop, orderId: number) => inspect(shop, orderId)
