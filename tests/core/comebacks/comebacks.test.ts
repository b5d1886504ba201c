import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../src-main/shared/dates.ts'
import { aJob, anOrder, aVehicle, deliver, move } from '../../support/orders.ts'
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

/** A brake repair delivered on 2 March 2026 at 50,002 km: special repair, 10 days or 2,000 km in the Chinese preset. */
async function aDeliveredRepair(change: Parameters<typeof anOrder>[1] = {}) {
  const order = await shop.client.orders.open(anOrder(shop, change))
  return deliver(shop, order.id)
}

async function comesBack(vehicleId: number, on: string, km: number | null, change: Parameters<typeof anOrder>[1] = {}) {
  shop.clock.set(`${on}T10:00:00Z`)
  return shop.client.orders.open(
    anOrder(shop, {
      vehicleId,
      vehicle: null,
      odometerIn: km === null ? null : { km, lowerReason: null, lowerNote: null },
      confirmed: ['odometer_unlikely'],
      ...change
    })
  )
}

const candidatesOf = (orderId: number) => shop.client.comebacks.candidates({ orderId, state: null })

describe('the suggester', () => {
  it.each([
    ['on the last day', '2026-03-12', 50_100, 1],
    ['one day past', '2026-03-13', 50_100, 0],
    ['at the last kilometre', '2026-03-05', 52_002, 1],
    ['one kilometre past', '2026-03-05', 52_003, 0],
    ['with unknown odometer, by the days alone', '2026-03-12', null, 1]
  ])('proposes the earlier job %s', async (_when, on, km, expected) => {
    const original = await aDeliveredRepair()
    const back = await comesBack(original.vehicle?.id ?? 0, on, km)
    expect(await candidatesOf(back.id)).toHaveLength(expected)
  })

  it('says why: same system, same operation, the words shared, days and kilometres', async () => {
    const original = await aDeliveredRepair()
    const back = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', 50_400)
    expect(await candidatesOf(back.id)).toMatchObject([
      {
        originalNumber: original.number,
        reasons: ['same_system', 'same_operation', 'same_words'],
        words: expect.arrayContaining(['grinding', 'braking']),
        daysElapsed: 4,
        daysLimit: 10,
        lastDay: '2026-03-12',
        kmElapsed: 398,
        kmLimit: 2000,
        state: 'proposed'
      }
    ])
  })

  it('puts the same system first when two jobs are candidates', async () => {
    const jobs = [
      aJob(shop, {
        concern: 'Battery weak',
        cause: 'Worn out',
        correction: null,
        operation: 'Battery, renew',
        systemId: shop.systemId('battery_charging')
      }),
      aJob(shop)
    ]
    const original = await aDeliveredRepair({ jobs })
    const back = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', 50_400)
    const found = await candidatesOf(back.id)
    expect(found.map((candidate) => candidate.reasons[0])).toEqual(['same_system', 'same_vehicle'])
  })

  it('finds shared Chinese words', async () => {
    const chinese = (concern: string) => ({
      jobs: [aJob(shop, { concern, cause: null, correction: null, operation: null, systemId: null })]
    })
    const order = await shop.client.orders.open(anOrder(shop, chinese('空调不制冷')))
    const job = order.jobs[0]
    if (!job) throw new Error('no job')
    await shop.client.orders.updateJob({
      orderId: order.id,
      jobId: job.id,
      job: { ...aJob(shop), concern: '空调不制冷', systemId: null, operation: null }
    })
    const original = await deliver(shop, order.id)
    const back = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', 50_400, chinese('开空调还是不制冷'))
    expect(await candidatesOf(back.id)).toMatchObject([
      { reasons: ['same_words'], words: expect.arrayContaining(['制冷']) }
    ])
  })

  it('looks only at the same vehicle, and not at an order that is not delivered', async () => {
    const original = await aDeliveredRepair()
    shop.clock.set('2026-03-06T10:00:00Z')
    const stranger = await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle('OTHER-1') }))
    expect(await candidatesOf(stranger.id)).toEqual([])
    const open = await comesBack(original.vehicle?.id ?? 0, '2026-03-07', 50_400)
    const second = await comesBack(original.vehicle?.id ?? 0, '2026-03-08', 50_500)
    expect((await candidatesOf(second.id)).every((candidate) => candidate.originalOrderId !== open.id)).toBe(true)
  })

  it('keeps in the list to decide what shares only the vehicle as long as the car is here, not for ever', async () => {
    const original = await aDeliveredRepair()
    const oil = aJob(shop, {
      concern: 'Oil due',
      cause: 'Interval',
      correction: 'Changed',
      operation: 'Oil',
      systemId: shop.systemId('oil_service')
    })
    const back = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', 50_400, { jobs: [oil] })
    const toDecide = () => shop.client.comebacks.candidates({ orderId: null, state: 'proposed' })
    expect(await toDecide()).toMatchObject([{ returnNumber: back.number, reasons: ['same_vehicle'] }])
    await deliver(shop, back.id)
    expect(await toDecide()).toEqual([])
    expect(await candidatesOf(back.id)).toMatchObject([{ state: 'proposed' }])
  })

  it('proposes at check-in, not when a visit is only booked', async () => {
    const original = await aDeliveredRepair()
    const booked = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', null, { stage: 'booked' })
    expect(await candidatesOf(booked.id)).toEqual([])
    await shop.client.orders.moveToStage(move(booked.id, 'checked_in'))
    expect(await candidatesOf(booked.id)).toHaveLength(1)
  })

  it('starts the period again after a re-repair where the shop says so, and keeps the old one where not', async () => {
    const original = await aDeliveredRepair()
    const vehicleId = original.vehicle?.id ?? 0
    const first = await comesBack(vehicleId, '2026-03-08', 50_300)
    const [candidate] = await candidatesOf(first.id)
    if (!candidate) throw new Error('no candidate')
    await confirm(candidate.id)
    await deliver(shop, first.id)
    const again = await comesBack(vehicleId, '2026-03-16', 50_600)
    expect((await candidatesOf(again.id)).map((found) => found.originalOrderId)).toEqual([first.id])
    const { client } = shop
    const settings = (await client.shop.state()).shop
    if (!settings) throw new Error('no shop')
    await client.shop.update({ ...settings, warrantyRestarts: false })
    expect(await client.comebacks.suggest({ orderId: again.id })).toEqual([])
  })
})

function confirm(candidateId: number, change: { decidedById?: number } = {}) {
  return shop.client.comebacks.confirm({
    candidateId,
    cause: 'workmanship',
    party: 'technician',
    partNote: null,
    escapeItemId: null,
    decidedById: change.decidedById ?? shop.staff.inspector,
    note: null
  })
}

describe('deciding', () => {
  it('confirms with cause and party apart, keeps who did it and who decided (faults.md 24)', async () => {
    const original = await aDeliveredRepair()
    const back = await comesBack(original.vehicle?.id ?? 0, addDays('2026-03-02', 3), 50_400)
    const [candidate] = await candidatesOf(back.id)
    const comeback = await confirm(candidate?.id ?? 0)
    expect(comeback).toMatchObject({
      originalNumber: original.number,
      returnNumber: back.number,
      cause: 'workmanship',
      party: 'technician',
      link: 1,
      originalTechnicianIds: [shop.staff.technician],
      decidedById: shop.staff.inspector
    })
    expect((await shop.client.orders.get({ orderId: back.id })).checks[0]).toMatchObject({
      code: 'candidates_undecided',
      isDone: true
    })
  })

  it('is not for the technician whose work it was', async () => {
    const original = await aDeliveredRepair()
    const back = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', 50_400)
    const [candidate] = await candidatesOf(back.id)
    const refused = await refusalOf(confirm(candidate?.id ?? 0, { decidedById: shop.staff.technician }))
    expect(refused).toMatchObject({ code: 'inspector_is_technician' })
  })

  it('counts a second failure of the same fault as the next link of the chain', async () => {
    const original = await aDeliveredRepair()
    const vehicleId = original.vehicle?.id ?? 0
    const first = await comesBack(vehicleId, '2026-03-06', 50_400)
    await confirm((await candidatesOf(first.id))[0]?.id ?? 0)
    await deliver(shop, first.id)
    const second = await comesBack(vehicleId, '2026-03-10', 50_500)
    const again = (await candidatesOf(second.id)).find((candidate) => candidate.originalOrderId === first.id)
    expect((await confirm(again?.id ?? 0)).link).toBe(2)
  })

  it('rejects with a reason, once; and a voided confirmation can be decided anew', async () => {
    const original = await aDeliveredRepair()
    const back = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', 50_400)
    const [candidate] = await candidatesOf(back.id)
    const candidateId = candidate?.id ?? 0
    const comeback = await confirm(candidateId)
    const reject = { candidateId, reason: 'other wheel', decidedById: null }
    expect(await refusalOf(shop.client.comebacks.reject(reject))).toMatchObject({ code: 'candidate_decided' })
    await shop.client.comebacks.void({ comebackId: comeback.id, reason: 'wrong order' })
    expect(await shop.client.comebacks.reject(reject)).toMatchObject({ state: 'rejected', rejectReason: 'other wheel' })
    const kept = await shop.client.comebacks.list({ month: '2026-03', orderId: null })
    expect(kept).toMatchObject([{ id: comeback.id, voidReason: 'wrong order' }])
  })

  it('links by hand what the suggester did not propose, but never another vehicle or an order not delivered', async () => {
    const original = await aDeliveredRepair()
    const vehicleId = original.vehicle?.id ?? 0
    const back = await comesBack(vehicleId, '2026-05-20', 55_000)
    expect(await candidatesOf(back.id)).toEqual([])
    const originalJobId = original.jobs[0]?.id ?? 0
    expect(await shop.client.comebacks.link({ orderId: back.id, originalJobId })).toMatchObject({
      isManual: true,
      state: 'proposed'
    })
    const stranger = await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle('OTHER-2') }))
    expect(await refusalOf(shop.client.comebacks.link({ orderId: stranger.id, originalJobId }))).toMatchObject({
      code: 'not_same_vehicle'
    })
    const openJob = back.jobs[0]?.id ?? 0
    const later = await comesBack(vehicleId, '2026-05-21', 55_100)
    expect(await refusalOf(shop.client.comebacks.link({ orderId: later.id, originalJobId: openJob }))).toMatchObject({
      code: 'original_not_delivered'
    })
  })

  it('names the escaped item only from those that were marked good', async () => {
    const original = await aDeliveredRepair()
    const back = await comesBack(original.vehicle?.id ?? 0, '2026-03-06', 50_400)
    const [candidate] = await candidatesOf(back.id)
    const option = candidate?.escapeOptions[0]
    if (!candidate || !option) throw new Error('no option')
    const wrong = shop.client.comebacks.confirm({
      candidateId: candidate.id,
      cause: 'workmanship',
      party: 'technician',
      partNote: null,
      escapeItemId: 999_999,
      decidedById: null,
      note: null
    })
    expect(await refusalOf(wrong)).toMatchObject({ code: 'not_found' })
    const comeback = await shop.client.comebacks.confirm({
      candidateId: candidate.id,
      cause: 'workmanship',
      party: 'technician',
      partNote: null,
      escapeItemId: option.itemId,
      decidedById: null,
      note: null
    })
    expect(comeback.escapeWordingEn).toBe(option.wordingEn)
  })
})
