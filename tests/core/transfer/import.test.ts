import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusal } from '../../../src-main/shared/contract/base.ts'
import { type ImportChoices, type ImportResult, noChoices } from '../../../src-main/shared/contract/transfer.ts'
import { openTestShop, type TestShop } from '../../support/shop.ts'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestShop({ timeZone: 'Asia/Shanghai', now: '2026-06-01T09:00:00Z' })
})
afterEach(() => shop.close())

const fixture = (name: string) =>
  new File([new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/transfer', name)))], name)
const csv = (text: string, name = 'orders.csv') => new File([text], name)

async function importInto(
  { client }: TestShop,
  file: File,
  choices: Partial<ImportChoices> = {},
  options: { takeGoodRows?: boolean; signal?: AbortSignal } = {}
): Promise<ImportResult> {
  const input = { file, choices: { ...noChoices, ...choices }, takeGoodRows: options.takeGoodRows ?? false }
  const steps = await client.transfer.import(input, options.signal ? { signal: options.signal } : {})
  for (let step = await steps.next(); ; step = await steps.next()) if (step.done) return step.value
}

async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason
  )
  return error instanceof ORPCError ? refusal.parse(error.data) : error
}

const count = (table: string) =>
  shop.app.query(({ db }) => db.prepare<{ n: number }>(`select count(*) as n from ${table}`).get()?.n)
const rowsOf = (sql: string) => shop.app.query(({ db }) => db.prepare<Record<string, unknown>>(sql).all())

const LIST =
  'RO,Opened,Promised,Completed,Customer,Phone,Plate,VIN,Make,Odometer,Concern,Cause,System,Technician,Hours,Labour,Parts\n' +
  'R1,2026-03-02 08:15,2026-03-02 17:00,2026-03-02 16:40,李雷,13800000001,沪A·12345,1HGCM82633A004352,Honda,45000,刹车异响,磨损,制动系统,王师傅,1.25,200.50,380\n' +
  'R2,2026-03-31 23:30,,2026-04-01 00:30,韩梅梅,13800000002,沪B67890,,Buick,60000,换机油,,,王师傅; 赵师傅,0.5,80,210\n' +
  'R3,2026-05-30 09:00,2026-05-30 18:00,,李雷,13800000001,沪A12345,,Honda,46000,又异响,,,,,,\n'

describe('a list of orders is brought into the books', () => {
  test('with people, vehicles, money, time and the days of the shop', async () => {
    const result = await importInto(shop, csv(LIST))
    expect(result).toMatchObject({ rowsRead: 3, rowsAccepted: 3, rowsRejected: 0, ordersAdded: 3, vehiclesAdded: 2 })
    expect(result).toMatchObject({ customersAdded: 2, staffAdded: 2, rejects: null })
    expect(
      rowsOf(`select external_ref as ref, number, stage, opened_at as openedAt, opened_on as openedOn,
        delivered_on as deliveredOn from orders order by id`)
    ).toEqual([
      {
        ref: 'R1',
        number: '26-0001',
        stage: 'delivered',
        openedAt: '2026-03-02T00:15:00Z',
        openedOn: '2026-03-02',
        deliveredOn: '2026-03-02'
      },
      {
        ref: 'R2',
        number: '26-0002',
        stage: 'delivered',
        openedAt: '2026-03-31T15:30:00Z',
        openedOn: '2026-03-31',
        deliveredOn: '2026-04-01'
      },
      {
        ref: 'R3',
        number: '26-0003',
        stage: 'checked_in',
        openedAt: '2026-05-30T01:00:00Z',
        openedOn: '2026-05-30',
        deliveredOn: null
      }
    ])
    expect(
      rowsOf('select flagged_seconds as s, labour_price_minor as l, parts_price_minor as p from jobs order by id')
    ).toEqual([
      { s: 4500, l: 20_050, p: 38_000 },
      { s: 1800, l: 8000, p: 21_000 },
      { s: 0, l: 0, p: 0 }
    ])
    expect(shop.errors).toEqual([])
  })

  test('is found, opened and counted like any other order', async () => {
    await importInto(shop, csv(LIST))
    const [first] = rowsOf("select id from orders where external_ref = 'R1'")
    const order = await shop.client.orders.get({ orderId: Number(first?.id) })
    expect(order).toMatchObject({
      externalRef: 'R1',
      vehicle: { plate: '沪A·12345', vin: '1HGCM82633A004352', distanceUnit: 'km' },
      customer: { name: '李雷' },
      countingPromiseAt: '2026-03-02T09:00:00Z',
      odometerIn: { km: 45_000 },
      jobs: [{ concern: '刹车异响', cause: '磨损', systemId: shop.systemId('brakes') }]
    })
    expect(order.events.map(({ stage }) => stage)).toEqual(['checked_in', 'delivered'])
    expect(count('order_facts')).toBe(3)
    expect(count('search_codes')).toBeGreaterThan(0)
  })

  test('with one audit entry that names the file and its figures', async () => {
    await importInto(shop, csv(LIST, '工单.csv'))
    const [entry] = rowsOf("select command, after from audit_entries where record_type = 'import'")
    expect(entry?.command).toBe('transfer.import')
    expect(JSON.parse(String(entry?.after))).toMatchObject({ fileName: '工单.csv', rowsAccepted: 3, ordersAdded: 3 })
  })

  test('a vehicle that is in the shop gets its comeback candidates at once', async () => {
    await importInto(shop, csv(LIST.replaceAll('2026-05-30', '2026-03-08')))
    expect(
      rowsOf(
        'select r.external_ref as back, o.external_ref as original from comeback_candidates c join orders r on r.id = c.return_order_id join orders o on o.id = c.original_order_id'
      )
    ).toEqual([{ back: 'R3', original: 'R1' }])
  })

  test('several rows of one number are the jobs of one order', async () => {
    const text = 'RO,Opened,Plate,Concern\nR1,2026-03-02 08:15,AB,Noise\nR1,2026-03-02 08:15,AB,Leak'
    expect(await importInto(shop, csv(text))).toMatchObject({ rowsAccepted: 2, ordersAdded: 1 })
    expect(rowsOf('select position, concern from jobs')).toEqual([
      { position: 1, concern: 'Noise' },
      { position: 2, concern: 'Leak' }
    ])
  })

  test('words no list of the shop knows are kept in the note', async () => {
    const text = 'RO,Opened,Plate,Concern,Type,Status\nR1,2026-03-02 08:15,AB,Noise,PM01,Frozen'
    await importInto(shop, csv(text))
    expect(rowsOf('select note from orders')).toEqual([{ note: 'Status: Frozen\nType: PM01' }])
  })

  test('a lower odometer is kept with the row it came from (fault 11)', async () => {
    const text = 'Date,Vehicle,Odometer,Description\n2026-01-05,Van,50000,Oil\n2026-02-05,Van,40000,Pads'
    const result = await importInto(shop, csv(text))
    expect(result.remarks).toContainEqual({ code: 'odometer_lower', count: 1, firstRows: [3] })
    expect(rowsOf('select km, lower_reason as reason, lower_note as note from odometer_readings')).toEqual([
      { km: 50_000, reason: null, note: null },
      { km: 40_000, reason: 'other', note: 'orders.csv: 3' }
    ])
  })

  test('miles are stored as kilometres and shown in miles (fault 12)', async () => {
    const text = 'Date,Vehicle,Odometer (mi),Description\n2026-01-05,Van,45000,Oil'
    await importInto(shop, csv(text))
    expect(
      rowsOf('select v.distance_unit as unit, r.km from vehicles v join odometer_readings r on r.vehicle_id = v.id')
    ).toEqual([{ unit: 'mi', km: 72_420 }])
  })
})

describe('twice adds nothing (fault 3)', () => {
  test('the same file', async () => {
    await importInto(shop, csv(LIST))
    const again = await importInto(shop, csv(LIST))
    expect(again).toMatchObject({ rowsRead: 3, rowsAccepted: 0, rowsKnown: 3, ordersAdded: 0, batchId: null })
    expect([count('orders'), count('vehicles'), count('customers')]).toEqual([3, 2, 2])
    const { importedAt } = await shop.client.transfer.preview({ file: csv(LIST), choices: noChoices })
    expect(importedAt).toBe('2026-06-01T09:00:00Z')
  })

  test('a longer list adds its new rows only, and says which known ones have changed since', async () => {
    await importInto(shop, csv(LIST))
    const longer = `${LIST.replace('磨损', '裂纹')}R4,2026-05-31 09:00,,,,,沪C1,,,,漏油,,,,,,`
    const result = await importInto(shop, csv(longer))
    expect(result).toMatchObject({ rowsAccepted: 1, rowsKnown: 3, ordersAdded: 1 })
    expect(result.remarks).toContainEqual({ code: 'known_but_changed', count: 1, firstRows: [2] })
    expect(rowsOf("select cause from jobs where concern = '刹车异响'")).toEqual([{ cause: '磨损' }])
  })

  test('the same work done twice on one day is two orders, where no number tells them apart', async () => {
    const text = 'Date,Vehicle,Odometer,Description\n2026-01-05,Van,500,Oil\n2026-01-05,Van,500,Oil'
    expect(await importInto(shop, csv(text))).toMatchObject({ ordersAdded: 2 })
    expect(await importInto(shop, csv(text))).toMatchObject({ ordersAdded: 0, rowsKnown: 2 })
  })
})

const WITH_FAULTS =
  'RO,Opened,Completed,Plate,Concern,Price\n1,2026-01-05,2026-01-06,A,x,5\n' +
  '2,2026-02-30,,B,y,5\n3,2026-01-05,2026-01-04,C,"z, ""big""",See invoice\n'

describe('all rows or none', () => {
  test('a file with one wrong row changes nothing', async () => {
    expect(await refusalOf(importInto(shop, csv(WITH_FAULTS)))).toMatchObject({
      code: 'import_rows_rejected',
      params: { rejected: 2, row: 3 }
    })
    expect([count('orders'), count('import_batches'), count('vehicles')]).toEqual([0, 0, 0])
  })

  test('the good rows are taken when a person asks for it; the rest come back with their reasons', async () => {
    const result = await importInto(shop, csv(WITH_FAULTS), {}, { takeGoodRows: true })
    expect(result).toMatchObject({ rowsAccepted: 1, rowsRejected: 2, ordersAdded: 1 })
    expect(result.rejects?.fileName).toBe('orders - not taken.csv')
    expect(result.rejects?.text).toBe(
      '\ufeffRow,Reason,RO,Opened,Completed,Plate,Concern,Price\r\n' +
        '3,Opened: “2026-02-30” is no date,2,2026-02-30,,B,y,5\r\n' +
        '4,completed (2026-01-04) before it was opened; Price: “See invoice” is no number,3,2026-01-05,2026-01-04,C,"z, ""big""",See invoice'
    )
  })

  test('a rejected row runs no formula in a spreadsheet, and is read again as it was', async () => {
    const text = 'RO,Opened,Plate,Concern,Price\n1,2026-01-05,A,"=HYPERLINK(""x"")",-5\n'
    const { rejects } = await importInto(shop, csv(text), {}, { takeGoodRows: true })
    expect(rejects?.text).toContain(`"'=HYPERLINK(""x"")",-5`)
    const mended = rejects?.text.replace(',-5', ',5') ?? ''
    await importInto(shop, csv(mended, 'mended.csv'))
    expect(rowsOf('select concern from jobs')).toEqual([{ concern: '=HYPERLINK("x")' }])
  })

  test('a person can stop it before it is written, and nothing is there', async () => {
    const stop = new AbortController()
    const input = { file: csv(LIST), choices: noChoices, takeGoodRows: false }
    const steps = await shop.client.transfer.import(input, { signal: stop.signal })
    expect((await steps.next()).value).toEqual({ step: 'reading', done: 3, total: 3 })
    stop.abort()
    expect(await refusalOf(steps.next())).toMatchObject({ code: 'cancelled_by_person' })
    expect(count('orders')).toBe(0)
  })
})

describe('what only a person can know is asked for before anything is written', () => {
  test('the order of the date', async () => {
    expect(await refusalOf(importInto(shop, fixture('ambiguous.csv')))).toMatchObject({
      code: 'import_ambiguous',
      params: { column: 'Date' }
    })
    expect(count('orders')).toBe(0)
  })

  test('a look into the file shows both readings and what becomes of its rows', async () => {
    const preview = await shop.client.transfer.preview({ file: fixture('ambiguous.csv'), choices: noChoices })
    expect(preview).toMatchObject({ isReady: false, rowsRead: 2, rowsAccepted: 2, rowsRejected: 0 })
    expect(preview.columns.map(({ header, question }) => [header, question?.ask ?? null])).toEqual([
      ['Date', 'date_order'],
      ['Odometer (mi)', null],
      ['Description', null],
      ['Cost', 'decimal_sign']
    ])
    expect(preview.columns[0]?.samples[0]).toEqual({ rowNumber: 2, raw: '01/02/2026', read: null })
  })

  test('the answer is remembered for the next file of the same shape', async () => {
    await importInto(shop, fixture('ambiguous.csv'), { file: { dateOrder: 'dmy', decimalSign: '.' } })
    const next = csv('Date,Odometer (mi),Description,Cost\n05/04/2026,47000,Wipers,"3,456"')
    const preview = await shop.client.transfer.preview({ file: next, choices: noChoices })
    expect(preview).toMatchObject({ isRemembered: true, isReady: true })
    expect(preview.columns[0]).toMatchObject({ dateOrder: 'dmy', dateSettled: 'person' })
    expect(preview.columns[0]?.samples).toEqual([{ rowNumber: 2, raw: '05/04/2026', read: '2026-04-05' }])
  })

  test('the day of a file without dates', async () => {
    const file = csv('Vehicle ID,Repair,Reason\n15,Battery,Dead battery')
    expect(await refusalOf(importInto(shop, file))).toMatchObject({ code: 'import_day_needed' })
    await importInto(shop, file, { undatedOn: '2025-12-31' })
    expect(rowsOf('select opened_on as day from orders')).toEqual([{ day: '2025-12-31' }])
  })
})

describe('a file that is none of this is refused', () => {
  test.each([
    ['parts', csv('Name,Cost\nCable,20'), 'import_not_understood'],
    ['nothing', csv(''), 'file_empty'],
    ['JSON', csv('{"a":1}'), 'file_kind_unknown'],
    ['an old workbook', new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])], 'a.xls'), 'file_old_excel']
  ])('%s', async (_what, file, code) => {
    const asked = refusalOf(shop.client.transfer.preview({ file, choices: noChoices }))
    expect(await asked).toMatchObject({ code })
  })
})

describe('a list of vehicles is brought into the books', () => {
  test('with their owners; two plates are two cars, whatever their VIN', async () => {
    const text =
      'Plate,VIN,Make,Model,Year,Customer name\nA1,1HGCM82633A004352,Honda,Accord,2003,Ann\n' +
      'A2,1HGCM82633A004352,Honda,Accord,2003,Bo\nA3,LL4123123J124533,BYD,,2018款,Ann'
    const result = await importInto(shop, csv(text, 'cars.csv'))
    expect(result).toMatchObject({ kind: 'vehicles', vehiclesAdded: 3, customersAdded: 2 })
    expect(result.remarks.map(({ code }) => code).sort()).toEqual(['vin_malformed', 'vin_taken'])
    expect(rowsOf('select plate, vin, model_year as year, note from vehicles order by id')).toEqual([
      { plate: 'A1', vin: '1HGCM82633A004352', year: 2003, note: null },
      { plate: 'A2', vin: null, year: 2003, note: 'VIN: 1HGCM82633A004352' },
      { plate: 'A3', vin: null, year: 2018, note: 'VIN: LL4123123J124533' }
    ])
  })
})

describe('what is exported imports again unchanged (fault 8)', () => {
  const TRICKY =
    'RO,Opened,Promised,Completed,Delivered,Customer,Company,Phone,Plate,Odometer,Concern,Cause,Correction,System,Technician,Hours,Labour,Parts,Payer,Note\n' +
    '007,2026-03-02 08:15:20,2026-03-02 17:00,2026-03-02 16:40,2026-03-03 09:00,"=Li, ""Lei""",,+86 138,AB-1,45000,"@SUM(A1)\nline 2",-x,,brakes,"Ann; Bo",1.2503,1234.50,0.05,warranty,\'=quoted\n' +
    '008,2026-03-04,,,2026-03-05,,车队有限公司,,沪C·88,46000,更换机油，加注,,,,Ann,0,80,210,customer,\n' +
    '008,2026-03-04,,,2026-03-05,,车队有限公司,,沪C·88,46000,检查,,,,,0,0,0,customer,\n' +
    '009,2026-05-30,2026-05-31,,,,,,AB-1,47000,又响,,,,,,,,,\n'

  test.each(['csv', 'xlsx'] as const)('as %s, into another shop and into the same', async (format) => {
    await importInto(shop, csv(TRICKY))
    const wanted = { format, language: 'zh-CN' as const, outletId: null }
    const file = await shop.client.transfer.exportOrders(wanted)
    expect(file.name).toBe(`工单 2026-06-01.${format}`)
    expect(await importInto(shop, file)).toMatchObject({ rowsRead: 4, rowsKnown: 4, rowsAccepted: 0, rowsRejected: 0 })
    const other = await openTestShop({ timeZone: 'Asia/Shanghai', now: '2026-06-01T09:00:00Z' })
    try {
      expect(await importInto(other, file)).toMatchObject({ rowsAccepted: 4, ordersAdded: 3, vehiclesAdded: 2 })
      const back = await other.client.transfer.exportOrders({ ...wanted, format: 'csv' })
      const first = await shop.client.transfer.exportOrders({ ...wanted, format: 'csv' })
      expect(await back.text()).toBe(await first.text())
      expect(other.errors).toEqual([])
    } finally {
      await other.close()
    }
  })

  test('opens in a spreadsheet without a formula, with its mark of UTF-8 (fault 5)', async () => {
    await importInto(shop, csv(TRICKY))
    const file = await shop.client.transfer.exportOrders({ format: 'csv', language: 'en', outletId: null })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain(`"'=Li, ""Lei"""`)
    expect(text).toContain(`'+86 138`)
    expect(text).not.toMatch(/(^|,|")[=@]/m)
  })
})
