import { makeSampleShop, type SamplePlan } from '../core/sample/sample-shop.ts'
import { seedShop } from '../core/settings/seed-shop.ts'
import { openStore } from '../db/store.ts'
import { isTimeZone } from '../shared/dates.ts'
import type { CountryPreset, Language } from '../shared/enums.ts'
import { DomainError } from '../shared/errors.ts'
import type { Application } from './application.ts'

export interface NewShop {
  name: string
  preset: CountryPreset
  language: Language
  timeZone: string
}

/** Makes the shop's own books and opens them. */
export function createOwnShop(app: Application, input: NewShop) {
  if (!isTimeZone(input.timeZone)) throw new DomainError('time_zone_unknown', { timeZone: input.timeZone })
  app.make('own', (store) => store.write((db) => seedShop(db, { ...input, isSample: false, now: app.clock.now() })))
  return app.state()
}

export function openOwnShop(app: Application) {
  app.open('own')
  return app.state()
}

export function removeSampleShop(app: Application) {
  app.removeSample()
  return app.state()
}

export type SampleSize = Omit<SamplePlan, 'language'>

/** What a person looks around in: a bit more than a year of a small shop. */
const LOOK_AROUND: SampleSize = { months: 13, ordersPerDay: 4, seed: 20_261_125, outlets: 1 }

/** Opens the sample shop in its own file; the first time it is written through the product's own commands. */
export async function* openSampleShop(
  app: Application,
  language: Language,
  signal?: AbortSignal,
  size: SampleSize = LOOK_AROUND
) {
  if (!app.folder.has('sample')) yield* writeSampleShop(app, { ...size, language }, signal)
  app.open('sample')
  return app.state()
}

/** Writes a sample shop beside the books, whole or not at all; progress counts its days. */
export async function* writeSampleShop(app: Application, plan: SamplePlan, signal?: AbortSignal) {
  if (app.folder.has('sample')) throw new DomainError('shop_exists')
  const store = openStore(app.folder.beginNew('sample'), app)
  try {
    for (const step of makeSampleShop(store, plan, app.clock.now())) {
      yield { step: 'sample.day', ...step }
      await new Promise(setImmediate)
      if (signal?.aborted) throw new DomainError('cancelled_by_person')
    }
    store.close()
    app.folder.finishNew('sample')
  } catch (error) {
    store.close()
    app.folder.dropNew('sample')
    throw error
  }
}
