import type { Store } from '../../db/store.ts'
import {
  addDays,
  addMonths,
  addSeconds,
  businessDay,
  type Day,
  type Instant,
  secondsBetween
} from '../../shared/dates.ts'
import type { Language, Post } from '../../shared/enums.ts'
import { makeCommandContext } from '../context.ts'
import { createOutlet, updateOutlet } from '../outlets/outlets.ts'
import { allStaff } from '../people/staff.sql.ts'
import { createStaff } from '../people/staff.ts'
import { listRepairClasses, listSystems } from '../settings/catalogue.ts'
import { seedShop } from '../settings/seed-shop.ts'
import { readOutlets } from '../settings/shop.sql.ts'
import { arrivalsOn, pickFault } from './arrivals.rules.ts'
import { createWorker } from './crew.rules.ts'
import { pickVehicle } from './intake.ts'
import { OrderLife } from './life.ts'
import { createLifeQueue } from './life-queue.rules.ts'
import { createRandom, type Random } from './random.rules.ts'
import { type SampleWords, sampleWords } from './words.ts'
import { createWorkCalendar } from './work-calendar.rules.ts'
import { type Life, performer, type SampleOutlet, type World } from './world.ts'

export interface SamplePlan {
  months: number
  ordersPerDay: number
  seed: number
  outlets: number
  language: Language
}

const ORDERS_PER_TECHNICIAN = 1.9

/**
 * Writes a believable shop that ends now, through the product's own commands with the clock of each moment. Yields the
 * days done of the days in all; each day is one transaction of the store.
 */
export function* makeSampleShop(
  store: Store,
  plan: SamplePlan,
  now: Instant
): Generator<{ done: number; total: number }> {
  const words = sampleWords(plan.language)
  const random = createRandom(plan.seed)
  const last = businessDay(now, words.timeZone)
  const first = addMonths(last, -plan.months)
  const start = `${first}T00:00:00Z`
  const clock = { at: start, now: () => clock.at }
  const queue = createLifeQueue<Life>()
  const world = found(store, plan, words, random, clock, (life) => queue.put(clock.at, life))
  const names = new Map(allStaff(store.read).map((person) => [person.id, person.name]))
  const total = dayCount(first, last)
  for (let done = 0; done < total; done++) {
    const day = addDays(first, done)
    store.write(() => {
      for (const { at, life } of arrivals(world, plan, day, performer(world, names))) queue.put(at, life)
      runUntil(queue, clock, `${addDays(day, 1)}T00:00:00Z`, now)
    })
    yield { done: done + 1, total }
  }
}

function dayCount(first: Day, last: Day): number {
  return Math.round(secondsBetween(`${first}T00:00:00Z`, `${last}T00:00:00Z`) / 86_400) + 1
}

/** Lets every life whose time has come go on, in the order of time, up to the end of the day and never beyond now. */
function runUntil(
  queue: ReturnType<typeof createLifeQueue<Life>>,
  clock: { at: Instant },
  end: Instant,
  now: Instant
): void {
  for (let next = queue.take(end); next; next = queue.take(end)) {
    if (next.at > now) return
    clock.at = next.at
    const step = next.life.next()
    if (!step.done) queue.put(step.value > clock.at ? step.value : addSeconds(clock.at, 60), next.life)
  }
}

function* arrivals(world: World, plan: SamplePlan, day: Day, perform: ReturnType<typeof performer>) {
  const today = world.calendar.workDay(day)
  if (!today) return
  const { random, words } = world
  for (const outlet of world.outlets) {
    const count = arrivalsOn(day, plan.ordersPerDay / plan.outlets, random)
    for (let one = 0; one < count; one++) {
      const share = Math.min(0.86, random.next() ** 1.7)
      const at = addSeconds(today.opens, Math.round((secondsBetween(today.opens, today.closes) * share) / 300) * 300)
      yield { at, life: visitLife(world, perform, outlet, day, words, random) }
    }
  }
}

function* visitLife(
  world: World,
  perform: ReturnType<typeof performer>,
  outlet: SampleOutlet,
  day: Day,
  words: SampleWords,
  random: Random
): Life {
  const fault = pickFault(words.faults, day, random)
  const payer = random.weighted(PAYERS, ([, weight]) => weight)[0]
  const vehicle = pickVehicle(world, outlet)
  yield* new OrderLife(world, perform, {
    outlet,
    fault,
    concern: fault.concern,
    payer,
    vehicle,
    continuesOrderId: null
  }).live()
}

const PAYERS = [
  ['customer', 82],
  ['insurance', 8],
  ['warranty', 7],
  ['internal', 3]
] as const

/** The shop, its outlets and its people, as the owner would set them up. */
function found(
  store: Store,
  plan: SamplePlan,
  words: SampleWords,
  random: Random,
  clock: { now(): Instant },
  begin: (life: Life) => void
): World {
  const shop = store.write((db) =>
    seedShop(db, {
      name: words.shopName,
      preset: words.preset,
      language: plan.language,
      timeZone: words.timeZone,
      isSample: true,
      now: clock.now()
    })
  )
  const owner = { staffId: null, name: 'owner', role: 'owner' as const }
  return store.write((db) => {
    const context = (command: string) => makeCommandContext(db, { shop, clock, actor: owner }, command)
    const [seeded] = readOutlets(db)
    if (!seeded) throw new Error('a seeded shop has an outlet')
    const nameOf = (at: number) => words.outletNames[at % words.outletNames.length] ?? words.shopName
    if (plan.outlets > 1) {
      updateOutlet(context('outlets.update'), { id: seeded.id, name: nameOf(0), address: null, isActive: true })
    }
    for (let at = 1; at < plan.outlets; at++)
      createOutlet(context('outlets.create'), { name: nameOf(at), address: null })
    const crews = readOutlets(db).map((outlet, at) => hire(context('staff.create'), outlet.id, at, plan, words, random))
    const codes = <T extends { code: string; id: number }>(rows: readonly T[]) =>
      new Map(rows.map((row) => [row.code, row.id]))
    return {
      store,
      clock,
      shop,
      words,
      random,
      calendar: createWorkCalendar(words.timeZone),
      outlets: crews,
      vehicles: [],
      plates: new Set(),
      systemIds: codes(listSystems(context('systems.list'))),
      classIds: codes(listRepairClasses(context('repairClasses.list'))),
      begin
    }
  })
}

function hire(
  context: ReturnType<typeof makeCommandContext>,
  outletId: number,
  outletAt: number,
  plan: SamplePlan,
  words: SampleWords,
  random: Random
): SampleOutlet {
  const employ = (name: string | undefined, post: Post) =>
    createStaff(context, { outletId, name: name ?? `${words.manager} ${outletAt + 1}`, post }).id
  const perOutlet = Math.min(
    words.technicians.length,
    Math.max(2, Math.round(plan.ordersPerDay / plan.outlets / ORDERS_PER_TECHNICIAN))
  )
  const nameAt = (names: readonly string[], at: number) => {
    const round = Math.floor(at / names.length)
    return `${names[at % names.length]}${round > 0 ? ` ${round + 1}` : ''}`
  }
  const managerId = employ(nameAt([words.manager], outletAt), 'manager')
  const technicians = Array.from({ length: perOutlet }, (_, at) =>
    employ(nameAt(words.technicians, outletAt * perOutlet + at), 'technician')
  )
  return {
    outletId,
    managerId,
    workers: technicians.map((id, at) => createWorker(id, outletId, outletAt + at, words.faults, random)),
    inspectorIds: [0, 1].map((at) => employ(nameAt(words.inspectors, outletAt * 2 + at), 'inspector')),
    advisorIds: [0, 1].map((at) => employ(nameAt(words.advisors, outletAt * 2 + at), 'advisor'))
  }
}
