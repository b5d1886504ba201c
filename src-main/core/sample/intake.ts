import { addDays, addSeconds, businessDay, type Instant, secondsBetween } from '../../shared/dates.ts'
import type { Payer } from '../../shared/enums.ts'
import { openOrder } from '../repair-orders/open-order.ts'
import { sampleName, samplePhone, samplePlate, sampleVin } from './customers.rules.ts'
import type { Fault } from './words.ts'
import type { KnownVehicle, Perform, SampleOutlet, World } from './world.ts'

export interface Visit {
  outlet: SampleOutlet
  fault: Fault
  concern: string
  payer: Payer
  vehicle: KnownVehicle | null
  continuesOrderId: number | null
}

const KNOWN_SHARE = 0.42

/** A known vehicle that is not in the shop and was not here in the last days, or a new one. */
export function pickVehicle(world: World, outlet: SampleOutlet): KnownVehicle | null {
  if (!world.random.chance(KNOWN_SHARE) || world.vehicles.length === 0) return null
  const vehicle = world.random.pick(world.vehicles)
  const rested = secondsBetween(vehicle.lastSeen, world.clock.now()) > 40 * 86_400
  return vehicle.outletId === outlet.outletId && !vehicle.isInShop && rested ? vehicle : null
}

/** What a good advisor promises: the same evening for short work in the morning, else the next working day. */
function promiseFor(world: World, at: Instant, hours: number): Instant {
  const { calendar, shop, random } = world
  const day = businessDay(at, shop.timeZone)
  const today = calendar.workDay(day)
  const room = today ? secondsBetween(at, today.closes) / 3600 : 0
  if (today && room > hours * 1.4 + 4.5) return addSeconds(today.closes, -random.pick([0, 0, 1800, 1800, 3600]))
  const next = calendar.nextWorkDay(day)
  const late = hours > 2.4 ? calendar.nextWorkDay(next.day) : next
  return random.chance(0.25) ? addSeconds(late.opens, 5 * 3600) : addSeconds(late.closes, -1800)
}

function kmNow(world: World, vehicle: KnownVehicle): number {
  const days = Math.max(0, secondsBetween(vehicle.lastSeen, world.clock.now()) / 86_400)
  return vehicle.km + Math.round(days * vehicle.kmPerDay * world.random.between(0.8, 1.2)) + 1
}

function newVehicleInput(world: World) {
  const { random, words, shop } = world
  const [make, model] = random.weighted(words.models, ([, , weight]) => weight)
  const isCompany = random.chance(0.12)
  return {
    vehicle: {
      kind: 'car_or_hazmat' as const,
      market: shop.preset === 'CN' ? ('CN' as const) : ('EU' as const),
      plate: samplePlate(words, random, world.plates),
      vin: sampleVin(random),
      make,
      model,
      modelYear: Number(businessDay(world.clock.now(), shop.timeZone).slice(0, 4)) - random.int(1, 14),
      distanceUnit: shop.distanceUnit,
      note: null
    },
    customer: {
      kind: isCompany ? ('company' as const) : ('person' as const),
      name: isCompany ? random.pick(words.companies) : sampleName(words, random),
      phone: samplePhone(words, random),
      email: null,
      address: null,
      note: null
    }
  }
}

/** Opens the order of a visit at the counter; returns it with the vehicle as it is known from now on. */
export function bringIn(world: World, perform: Perform, visit: Visit, stage: 'booked' | 'checked_in') {
  const { random, words, classIds, systemIds } = world
  const { fault, outlet } = visit
  const now = world.clock.now()
  const advisorId = random.pick(outlet.advisorIds)
  const vehicle = visit.vehicle
  const km = vehicle ? kmNow(world, vehicle) : random.int(9_000, 190_000)
  const hours = fault.hours
  const classId = classIds.get(fault.repairClass)
  if (classId === undefined) throw new Error(`no repair class ${fault.repairClass}`)
  const order = perform('orders.open', advisorId, (context) =>
    openOrder(context, {
      outletId: outlet.outletId,
      vehicleId: vehicle?.vehicleId ?? null,
      customerId: vehicle?.customerId ?? null,
      ...(vehicle ? { vehicle: null, customer: null } : newVehicleInput(world)),
      confirmed: ['vin_check_digit', 'odometer_unlikely'],
      repairClassId: classId,
      payer: visit.payer,
      advisorId,
      customerWaits: hours < 1 && random.chance(0.35),
      continuesOrderId: visit.continuesOrderId,
      stage,
      at: null,
      promisedAt: random.chance(0.97) ? promiseFor(world, now, hours) : null,
      odometerIn: stage === 'booked' ? null : { km, lowerReason: null, lowerNote: null },
      note: null,
      jobs: [
        {
          concern: visit.concern,
          cause: null,
          correction: null,
          systemId: systemIds.get(fault.system) ?? null,
          operation: fault.operation,
          repairClassId: null,
          flaggedSeconds: Math.round(hours * 10) * 360,
          labourPriceMinor: visit.payer === 'goodwill' ? 0 : Math.round(hours * words.hourPrice) * 100,
          partsPriceMinor: visit.payer === 'goodwill' ? 0 : Math.round(fault.parts * random.between(0.85, 1.25)) * 100,
          technicianIds: []
        }
      ]
    })
  )
  if (order.vehicle === null) throw new Error('the order just opened has no vehicle')
  const known = vehicle ?? remember(world, order.vehicle.id, order.customer?.id ?? null, outlet.outletId)
  Object.assign(known, { km, lastSeen: now, isInShop: true })
  return { order, vehicle: known, advisorId }
}

function remember(world: World, vehicleId: number, customerId: number | null, outletId: number): KnownVehicle {
  const vehicle = {
    vehicleId,
    customerId,
    outletId,
    km: 0,
    lastSeen: world.clock.now(),
    kmPerDay: world.random.between(15, 70),
    isInShop: true
  }
  world.vehicles.push(vehicle)
  return vehicle
}

/** Two or three days ahead, in opening hours: when a booked car comes. */
export function bookingFor(world: World, at: Instant): Instant {
  const day = addDays(businessDay(at, world.shop.timeZone), world.random.int(0, 2))
  const arrival = world.calendar.nextWorkDay(day)
  return addSeconds(arrival.opens, world.random.int(0, 14) * 900)
}
