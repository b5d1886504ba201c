import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReport } from '../../src-main/app/report-jobs.ts'
import { collectReport } from '../../src-main/core/reports/collect.ts'
import type { Order } from '../../src-main/shared/contract/orders.ts'
import type { ReportRequest } from '../../src-main/shared/contract/reports.ts'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import type { CommandIo } from '../../src-main/shells/cli/command.ts'
import { runCommandLine } from '../../src-main/shells/cli/run.ts'
import { anOrder, inspect, move, passInspection, wait } from '../support/orders.ts'
import { refusalOf } from '../support/refusal.ts'
import { openTestShop, type TestShop } from '../support/shop.ts'
import { readPdf } from './read-pdf.ts'

const CUSTOMER = { name: 'Fionnuala Kinsella', phone: '+353 87 555 0142' }
/** Position in the special repair's standard. */
const BRAKE_DISCS = 6

let shop: TestShop
let original: Order
let released: Order
let comeback: Order

const october = (change: Partial<ReportRequest> = {}): ReportRequest => ({
  month: '2026-10',
  outletId: null,
  language: 'en',
  paper: 'A4',
  ...change
})

/** October: one repair failed, was put right and came back; one was released without its final inspection. */
beforeAll(async () => {
  shop = await openTestShop({ now: '2026-10-05T08:00:00Z' })
  const { client, staff } = shop
  const customer = { ...CUSTOMER, kind: 'person' as const, email: null, address: null, note: null }
  const order = await client.orders.open(anOrder(shop, { customer, promisedAt: '2026-10-05T18:00:00Z' }))
  wait(shop, 3600)
  await client.orders.moveToStage(move(order.id, 'in_repair'))
  wait(shop, 3600)
  await client.orders.moveToStage(move(order.id, 'in_inspection'))
  await inspect(shop, order.id, [BRAKE_DISCS])
  for (const { id } of await client.rework.list({ orderId: order.id, onlyOpen: true })) {
    await client.rework.finish({
      reworkId: id,
      cause: 'Not renewed',
      doneById: staff.technician,
      spentSeconds: 5400,
      parts: null,
      note: null
    })
  }
  wait(shop, 3600)
  await client.orders.moveToStage(move(order.id, 'in_inspection'))
  await passInspection(shop, order.id)
  const out = { km: 50_002, lowerReason: null, lowerNote: null }
  await client.orders.setOdometer({ orderId: order.id, direction: 'out', reading: out, isUnlikelyConfirmed: true })
  wait(shop, 3600)
  original = await client.orders.moveToStage(move(order.id, 'delivered'))

  shop.clock.set('2026-10-09T09:00:00Z')
  const km = { km: 50_300, lowerReason: null, lowerNote: null }
  comeback = await client.orders.open(
    anOrder(shop, { vehicleId: original.vehicle?.id ?? null, vehicle: null, odometerIn: km, confirmed: [] })
  )
  const [candidate] = await client.comebacks.candidates({ orderId: comeback.id, state: 'proposed' })
  await client.comebacks.confirm({
    candidateId: candidate?.id ?? 0,
    cause: 'part',
    party: 'supplier',
    partNote: 'BP-1044',
    escapeItemId: null,
    decidedById: staff.inspector,
    note: `${CUSTOMER.name} rang from ${CUSTOMER.phone}`
  })

  const vehicle = { ...(anOrder(shop).vehicle ?? missing()), plate: '182-D-7745' }
  const third = await client.orders.open(anOrder(shop, { vehicle }))
  await client.orders.release({ orderId: third.id, reason: 'Ferry at noon', staffId: staff.advisor })
  wait(shop, 3600)
  await client.orders.moveToStage(move(third.id, 'in_repair'))
  wait(shop, 3600)
  await client.orders.moveToStage(move(third.id, 'ready'))
  released = await client.orders.moveToStage(move(third.id, 'delivered'))
  shop.clock.set('2026-11-25T09:50:00Z')
})

afterAll(async () => {
  expect(shop.errors).toEqual([])
  await shop.close()
})

function missing(): never {
  throw new Error('an order has a vehicle')
}

const collect = (request = october()) => shop.app.query((context) => collectReport(context, request))

describe('What the report gathers', () => {
  it('has the figures of the KPI engine, all and unchanged', async () => {
    const { figures } = await shop.client.kpi.month({ month: '2026-10', outletId: null })
    expect(collect().figures.map(({ figure }) => figure)).toEqual(figures)
    expect(collect().deliveredCount).toBe(2)
  })

  it('lists the comeback by its orders with cause and who answers for it', () => {
    expect(collect().comebacks).toEqual([
      {
        originalNumber: original.number,
        originalDeliveredOn: '2026-10-05',
        returnNumber: comeback.number,
        returnOpenedOn: '2026-10-09',
        days: 4,
        link: 1,
        system: expect.stringMatching(/[a-z]/),
        cause: 'part',
        party: 'supplier',
        partNote: 'BP-1044',
        isCounted: true,
        isEscape: false,
        technicians: ['Declan Roche']
      }
    ])
  })

  it('names systems in the language of the report', () => {
    expect(collect(october({ language: 'zh-CN' })).comebacks[0]?.system).toMatch(/\p{Script=Han}/u)
  })

  it('counts what failed by system, so that it adds up to the orders that failed', () => {
    const { firstPass } = collect()
    const failed = (firstPass.figure.denominator ?? 0) - (firstPass.figure.numerator ?? 0)
    expect(firstPass.failed.reduce((sum, { count }) => sum + count, 0)).toBe(failed)
    expect(failed).toBe(1)
  })

  it('lists the release with what was missing, and notes the order without inspection', () => {
    const { releases, quality } = collect()
    expect(releases).toMatchObject([{ number: released.number, by: 'Niamh Doyle', reason: 'Ferry at noon' }])
    expect(releases[0]?.missing).toContain('final_inspection')
    expect(quality).toMatchObject({ without_inspection: 1, without_promise: 1, voided: 0 })
  })

  it('sums up rework', () => {
    expect(collect().rework).toEqual({ items: 1, orders: 1, seconds: 5400, open: 0, withoutTime: 0 })
  })

  it('is empty for a month before the shop', () => {
    const data = collect(october({ month: '2026-01' }))
    expect(data).toMatchObject({ deliveredCount: 0, comebacks: [], releases: [], candidates: { decided: 0 } })
    expect(data.figures.every(({ figure }) => figure.value === null)).toBe(true)
  })

  it('leaves another outlet out', async () => {
    const other = await shop.client.outlets.create({ name: 'Quay', address: null })
    expect(collect(october({ outletId: other.id }))).toMatchObject({
      deliveredCount: 0,
      outletName: 'Quay',
      releases: []
    })
  })
})

describe('The report by call', () => {
  it('is made beside the calls, says how far it is, and is fetched as a file without any customer', async () => {
    const steps: string[] = []
    const stream = await shop.client.reports.make(october())
    let made = await stream.next()
    for (; !made.done; made = await stream.next()) steps.push(made.value.step)
    expect(steps).toEqual(['reports.step.collect', 'reports.step.layout', 'reports.step.done'])
    const file = await shop.client.reports.file({ reportId: made.value.reportId })
    expect([file.name, file.type]).toEqual(['quality report 2026-10.pdf', 'application/pdf'])
    const { text, pages } = await readPdf(new Uint8Array(await file.arrayBuffer()))
    expect(pages).toHaveLength(made.value.pages)
    for (const said of [original.number, comeback.number, released.number, 'BP-1044', 'Ferry at noon']) {
      expect(text).toContain(said)
    }
    for (const hidden of ['Fionnuala', 'Kinsella', '555 0142', '191-D-20417', '182-D-7745']) {
      expect(text).not.toContain(hidden)
    }
  })

  it('refuses a month that has not begun and an outlet that is not there', async () => {
    const drain = async (request: ReportRequest) => {
      const stream = await shop.client.reports.make(request)
      for (let next = await stream.next(); !next.done; next = await stream.next());
    }
    expect(await refusalOf(drain(october({ month: '2026-12' })))).toMatchObject({ code: 'month_in_future' })
    expect(await refusalOf(drain(october({ outletId: 99 })))).toMatchObject({ code: 'not_found' })
    expect(await refusalOf(shop.client.reports.file({ reportId: 'none' }))).toMatchObject({ code: 'not_found' })
  })

  it('stops when the person says so', async () => {
    const stop = new AbortController()
    const task = { storeFile: shop.app.store()?.file ?? '', request: october(), now: shop.clock.now() }
    const steps: string[] = []
    const making = makeReport(
      task,
      ({ step }) => {
        steps.push(step)
        stop.abort()
      },
      stop.signal
    )
    await expect(making).rejects.toMatchObject({ code: 'cancelled_by_person' })
    expect(steps).toHaveLength(1)
    await expect(makeReport(task, () => undefined, stop.signal)).rejects.toMatchObject({ code: 'cancelled_by_person' })
  })
})

describe('The report from the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightfirst-report-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function type(...args: string[]) {
    const out: string[] = []
    const err: string[] = []
    const io: CommandIo = {
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      progress: () => undefined,
      t: createTranslator('en'),
      signal: new AbortController().signal
    }
    const code = await runCommandLine(['report', ...args, '--data', shop.dataDir], io)
    return { code, out, err }
  }

  it('is written whole, in the language and on the paper asked for', async () => {
    const file = join(folder, '月报.pdf')
    const { code, out } = await type('--month', '2026-10', '--lang', 'zh-CN', '--paper', 'Letter', '--out', file)
    expect([code, out.length]).toEqual([0, 1])
    const { pages, text } = await readPdf(readFileSync(file))
    expect(pages[0]).toMatchObject({ width: 612, height: 792 })
    expect(text).toContain('2026年10月')
    expect(readdirSync(folder)).toEqual(['月报.pdf'])
  })

  it.each([
    ['a month of another shape', ['--month', '2026-1', '--out', 'x.pdf'], 2, '“2026-1” is not a month'],
    ['a month to come', ['--month', '2099-01', '--out', join(folder, 'x.pdf')], 1, '2099-01 has not begun'],
    ['no file', ['--month', '2026-10'], 2, 'Add --out FILE'],
    ['another language', ['--month', '2026-10', '--lang', 'fr', '--out', 'x.pdf'], 2, '“fr” is no language'],
    ['another paper', ['--month', '2026-10', '--paper', 'A5', '--out', 'x.pdf'], 2, '“A5” is no paper size'],
    [
      'a folder that is not there',
      ['--month', '2026-10', '--out', join(folder, 'no', 'x.pdf')],
      1,
      'could not be written'
    ]
  ])('refuses %s in one line and leaves no file', async (_what, args, code, sentence) => {
    const answer = await type(...args)
    expect(answer).toMatchObject({ code, out: [] })
    expect(answer.err).toHaveLength(1)
    expect(answer.err[0]).toContain(sentence)
    expect(readdirSync(folder).filter((name) => name.startsWith('x'))).toEqual([])
  })
})
