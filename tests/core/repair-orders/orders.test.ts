import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSeconds } from '../../../src-main/shared/dates.ts'
import { aJob, anOrder, aVehicle, deliver, inspect, move, wait } from '../../support/orders.ts'
import { refusalOf } from '../../support/refusal.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

describe('opening an order', () => {
  it('keeps vehicle, odometer, promise and job, and numbers it from 1 for the year', async () => {
    const promisedAt = '2026-03-02T17:00:00Z'
    const order = await shop.client.orders.open(anOrder(shop, { promisedAt }))
    expect(order).toMatchObject({
      number: '26-0001',
      stage: 'checked_in',
      openedOn: '2026-03-02',
      vehicle: { plate: '191-D-20417', make: 'Škoda' },
      odometerIn: { km: 50_000 },
      countingPromiseAt: promisedAt,
      jobs: [{ position: 1, warrantyDays: 10, warrantyKm: 2000 }]
    })
    expect(await shop.client.orders.get({ orderId: order.id })).toEqual(order)
  })

  it('numbers orders without a gap, though one in between was refused', async () => {
    await shop.client.orders.open(anOrder(shop))
    await refusalOf(shop.client.orders.open(anOrder(shop, { repairClassId: 9999, vehicle: aVehicle('X-1') })))
    const next = await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle('X-2') }))
    expect(next.number).toBe('26-0002')
  })

  it('counts an order of New Year night for the day on the shop wall clock, whatever the machine zone', async () => {
    const night = await openTestShop({ timeZone: 'Asia/Shanghai', now: '2026-12-31T16:30:00Z' })
    const order = await night.client.orders.open(anOrder(night))
    expect(order).toMatchObject({ number: '27-0001', openedOn: '2027-01-01' })
    await night.close()
  })

  it('refuses an instant in the future and keeps nothing', async () => {
    const at = addSeconds(shop.clock.now(), 60)
    expect(await refusalOf(shop.client.orders.open(anOrder(shop, { at })))).toMatchObject({ code: 'event_in_future' })
    expect(await shop.client.orders.lookup({ text: '191-D-20417' })).toEqual([])
  })

  it('refuses a vehicle with neither plate nor VIN', async () => {
    const vehicle = { ...aVehicle(), plate: null }
    expect(await refusalOf(shop.client.orders.open(anOrder(shop, { vehicle })))).toMatchObject({
      code: 'vehicle_needs_plate_or_vin'
    })
  })

  it('asks about a VIN whose check digit fails where the market has one, and keeps it when confirmed', async () => {
    const vehicle = { ...aVehicle(), vin: 'LSVAA49J932000001', market: 'CN' as const }
    expect(await refusalOf(shop.client.orders.open(anOrder(shop, { vehicle })))).toMatchObject({
      code: 'vin_check_digit'
    })
    const order = await shop.client.orders.open(anOrder(shop, { vehicle, confirmed: ['vin_check_digit'] }))
    expect(order.vehicle?.vin).toBe('LSVAA49J932000001')
  })

  it('refuses work for somebody who has left (faults.md 21)', async () => {
    const { outlet, staff, client } = shop
    await client.staff.update({
      id: staff.technician,
      outletId: outlet.id,
      name: 'Declan Roche',
      post: 'technician',
      isActive: false
    })
    expect(await refusalOf(client.orders.open(anOrder(shop)))).toMatchObject({ code: 'staff_inactive' })
  })
})

describe('odometer (faults.md 9, 11)', () => {
  it('refuses a lower reading without a reason, names the last one, and takes it with a reason that the vehicle shows', async () => {
    const first = await shop.client.orders.open(anOrder(shop))
    await shop.client.orders.moveToStage(move(first.id, 'cancelled', { note: 'no time' }))
    const again = { vehicleId: first.vehicle?.id ?? 0, vehicle: null }
    const lower = { km: 49_000, lowerReason: null, lowerNote: null }
    expect(await refusalOf(shop.client.orders.open(anOrder(shop, { ...again, odometerIn: lower })))).toMatchObject({
      code: 'odometer_lower',
      params: { last: 50_000, km: 49_000 }
    })
    wait(shop, 60)
    const order = await shop.client.orders.open(
      anOrder(shop, { ...again, odometerIn: { ...lower, lowerReason: 'instrument_replaced' } })
    )
    expect(order.odometerIn).toMatchObject({ km: 49_000, lowerReason: 'instrument_replaced' })
  })

  it('lets a mistyped reading be corrected in place, so that later readings are judged by the right one', async () => {
    const order = await shop.client.orders.open(
      anOrder(shop, { odometerIn: { km: 51_000, lowerReason: null, lowerNote: null } })
    )
    const corrected = await shop.client.orders.setOdometer({
      orderId: order.id,
      direction: 'in',
      reading: { km: 50_100, lowerReason: null, lowerNote: null },
      isUnlikelyConfirmed: false
    })
    expect(corrected.odometerIn?.km).toBe(50_100)
    wait(shop, 600)
    const out = await shop.client.orders.setOdometer({
      orderId: order.id,
      direction: 'out',
      reading: { km: 50_105, lowerReason: null, lowerNote: null },
      isUnlikelyConfirmed: false
    })
    expect(out.odometerOut?.km).toBe(50_105)
  })

  it('asks about a reading that would mean more than 2,000 km a day', async () => {
    const order = await shop.client.orders.open(anOrder(shop))
    const reading = { km: 950_000, lowerReason: null, lowerNote: null }
    const set = { orderId: order.id, direction: 'out' as const, reading, isUnlikelyConfirmed: false }
    expect(await refusalOf(shop.client.orders.setOdometer(set))).toMatchObject({ code: 'odometer_unlikely' })
    const kept = await shop.client.orders.setOdometer({ ...set, isUnlikelyConfirmed: true })
    expect(kept.odometerOut?.km).toBe(950_000)
  })
})

describe('stages', () => {
  it('take late entries with their true time, not in the future and not out of order', async () => {
    const { client, clock } = shop
    const order = await client.orders.open(anOrder(shop))
    wait(shop, 7200)
    const at = addSeconds(order.openedAt, 1800)
    const moved = await client.orders.moveToStage(move(order.id, 'in_repair', { at }))
    expect(moved.events.at(-1)).toMatchObject({ stage: 'in_repair', at, seq: 2 })
    const before = move(order.id, 'awaiting_parts', { at: addSeconds(at, -1) })
    expect(await refusalOf(client.orders.moveToStage(before))).toMatchObject({ code: 'event_out_of_order' })
    const ahead = move(order.id, 'awaiting_parts', { at: addSeconds(clock.now(), 1) })
    expect(await refusalOf(client.orders.moveToStage(ahead))).toMatchObject({ code: 'event_in_future' })
  })

  it('cannot be jumped, and a closed order does not move', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop))
    expect(await refusalOf(client.orders.moveToStage(move(order.id, 'delivered')))).toMatchObject({
      code: 'stage_not_reachable'
    })
    expect(await refusalOf(client.orders.moveToStage(move(order.id, 'cancelled')))).toMatchObject({
      code: 'reason_needed'
    })
    await client.orders.moveToStage(move(order.id, 'cancelled', { note: 'customer sold the car' }))
    expect(await refusalOf(client.orders.moveToStage(move(order.id, 'in_repair')))).toMatchObject({
      code: 'order_closed'
    })
  })

  it('complete what was not marked as completed when the car goes to inspection, and only once (faults.md 18)', async () => {
    const { client } = shop
    const order = await client.orders.open(
      anOrder(shop, { jobs: [aJob(shop), aJob(shop, { concern: 'Oil service' })] })
    )
    const [first] = order.jobs
    if (!first) throw new Error('no job')
    wait(shop, 600)
    const marked = await client.orders.completeJob({ orderId: order.id, jobId: first.id })
    expect(await refusalOf(client.orders.completeJob({ orderId: order.id, jobId: first.id }))).toMatchObject({
      code: 'job_completed'
    })
    wait(shop, 600)
    await client.orders.moveToStage(move(order.id, 'in_repair'))
    wait(shop, 600)
    const inspected = await client.orders.moveToStage(move(order.id, 'in_inspection'))
    expect(inspected.jobs[0]?.completedAt).toBe(marked.jobs[0]?.completedAt)
    expect(inspected.jobs[1]?.completedAt).toBe(shop.clock.now())
  })
})

describe('promises', () => {
  it('the first counts; a later one only when the customer asked for it', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop, { promisedAt: '2026-03-02T17:00:00Z' }))
    const later = { orderId: order.id, promisedAt: '2026-03-03T17:00:00Z' }
    const byShop = await client.orders.promise({ ...later, askedBy: 'shop', reason: 'part late' })
    expect(byShop.countingPromiseAt).toBe('2026-03-02T17:00:00Z')
    const byCustomer = await client.orders.promise({ ...later, askedBy: 'customer', reason: 'collects tomorrow' })
    expect(byCustomer.countingPromiseAt).toBe('2026-03-03T17:00:00Z')
  })
})

describe('delivery', () => {
  it('is refused while something is missing, and names what', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop, { jobs: [aJob(shop, { cause: null })] }))
    await client.orders.moveToStage(move(order.id, 'in_repair'))
    const ready = await client.orders.moveToStage(move(order.id, 'ready'))
    expect(ready.checks.filter((check) => !check.isDone).map((check) => check.code)).toEqual([
      'cause',
      'odometer_out',
      'final_inspection'
    ])
    expect(await refusalOf(client.orders.moveToStage(move(order.id, 'delivered')))).toMatchObject({
      code: 'delivery_blocked',
      params: { missing: 'cause,odometer_out,final_inspection' }
    })
  })

  it('goes through with a release, which lists what was missing; what comes up later still blocks', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop))
    await client.orders.moveToStage(move(order.id, 'in_repair'))
    await client.orders.moveToStage(move(order.id, 'ready'))
    const released = await client.orders.release({ orderId: order.id, reason: 'ferry at six', staffId: null })
    expect(released.releases).toMatchObject([{ reason: 'ferry at six', missing: ['odometer_out', 'final_inspection'] }])
    const [job] = order.jobs
    if (!job) throw new Error('no job')
    await client.orders.updateJob({ orderId: order.id, jobId: job.id, job: aJob(shop, { cause: null }) })
    expect(await refusalOf(client.orders.moveToStage(move(order.id, 'delivered')))).toMatchObject({
      params: { missing: 'cause' }
    })
    await client.orders.updateJob({ orderId: order.id, jobId: job.id, job: aJob(shop) })
    const delivered = await client.orders.moveToStage(move(order.id, 'delivered'))
    expect(delivered).toMatchObject({ stage: 'delivered', deliveredOn: '2026-03-02' })
  })

  it('needs no release when nothing is missing, and then a release is refused', async () => {
    const order = await shop.client.orders.open(anOrder(shop))
    const delivered = await deliver(shop, order.id)
    expect(delivered.checks.every((check) => check.isDone)).toBe(true)
    const other = await shop.client.orders.open(
      anOrder(shop, { repairClassId: shop.classId('diagnosis'), vehicle: aVehicle('Z-1') })
    )
    await shop.client.orders.setOdometer({
      orderId: other.id,
      direction: 'out',
      reading: { km: 50_001, lowerReason: null, lowerNote: null },
      isUnlikelyConfirmed: false
    })
    const open = await shop.client.orders.get({ orderId: other.id })
    const missing = open.checks.filter((check) => !check.isDone)
    if (missing.length === 0) {
      expect(
        await refusalOf(shop.client.orders.release({ orderId: other.id, reason: 'x', staffId: null }))
      ).toMatchObject({
        code: 'release_not_needed'
      })
    } else {
      expect(missing.map((check) => check.code)).toEqual(['final_inspection'])
    }
  })

  it('waits for rework: a failed inspection blocks until it is done over and passed', async () => {
    const { client, staff } = shop
    const order = await client.orders.open(anOrder(shop))
    await client.orders.moveToStage(move(order.id, 'in_repair'))
    await client.orders.moveToStage(move(order.id, 'in_inspection'))
    const signed = await inspect(shop, order.id, [1])
    expect(signed.result).toBe('failed')
    const failed = await client.orders.get({ orderId: order.id })
    expect(failed.stage).toBe('in_repair')
    expect(failed.checks.find((check) => check.code === 'rework_open')).toMatchObject({ isDone: false, left: 1 })
    const [rework] = await client.rework.list({ orderId: order.id, onlyOpen: true })
    if (!rework) throw new Error('no rework')
    await client.rework.finish({
      reworkId: rework.id,
      cause: 'not tightened',
      doneById: staff.technician,
      spentSeconds: 1200,
      parts: null,
      note: null
    })
    const again = await inspect(shop, order.id)
    expect(again).toMatchObject({ attempt: 2, result: 'passed' })
    expect(await client.orders.get({ orderId: order.id })).toMatchObject({ stage: 'ready' })
  })
})

describe('the trail', () => {
  it('holds who changed what of an order, before and after', async () => {
    const order = await shop.client.orders.open(anOrder(shop))
    await shop.client.orders.moveToStage(move(order.id, 'in_repair'))
    const trail = await shop.client.audit.list({ recordType: 'order', recordId: order.id })
    const moved = trail.find((entry) => entry.command === 'orders.moveToStage')
    expect(moved).toMatchObject({ actorName: 'owner', before: { stage: 'checked_in' }, after: { stage: 'in_repair' } })
    expect(trail).toHaveLength(2)
  })

  it('gets nothing from a refused command', async () => {
    const order = await shop.client.orders.open(anOrder(shop))
    await refusalOf(shop.client.orders.moveToStage(move(order.id, 'delivered')))
    const trail = await shop.client.audit.list({ recordType: 'order', recordId: order.id })
    expect(trail).toHaveLength(1)
  })
})
