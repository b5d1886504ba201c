import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../src-main/shared/dates.ts'
import { anOrder, aVehicle, deliver, move, wait } from '../../support/orders.ts'
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

const aCustomer = (name: string, phone: string | null = null) => ({
  kind: 'person' as const,
  name,
  phone,
  email: null,
  address: null,
  note: null
})

describe('a vehicle looked up at the counter', () => {
  it('is found by its plate however it is typed, with owner, last odometer, open order and history', async () => {
    const customer = aCustomer('王小明', '087 123 4567')
    const vehicle = aVehicle('京A·12345')
    const first = await shop.client.orders.open(anOrder(shop, { vehicle, customer }))
    await deliver(shop, first.id, { kmOut: 50_004 })
    wait(shop, 86_400)
    const vehicleId = first.vehicle?.id ?? 0
    const odometerIn = { km: 50_100, lowerReason: null, lowerNote: null }
    const open = await shop.client.orders.open(
      anOrder(shop, { vehicleId, customerId: first.customer?.id ?? 0, odometerIn })
    )
    const [known, ...others] = await shop.client.orders.lookup({ text: ' 京ａ-12345 ' })
    expect(others).toEqual([])
    expect(known).toMatchObject({
      vehicle: { id: vehicleId, plate: '京A·12345' },
      owner: { name: '王小明', phone: '087 123 4567' },
      lastOdometer: { km: 50_100, direction: 'in' },
      openOrder: { id: open.id, number: open.number, stage: 'checked_in' },
      historyTotal: 2
    })
    expect(known?.history.map((entry) => entry.orderId)).toEqual([open.id, first.id])
    expect(known?.history[1]).toMatchObject({ summary: 'Rear pads, renew', odometerKm: 50_004, stage: 'delivered' })
  })

  it('comes before those whose plate begins with the text, and those before plates that hold it', async () => {
    for (const plate of ['9-KE-12', 'KE-12-A', 'KE-12', 'XX-99']) {
      await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle(plate) }))
    }
    const found = await shop.client.orders.lookup({ text: 'ke12' })
    expect(found.map((entry) => entry.vehicle.plate)).toEqual(['KE-12', 'KE-12-A', '9-KE-12'])
  })

  it('is found by the last characters of its VIN', async () => {
    const vehicle = { ...aVehicle(), vin: 'WVWZZZ1KZAW000042' }
    await shop.client.orders.open(anOrder(shop, { vehicle }))
    const [known] = await shop.client.orders.lookup({ text: 'aw000042' })
    expect(known?.vehicle.vin).toBe('WVWZZZ1KZAW000042')
  })

  it('is not found by signs alone', async () => {
    await shop.client.orders.open(anOrder(shop))
    expect(await shop.client.orders.lookup({ text: '---' })).toEqual([])
  })
})

describe('plates and VINs', () => {
  it('are refused on a second vehicle, naming the one that has them', async () => {
    const first = await shop.client.orders.open(anOrder(shop))
    const taken = await refusalOf(shop.client.orders.open(anOrder(shop, { vehicle: aVehicle('191 d 20417') })))
    expect(taken).toMatchObject({ code: 'plate_taken', params: { vehicleId: first.vehicle?.id, plate: '191-D-20417' } })
  })

  it('are free again once the plate moved to another car', async () => {
    const { client } = shop
    const first = await client.orders.open(anOrder(shop))
    if (!first.vehicle) throw new Error('the order has a vehicle')
    await client.vehicles.update({ ...first.vehicle, plate: '252-D-1', isCheckDigitConfirmed: false })
    const second = await client.orders.open(anOrder(shop, { vehicle: aVehicle('191-D-20417') }))
    expect(second.vehicle?.id).not.toBe(first.vehicle.id)
    const [found] = await client.orders.lookup({ text: '252-D-1' })
    expect(found?.vehicle.id).toBe(first.vehicle.id)
  })

  it('are not questioned again when something else of the vehicle changes', async () => {
    const { client } = shop
    const vehicle = { ...aVehicle(), market: 'CN' as const, vin: 'LSVAA49J932000001' }
    const { vehicle: kept } = await client.orders.open(anOrder(shop, { vehicle, confirmed: ['vin_check_digit'] }))
    if (!kept) throw new Error('the order has a vehicle')
    const changed = await client.vehicles.update({ ...kept, model: 'Fabia', isCheckDigitConfirmed: false })
    expect(changed).toMatchObject({ model: 'Fabia', vin: 'LSVAA49J932000001' })
  })

  it('leave an entry with before and after, and none when nothing changed', async () => {
    const { client } = shop
    const { vehicle } = await client.orders.open(anOrder(shop))
    if (!vehicle) throw new Error('the order has a vehicle')
    await client.vehicles.update({ ...vehicle, isCheckDigitConfirmed: false })
    await client.vehicles.update({ ...vehicle, note: 'Tow bar', isCheckDigitConfirmed: false })
    const trail = await client.audit.list({ recordType: 'vehicle', recordId: vehicle.id })
    expect(trail.filter((entry) => entry.command === 'vehicles.update')).toMatchObject([
      { before: { note: null }, after: { note: 'Tow bar' } }
    ])
  })
})

describe('a vehicle that is sold', () => {
  it('keeps its history, and the new owner has none of the old contacts', async () => {
    const { client, clock } = shop
    const order = await client.orders.open(anOrder(shop, { customer: aCustomer('Mary Kelly', '085 1') }))
    const delivered = await deliver(shop, order.id)
    wait(shop, 30 * 86_400)
    const vehicleId = order.vehicle?.id ?? 0
    const fromOn = clock.now().slice(0, 10)
    await client.vehicles.changeOwner({ vehicleId, customerId: null, customer: aCustomer('John Farrell'), fromOn })
    const known = await client.vehicles.get({ vehicleId })
    expect(known.owner).toMatchObject({ name: 'John Farrell', phone: null })
    expect(known.owners).toMatchObject([
      { name: 'John Farrell', fromOn, untilOn: null },
      { name: 'Mary Kelly', fromOn: '2026-03-02', untilOn: fromOn }
    ])
    expect(known.history).toMatchObject([{ orderId: order.id, deliveredOn: delivered.deliveredOn }])
    expect(known.readings.map((reading) => reading.km)).toEqual([50_002, 50_000])
    const seller = await client.customers.get({ customerId: order.customer?.id ?? 0 })
    expect(seller).toMatchObject({ name: 'Mary Kelly', vehicles: [], history: [{ orderId: order.id }] })
  })

  it('changes hands on a day after the present owner came and not in the future, to somebody who is named', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop, { customer: aCustomer('Mary Kelly') }))
    const change = { vehicleId: order.vehicle?.id ?? 0, customerId: null, customer: aCustomer('John Farrell') }
    const at = (fromOn: string) => refusalOf(client.vehicles.changeOwner({ ...change, fromOn }))
    expect(await at('2026-03-01')).toMatchObject({ code: 'owner_too_early', params: { from: '2026-03-02' } })
    expect(await at(addDays('2026-03-02', 1))).toMatchObject({ code: 'event_in_future' })
    const nobody = client.vehicles.changeOwner({ ...change, customer: null, fromOn: '2026-03-02' })
    expect(await refusalOf(nobody)).toMatchObject({ code: 'owner_needed' })
  })

  it('stays with the present owner when an older visit of the owner before is entered late', async () => {
    const { client, clock } = shop
    clock.set('2026-02-01T10:00:00Z')
    const first = await client.orders.open(anOrder(shop, { customer: aCustomer('Mary Kelly') }))
    await client.orders.moveToStage(move(first.id, 'cancelled', { note: 'no time' }))
    clock.set('2026-03-01T10:00:00Z')
    const vehicleId = first.vehicle?.id ?? 0
    const now = await client.orders.open(anOrder(shop, { vehicleId, customer: aCustomer('John Farrell') }))
    await client.orders.moveToStage(move(now.id, 'cancelled', { note: 'no time' }))
    const late = { vehicleId, customerId: first.customer?.id ?? 0, at: '2026-02-10T10:00:00Z' }
    await client.orders.open(anOrder(shop, late))
    const { owner, owners } = await client.vehicles.get({ vehicleId })
    expect(owner?.name).toBe('John Farrell')
    expect(owners).toMatchObject([{ fromOn: '2026-03-01' }, { fromOn: '2026-02-01', untilOn: '2026-03-01' }])
  })
})

describe('customers', () => {
  it('are found by two Chinese characters, by part of a name and by part of a phone number', async () => {
    const { client } = shop
    await client.orders.open(anOrder(shop, { customer: aCustomer('欧阳小明', '138-0013-8000') }))
    await client.orders.open(anOrder(shop, { vehicle: aVehicle('X-1'), customer: aCustomer('Máire Kelly') }))
    const names = async (text: string) => (await client.customers.find({ text })).map((found) => found.name)
    expect(await names('小明')).toEqual(['欧阳小明'])
    expect(await names('maire kel')).toEqual(['Máire Kelly'])
    expect(await names('138 0013')).toEqual(['欧阳小明'])
    expect(await names('王')).toEqual([])
  })

  it('are found by the new name once it changed, and so are their orders', async () => {
    const { client } = shop
    const order = await client.orders.open(anOrder(shop, { customer: aCustomer('Mary Kelly') }))
    if (!order.customer) throw new Error('the order has a customer')
    await client.customers.update({ ...order.customer, name: 'Mary Brennan' })
    const hits = async (text: string) => (await client.search.find({ text, limit: 20 })).map((hit) => hit.kind)
    expect(await hits('Brennan')).toEqual(['order', 'customer'])
    expect(await hits('Kelly')).toEqual([])
  })
})
