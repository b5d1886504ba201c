import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOrder } from '../../../src-main/core/transfer/order-row.rules.ts'
import { makePlan, openQuestions, type Plan } from '../../../src-main/core/transfer/plan.rules.ts'
import { readFile } from '../../../src-main/core/transfer/read-file.ts'
import { RowReader } from '../../../src-main/core/transfer/values.rules.ts'
import { type FieldId, type ImportChoices, noChoices } from '../../../src-main/shared/contract/transfer.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/transfer', name))

async function planOf(content: string | Uint8Array, choices: Partial<ImportChoices> = {}) {
  const read = await readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  if ('refusal' in read) return read
  return makePlan(read.file.sheets, { ...noChoices, ...choices }, 'km')
}

async function understood(content: string | Uint8Array, choices: Partial<ImportChoices> = {}): Promise<Plan> {
  const made = await planOf(content, choices)
  if ('refusal' in made) throw new Error(`${made.refusal.code} ${JSON.stringify(made.refusal.details)}`)
  return made.plan
}

function ordersOf(plan: Plan, undatedOn: string | null = null) {
  const byField = new Map(plan.columns.flatMap((column) => (column.field ? [[column.field, column] as const] : [])))
  const reader = new RowReader(byField, { currencyDigits: 2, hasVinCheckDigit: true })
  return plan.table.rows.map((row) => {
    reader.start(row)
    const order = readOrder(reader, { isLog: plan.isLog, undatedOn, fileVehicle: null })
    return { order, faults: [...reader.faults], remarks: [...reader.remarks] }
  })
}

const fieldsOf = (plan: Plan) =>
  Object.fromEntries(
    plan.columns.flatMap((column): [string, FieldId][] => (column.field ? [[column.header, column.field]] : []))
  )

describe('the columns of a list of orders are understood', () => {
  test('from a Chinese workshop', async () => {
    expect(fieldsOf(await understood(fixture('orders-gbk.csv')))).toEqual({
      工单号: 'orderNumber',
      车牌号: 'plate',
      客户姓名: 'customerName',
      开单时间: 'openedAt',
      完工时间: 'completedAt',
      报修陈述: 'concern',
      工时费: 'labourPrice',
      材料费: 'partsPrice'
    })
  })

  test('from programs that write words together', async () => {
    const plan = await understood(
      'WO,LeadTech,Service,ReqDate,WorkDate,LbrHrs,PartsCost\nA1,Khan,Assess,09/14/2020,,0.5,360'
    )
    expect(fieldsOf(plan)).toEqual({
      WO: 'orderNumber',
      LeadTech: 'technicians',
      Service: 'operation',
      ReqDate: 'openedAt',
      WorkDate: 'completedAt',
      LbrHrs: 'flagged',
      PartsCost: 'partsPrice'
    })
  })

  test('a person may take a column for something else, or leave it out', async () => {
    const plan = await understood('RO,Date,Plate,Complaint,Extra\n1,2026-01-05,AB,noise,x', {
      fields: { Complaint: null, Extra: 'concern' }
    })
    expect(fieldsOf(plan)).toEqual({ RO: 'orderNumber', Date: 'openedAt', Plate: 'plate', Extra: 'concern' })
  })
})

describe('what is no list of orders is refused, naming its columns', () => {
  test.each([
    [
      'parts',
      'Name,Cost,Category,Description,Quantity\nCable,20,Electric,x,4',
      'Name, Cost, Category, Description, Quantity'
    ],
    ['taxes', 'Date,Description,Notes,Cost\n01/13/2020,Tax,x,20', 'Date, Description, Notes, Cost'],
    ['fuel stops', '_id,date,mileage,volume,price,note,car_id\n1,2020-12-22,7312,14.6,22.3,,1', '_id, date, mileage'],
    ['figures', 't1 t2\n507 516\n512 513', 't1, t2']
  ])('%s', async (_what, text, columns) => {
    const made = await planOf(text)
    expect(made).toMatchObject({ refusal: { code: 'not_recognised' } })
    expect('refusal' in made && made.refusal.details.columns).toContain(columns)
  })

  test('a header with nothing under it', async () => {
    expect(await planOf('RO,Date,Complaint\n')).toMatchObject({ refusal: { code: 'header_only' } })
  })
})

describe('what only a person can know is asked about', () => {
  test('the order of the date and the decimal sign, with both readings (faults 1 and 2)', async () => {
    const questions = openQuestions(await understood(fixture('ambiguous.csv'))).map((column) => column.question)
    expect(questions).toEqual([
      {
        ask: 'date_order',
        sample: '01/02/2026',
        readings: [
          { order: 'mdy', read: '2026-01-02' },
          { order: 'dmy', read: '2026-02-01' }
        ]
      },
      {
        ask: 'decimal_sign',
        sample: '1,234',
        readings: [
          { sign: '.', read: '1234' },
          { sign: ',', read: '1.234' }
        ]
      }
    ])
  })

  test('the answer is taken for the whole file', async () => {
    const plan = await understood(fixture('ambiguous.csv'), { file: { decimalSign: '.', dateOrder: 'dmy' } })
    const [first] = ordersOf(plan)
    expect(openQuestions(plan)).toEqual([])
    expect(first?.order).toMatchObject({
      openedAt: { text: '2026-02-01' },
      odometerInKm: 72_420,
      job: { labourPriceMinor: 123_400, concern: 'Oil change' }
    })
  })

  test('nothing is asked where another column of the file proves it, and that is said', async () => {
    const plan = await understood(
      'RO,Opened,Completed,Work done,Parts,Labour\n1,01/02/2026,01/14/2026,pads,"1,234",7.50'
    )
    const settled = plan.columns.map((column) => [column.header, column.dateSettled, column.decimalSettled])
    expect(openQuestions(plan)).toEqual([])
    expect(settled).toContainEqual(['Opened', 'other_columns', 'nothing'])
    expect(settled).toContainEqual(['Parts', 'nothing', 'other_columns'])
  })

  test('the day, where no column has one', async () => {
    const plan = await understood('Vehicle ID,Repair ,Reason,Make\n15241,Battery replacement,Dead battery,RAM ')
    expect(plan.needsDay).toBe(true)
    expect(ordersOf(plan)[0]?.faults).toMatchObject([{ code: 'date_missing' }])
    expect(ordersOf(plan, '2026-01-31')[0]?.order).toMatchObject({
      openedAt: { text: '2026-01-31' },
      vehicle: { ref: '15241', make: 'RAM' },
      job: { concern: 'Battery replacement', cause: 'Dead battery' }
    })
  })
})

describe('a row becomes an order', () => {
  test('with the first promise, the people and the money as they stand there', async () => {
    const text =
      'RO,Opened,Promised,Completed,Customer,Plate,Concern,Technicians,Hours,Labour,Parts,Warranty\n' +
      '7,2026-03-02 08:15,2026-03-02 17:00,2026-03-02 16:40,Li Lei,AB 123,Brakes squeal,"Ann, Bo",1.25,"1,200.50",80,No'
    expect(ordersOf(await understood(text))[0]?.order).toMatchObject({
      externalRef: '7',
      openedAt: { kind: 'local', text: '2026-03-02T08:15:00' },
      promisedAt: { text: '2026-03-02T17:00:00' },
      deliveredAt: { text: '2026-03-02T16:40:00' },
      stage: 'delivered',
      payer: 'customer',
      customer: { name: 'Li Lei' },
      vehicle: { plate: 'AB 123' },
      job: {
        concern: 'Brakes squeal',
        technicians: ['Ann', 'Bo'],
        flaggedSeconds: 4500,
        labourPriceMinor: 120_050,
        partsPriceMinor: 8000
      }
    })
  })

  test('what is no data is reported and not stored', async () => {
    const plan = await understood(fixture('title-over-header.csv'))
    const second = ordersOf(plan)[1]
    expect(second?.remarks).toEqual(['not_data', 'no_work_text'])
    expect(second?.order).toMatchObject({
      promisedAt: null,
      job: { technicians: [], labourPriceMinor: 0, flaggedSeconds: 1800 }
    })
  })

  test('a blank stays not known', async () => {
    const text = 'RO,Opened,Plate,Customer,Odometer,Concern,Completed\n1,2026-01-05,,,,,'
    expect(ordersOf(await understood(text))[0]?.order).toMatchObject({
      vehicle: null,
      customer: null,
      odometerInKm: null,
      completedAt: null,
      stage: 'checked_in',
      job: { concern: '' }
    })
  })

  test('a log with one date and no status is work that was done on that day', async () => {
    const plan = await understood('Date,Odometer,Description,Cost\n01/13/2020,45000,Oil change,20.60')
    expect(ordersOf(plan)[0]?.order).toMatchObject({
      stage: 'delivered',
      deliveredAt: { kind: 'day', text: '2020-01-13' },
      odometerInKm: 45_000
    })
  })

  test('an invoice without a day of completion stays open and is counted', async () => {
    const plan = await understood(
      'id,customerId,title,status,createdAt,completedAt\nx,C1,Pads,Invoice,2026-01-05T10:00:00Z,'
    )
    expect(ordersOf(plan)[0]).toMatchObject({
      order: { stage: 'checked_in', deliveredAt: null },
      remarks: ['closed_without_date']
    })
  })
})

describe('a row is refused with its reason', () => {
  test.each([
    ['a word for a price', '1,2026-01-05,,x,See invoice', 'number_unreadable', 'See invoice'],
    ['a negative price', '1,2026-01-05,,x,-25.76', 'negative', '-25.76'],
    ['a price nobody can pay', '1,2026-01-05,,x,99999999999999', 'out_of_range', '99999999999999'],
    ['a day that is none', '1,2026-02-30,,x,5', 'date_unreadable', '2026-02-30'],
    ['no day', '1,,,x,5', 'date_missing', ''],
    ['work completed before it was opened', '1,2026-01-05,2026-01-04,x,5', 'completed_before_opened', '2026-01-04']
  ])('%s', async (_what, row, code, value) => {
    const plan = await understood(`RO,Opened,Completed,Concern,Price\n${row}\n2,2026-01-06,2026-01-07,y,5.5`)
    expect(ordersOf(plan)[0]).toMatchObject({ order: null, faults: [{ code, value }] })
    expect(ordersOf(plan)[1]?.faults).toEqual([])
  })
})
