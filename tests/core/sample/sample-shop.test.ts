import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../src-main/app/application.ts'
import { router } from '../../../src-main/app/router.ts'
import { writeSampleShop } from '../../../src-main/app/shops.ts'
import type { SamplePlan } from '../../../src-main/core/sample/sample-shop.ts'
import type { Language } from '../../../src-main/shared/enums.ts'

const NOW = '2026-11-25T11:22:00Z'
const PLAN: SamplePlan = { months: 1, ordersPerDay: 4, seed: 7, outlets: 2, language: 'en' }
const made: { app: Application; dataDir: string }[] = []

async function makeSample(plan: SamplePlan) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rightfirst-sample-'))
  const app = await openApplication({ dataDir, clock: { now: () => NOW } })
  made.push({ app, dataDir })
  for await (const step of writeSampleShop(app, plan)) expect(step.done).toBeLessThanOrEqual(step.total)
  app.open('sample')
  return { app, client: createRouterClient(router, { context: { app } }) }
}

/** Everything the shop's people wrote, in order. */
function digest(app: Application): string {
  const rows = app.query(({ db }) =>
    db.prepare('select at, command, record_id, after from audit_entries order by id').all()
  )
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

let shop: Awaited<ReturnType<typeof makeSample>>
beforeAll(async () => {
  shop = await makeSample(PLAN)
}, 120_000)
afterAll(async () => {
  for (const { app, dataDir } of made) {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

const count = (sql: string) => shop.app.query(({ db }) => db.prepare<{ n: number }>(sql).get()?.n ?? -1)

describe('a sample shop', () => {
  it('is marked as one, in its own file, and leaves the own books alone', async () => {
    const state = await shop.client.shop.state()
    expect(state).toMatchObject({ open: 'sample', hasOwn: false, hasSample: true, shop: { isSample: true } })
    expect(state.outlets).toHaveLength(2)
  })

  it('has cars in the shop now and people of every post', async () => {
    expect(count("select count(*) as n from orders where stage not in ('delivered', 'cancelled')")).toBeGreaterThan(0)
    expect(
      count(
        "select count(distinct post) as n from staff where post in ('technician', 'inspector', 'advisor', 'manager')"
      )
    ).toBe(4)
  })

  it('is busy for a month: delivered orders, failed first inspections, late parts', () => {
    expect(count("select count(*) as n from orders where stage = 'delivered'")).toBeGreaterThan(40)
    expect(count("select count(*) as n from inspections where attempt = 1 and result = 'failed'")).toBeGreaterThan(0)
    expect(count("select count(*) as n from order_events where stage = 'awaiting_parts'")).toBeGreaterThan(3)
  })

  it('obeys the rules of the books: no delivery without a pass or a release, nothing after now, numbers without a gap', () => {
    expect(
      count(`select count(*) as n from orders o join repair_classes c on c.id = o.repair_class_id
        where o.stage = 'delivered' and c.needs_final_inspection
          and not exists (select 1 from inspections i where i.order_id = o.id and i.kind = 'final' and i.result = 'passed')
          and not exists (select 1 from releases r where r.order_id = o.id)`)
    ).toBe(0)
    expect(count(`select count(*) as n from order_events where at > '${NOW}'`)).toBe(0)
    expect(count('select (select sum(last) from number_series) - (select count(*) from orders) as n')).toBe(0)
  })

  it('writes the same shop from the same seed, and another from another', async () => {
    const again = await makeSample(PLAN)
    expect(digest(again.app)).toBe(digest(shop.app))
    const other = await makeSample({ ...PLAN, seed: 8 })
    expect(digest(other.app)).not.toBe(digest(shop.app))
  }, 240_000)

  it.each<Language>(['en', 'zh-CN'])(
    'speaks the language it was made in: %s',
    async (language) => {
      const own = language === 'en' ? shop : await makeSample({ ...PLAN, language, outlets: 1 })
      const { shop: settings } = await own.client.shop.state()
      expect(settings?.language).toBe(language)
      const concerns = own.app.query(({ db }) => db.prepare<{ concern: string }>('select concern from jobs').all())
      expect(concerns.every(({ concern }) => /\p{Script=Han}/u.test(concern) === (language === 'zh-CN'))).toBe(true)
    },
    120_000
  )

  it('is removed without a trace and can be made again', async () => {
    const own = await makeSample({ ...PLAN, ordersPerDay: 1, outlets: 1 })
    expect(await own.client.shop.removeSample()).toMatchObject({ open: 'none', hasSample: false })
  }, 120_000)
})
