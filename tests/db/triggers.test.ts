import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findResourcesDir } from '../../src-main/app/resources.ts'
import { seedShop } from '../../src-main/core/settings/seed-shop.ts'
import { openStore, type Store } from '../../src-main/db/store.ts'

const now = '2026-11-25T09:50:00Z'
const signed = `insert into inspections (id, order_id, kind, level, attempt, standard_version_id, inspector_id,
  started_at, ended_at, ended_on, result, is_by_technician) values (1, 1, 'final', 'inspector', 1, 1, 1,
  '${now}', '${now}', '2026-11-25', 'passed', 0)`
const rows = [
  `insert into staff (id, outlet_id, name, post, is_active, created_at) values (1, 1, 'Ciara', 'inspector', 1, '${now}')`,
  `insert into orders (id, outlet_id, number, repair_class_id, payer, customer_waits, opened_at, opened_on, stage,
     stage_since) values (1, 1, '26-1', 1, 'customer', 0, '${now}', '2026-11-25', 'in_inspection', '${now}')`,
  `insert into order_events (order_id, seq, stage, at, on_date, recorded_at)
     values (1, 1, 'in_inspection', '${now}', '2026-11-25', '${now}')`,
  `insert into inspections (id, order_id, kind, level, attempt, standard_version_id, started_at, is_by_technician)
     values (2, 1, 'final', 'inspector', 2, 1, '${now}', 0)`,
  signed,
  ...[1, 2].map(
    (inspection) => `insert into inspection_items (id, inspection_id, position, wording_en, wording_zh, kind, severity)
       values (${inspection}, ${inspection}, 1, 'Wheel bolts', '车轮螺栓', 'pass_fail', 'critical')`
  )
]

let folder: string
let store: Store
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightfirst-'))
  store = openStore(join(folder, 'books.db'), { resourcesDir: findResourcesDir(), clock: { now: () => now } })
  store.write((db) => {
    seedShop(db, { name: 'Gate Motors', preset: 'EU', language: 'en', timeZone: 'Europe/Dublin', isSample: false, now })
    for (const row of rows) db.exec(row)
  })
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const run = (sql: string) => store.write((db) => db.exec(sql))

describe('The books refuse, whoever asks', () => {
  it.each([
    ['an audit entry to be rewritten', "update audit_entries set actor_name = 'nobody'"],
    ['an audit entry to be deleted', 'delete from audit_entries'],
    ['a stage to be rewritten', "update order_events set at = '2020-01-01T00:00:00Z'"],
    ['a stage to be deleted', 'delete from order_events'],
    ['an order to be deleted', 'delete from orders'],
    ['a person to be deleted (fault 21)', 'delete from staff'],
    ['a repair class to be deleted (fault 37)', 'delete from repair_classes where id = 7'],
    ['a signed inspection to be given another result', "update inspections set result = 'failed' where id = 1"],
    ['a signed inspection to be opened again', 'update inspections set ended_at = null, result = null where id = 1'],
    ['an answer of a signed inspection to be changed', "update inspection_items set outcome = 'good' where id = 1"],
    ['an item’s wording to be changed while it is open (fault 26)', "update inspection_items set wording_en = 'Other'"],
    ['a standard in force to be rewritten (fault 26)', 'update standard_items set upper_thousandths = 1'],
    ['a line of a standard in force to be deleted (fault 26)', 'delete from standard_items']
  ])('%s', (_what, sql) => {
    expect(() => run(sql)).toThrow(/append-only|not deleted|not changed|keeps its wording|not rewritten/)
  })
})

describe('The books allow', () => {
  it('an answer of an open inspection', () => {
    run(`update inspection_items set outcome = 'good', answered_at = '${now}' where id = 2`)
    const row = store.read.prepare<{ outcome: string }>('select outcome from inspection_items where id = 2').get()
    expect(row?.outcome).toBe('good')
  })

  it('a signed inspection to be voided with a reason', () => {
    run(`update inspections set voided_at = '${now}', void_reason = 'wrong vehicle' where id = 1`)
    const row = store.read
      .prepare<{ reason: string }>('select void_reason as reason from inspections where id = 1')
      .get()
    expect(row?.reason).toBe('wrong vehicle')
  })

  it('a line of a draft standard to be deleted', () => {
    run(
      `insert into standard_versions (id, standard_id, version, state, created_at) values (99, 1, 2, 'draft', '${now}')`
    )
    run(`insert into standard_items (version_id, position, wording_en, wording_zh, kind, severity)
         values (99, 1, 'Draft line', '草稿', 'pass_fail', 'minor')`)
    run('delete from standard_items where version_id = 99')
    const row = store.read
      .prepare<{ n: number }>('select count(*) as n from standard_items where version_id = 99')
      .get()
    expect(row?.n).toBe(0)
  })
})
