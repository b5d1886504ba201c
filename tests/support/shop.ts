import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { type Application, openApplication } from '../../src-main/app/application.ts'
import { router } from '../../src-main/app/router.ts'
import type { Clock } from '../../src-main/shared/clock.ts'
import type { Instant } from '../../src-main/shared/dates.ts'
import type { CountryPreset, Language, Post } from '../../src-main/shared/enums.ts'

/** A clock that stands still until a test moves it. The only stand-in of the tests (T2). */
export interface StillClock extends Clock {
  set(now: Instant): void
}

function stillClock(start: Instant): StillClock {
  let at = start
  return { now: () => at, set: (now) => (at = now) }
}

export interface TestShopOptions {
  preset?: CountryPreset
  language?: Language
  timeZone?: string
  now?: Instant
  /** Keeps the books there after closing, for a program to open. */
  dataDir?: string
}

/** A shop in a temporary folder, called as a door calls it: through the router, on a real SQLite file. */
export async function openTestShop(options: TestShopOptions = {}) {
  const clock = stillClock(options.now ?? '2026-03-02T09:00:00Z')
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'rightfirst-测试-'))
  const errors: unknown[] = []
  const app: Application = await openApplication({
    dataDir,
    clock,
    log: { error: (_message, detail) => void errors.push(detail), info: () => undefined }
  })
  const client = createRouterClient(router, { context: { app } })
  await client.shop.create({
    name: 'Test garage',
    preset: options.preset ?? 'CN',
    language: options.language ?? 'en',
    timeZone: options.timeZone ?? 'Europe/Dublin'
  })
  const [outlet] = await client.outlets.list()
  if (!outlet) throw new Error('a new shop has an outlet')
  const hire = async (name: string, post: Post) => (await client.staff.create({ outletId: outlet.id, name, post })).id
  const staff = {
    technician: await hire('Declan Roche', 'technician'),
    secondTechnician: await hire('Aoife Brennan', 'technician'),
    inspector: await hire('Ciara Byrne', 'inspector'),
    advisor: await hire('Niamh Doyle', 'advisor')
  }
  const classes = new Map((await client.repairClasses.list()).map((entry) => [entry.code, entry]))
  const systems = new Map((await client.systems.list()).map((entry) => [entry.code, entry]))
  return {
    app,
    client,
    clock,
    dataDir,
    outlet,
    staff,
    /** What nobody foresaw; a test that expects a clean run asserts that it is empty. */
    errors,
    classId: (code: string) => classes.get(code)?.id ?? missing(code),
    systemId: (code: string) => systems.get(code)?.id ?? missing(code),
    async close() {
      await app.close()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>

function missing(code: string): never {
  throw new Error(`the seeded shop has no ${code}`)
}
