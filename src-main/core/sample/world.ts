import type { Store } from '../../db/store.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Shop } from '../../shared/contract/shop.ts'
import type { Instant } from '../../shared/dates.ts'
import { type CommandContext, makeCommandContext } from '../context.ts'
import type { Worker } from './crew.rules.ts'
import type { Random } from './random.rules.ts'
import type { SampleWords } from './words.ts'
import type { WorkCalendar } from './work-calendar.rules.ts'

/** A vehicle that has been here and may come again. */
export interface KnownVehicle {
  vehicleId: number
  customerId: number | null
  outletId: number
  km: number
  lastSeen: Instant
  kmPerDay: number
  isInShop: boolean
}

export interface SampleOutlet {
  outletId: number
  workers: readonly Worker[]
  inspectorIds: readonly number[]
  advisorIds: readonly number[]
  managerId: number
}

/** Everything the lives of the sample's orders share. Its clock is moved by the one loop in sample-shop. */
export interface World {
  store: Store
  clock: Clock
  shop: Shop
  words: SampleWords
  random: Random
  calendar: WorkCalendar
  outlets: readonly SampleOutlet[]
  vehicles: KnownVehicle[]
  /** Plates given so far; no two cars share one. */
  plates: Set<string>
  /** Ids by code. */
  systemIds: ReadonlyMap<string, number>
  classIds: ReadonlyMap<string, number>
  /** A life that begins later: an order that comes back. */
  begin(life: Life): void
}

/** The life of one order: performs what happens now, yields when it goes on. */
export type Life = Generator<Instant, void, void>

/** Runs a command of the product as the sample's people run it; the caller's day is one transaction. */
export type Perform = <T>(command: string, staffId: number | null, work: (context: CommandContext) => T) => T

export function performer(world: World, names: ReadonlyMap<number, string>): Perform {
  return (command, staffId, work) =>
    world.store.write((db) => {
      const actor = { staffId, name: (staffId !== null && names.get(staffId)) || 'owner', role: 'owner' as const }
      return work(makeCommandContext(db, { shop: world.shop, clock: world.clock, actor }, command))
    })
}
