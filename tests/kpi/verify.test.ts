import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyOpenBooks } from '../../src-main/app/checks.ts'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import { runCommandLine } from '../../src-main/shells/cli/run.ts'
import { anOrder, aVehicle, deliver } from '../support/orders.ts'
import { openTestShop, type TestShop } from '../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop()
  const first = await shop.client.orders.open(anOrder(shop))
  await deliver(shop, first.id)
  await shop.client.orders.open(anOrder(shop, { vehicle: aVehicle('201-C-4118') }))
})
afterEach(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

const failing = () => [...verifyOpenBooks(shop.app)].filter((check) => !check.isOk).map((check) => check.id)

/** Somebody changes the file behind the application's back. */
function tamper(...statements: string[]): void {
  shop.app.store()?.write((db) => {
    for (const statement of statements) db.exec(statement)
  })
}

describe('books', () => {
  it('written by the application agree with themselves', () => {
    expect(failing()).toEqual([])
  })

  it.each([
    ['a stage set by hand', ["update orders set stage = 'in_repair' where id = 2"], ['stages']],
    [
      'a day of delivery set by hand',
      ["update orders set delivered_on = '2026-02-01' where id = 1"],
      ['audit_chain', 'stages']
    ],
    ['a note set by hand', ["update orders set note = 'x' where id = 1"], ['audit_chain']],
    ['a number changed', ["update orders set number = '26-0009' where id = 2"], ['audit_chain', 'number_series']],
    ['a series set forward', ['update number_series set last = last + 1'], ['number_series']],
    ['a result of the facts changed', ['update order_facts set first_passed = 0 where order_id = 1'], ['order_facts']],
    [
      'an inspection turned round',
      ['drop trigger inspections_signed', "update inspections set result = 'failed'"],
      ['audit_chain', 'order_facts']
    ],
    ['an order out of the search', ['delete from search_words where rowid = 4'], ['search_index']],
    [
      'a record without an entry',
      ["insert into customers (outlet_id, kind, name, created_at) values (1, 'person', 'x', '2026-01-01T00:00:00Z')"],
      ['audit_entries', 'search_index']
    ],
    [
      'an event out of order',
      [
        'drop trigger order_events_no_update',
        "update order_events set at = '2026-03-02T08:00:00Z' where order_id = 1 and seq = 2"
      ],
      ['stages']
    ]
  ])('with %s are found out', (_what, statements, found) => {
    tamper(...statements)
    expect(failing()).toEqual(expect.arrayContaining(found))
  })
})

describe('on the command line', () => {
  async function typed(...args: string[]) {
    const lines: string[] = []
    const io = {
      out: (line: string) => void lines.push(line),
      err: (line: string) => void lines.push(line),
      progress: () => undefined,
      t: createTranslator('en'),
      signal: new AbortController().signal
    }
    return { code: await runCommandLine([...args, '--data', shop.dataDir], io), lines }
  }

  it('verify says a line a check and fails when one does', async () => {
    const clean = await typed('verify')
    expect(clean.code).toBe(0)
    expect(clean.lines).toHaveLength(8)
    tamper("update orders set stage = 'in_repair' where id = 2")
    const found = await typed('verify')
    expect(found.code).toBe(1)
    expect(found.lines.filter((line) => line.startsWith('✗')).join()).toContain('26-0002 stands at in_repair')
  })

  it('kpi and rows agree', async () => {
    const kpi = JSON.parse((await typed('kpi', '--month', '2026-03', '--json')).lines.join(''))
    expect(kpi.month).toBe('2026-03')
    const yields = kpi.kpis.find((own: { id: string }) => own.id === 'first_pass_yield')
    expect(yields).toEqual({
      id: 'first_pass_yield',
      value: 1,
      numerator: 1,
      denominator: 1,
      interval: { low: expect.closeTo(0.2065, 4), high: 1 },
      target: 0.95
    })
    const rows = JSON.parse((await typed('rows', 'first_pass_yield', '--month', '2026-03', '--json')).lines.join(''))
    expect(rows).toEqual({
      kpi: 'first_pass_yield',
      rows: [{ record: 1, onDate: '2026-03-02', numerator: 1, denominator: 1 }]
    })
  })

  it.each([
    [['kpi'], 2, 'Which month? Add --month YYYY-MM.'],
    [['kpi', '--month', '2026-3'], 2, '“2026-3” is not a month. Write it as 2026-11.'],
    [['kpi', '--month', '2027-01'], 1, '2027-01 has not begun. Choose this month or an earlier one.'],
    [['kpi', '--month', '2026-03', '--outlet', 'Cork'], 1, 'There is no outlet “Cork”. Outlets: Test garage.'],
    [
      ['rows', 'speed', '--month', '2026-03'],
      1,
      'There is no KPI “speed”. Nothing was changed. Choose one from the list.'
    ]
  ])('%j is refused in one line', async (args, code, sentence) => {
    expect(await typed(...args)).toEqual({ code, lines: [`rightfirst: ${sentence}`] })
  })
})
