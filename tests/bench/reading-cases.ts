import type { Application } from '../../src-main/app/application.ts'
import { makeReport } from '../../src-main/app/report-jobs.ts'
import { makePdf } from '../../src-main/app/report-pdf.ts'
import { boardOfToday } from '../../src-main/core/board/board.ts'
import { kpis } from '../../src-main/core/kpi/catalogue/index.ts'
import { detailOfKpi, figuresOfMonth } from '../../src-main/core/kpi/kpi.ts'
import { readSeries } from '../../src-main/core/kpi/series.ts'
import { listOrders } from '../../src-main/core/repair-orders/register.ts'
import { reportFont } from '../../src-main/core/reports/monthly-report.ts'
import { findAnything } from '../../src-main/core/search/find.ts'
import type { Store } from '../../src-main/db/store.ts'
import { everyOrder } from '../../src-main/shared/contract/register.ts'
import { shiftMonth } from '../../src-main/shared/dates.ts'
import { type BenchLine, timed } from './measure.ts'

const MONTH = '2026-09'
const RUNS = 7

/** One pass over a month's facts, as little as can be asked of them: what any figure must read. */
function bareMonth(store: Store, month: string): unknown {
  return ['delivered_on', 'first_inspected_on', 'started_on'].map((day) =>
    store.read
      .prepare(
        `select count(*), sum(first_passed), sum(is_on_time), sum(cycle_seconds), sum(wait_parts_seconds),
           sum(flagged_seconds), sum(first_return_on is not null) from order_facts
         where ${day} >= ? and ${day} < ?`
      )
      .get(`${month}-01`, `${shiftMonth(month, 1)}-01`)
  )
}

async function kpiCases(app: Application, store: Store): Promise<BenchLine[]> {
  const twelve = Array.from({ length: 13 }, (_, back) => shiftMonth(MONTH, -back))
  const bareOne = await timed(RUNS, () => bareMonth(store, MONTH))
  const bareTwelve = await timed(RUNS, () => twelve.map((month) => bareMonth(store, month)))
  return [
    {
      name: `KPI month, ${kpis.length} figures`,
      product: await timed(RUNS, () =>
        app.query((context) => readSeries(context, kpis, { from: MONTH, to: MONTH }, null))
      ),
      minimum: 'one raw SQL sum a fact day',
      minimumTime: bareOne
    },
    {
      name: 'KPI month with twelve before',
      product: await timed(RUNS, () =>
        app.query((context) => figuresOfMonth(context, { month: MONTH, outletId: null }))
      ),
      minimum: 'the same raw sums, 13 months',
      minimumTime: bareTwelve
    },
    {
      name: 'one KPI: chart, split, 24 months',
      product: await timed(RUNS, () =>
        app.query((context) =>
          detailOfKpi(context, { month: MONTH, outletId: null, kpi: 'first_pass_yield', split: 'technician' })
        )
      ),
      minimum: 'the same raw sums, 13 months',
      minimumTime: bareTwelve
    }
  ]
}

/** Both indexes for each of the three kinds, with the rows found: what any search over them must read. */
function bareFind(store: Store, words: string, codes: string): unknown {
  const tables = ['orders', 'vehicles', 'customers']
  return tables.map((table, kind) =>
    [
      ['search_words', words],
      ['search_codes', codes]
    ].map(([index, match]) =>
      store.read
        .prepare(
          `select * from ${table} where id in (select rowid / 4 from ${index} where ${index} match ? and rowid % 4 = ${kind}
             order by rowid desc limit 20)`
        )
        .all(match)
    )
  )
}

async function listCases(app: Application, store: Store): Promise<BenchLine[]> {
  const find = (text: string) => () => app.query((context) => findAnything(context, { text, limit: 20 }))
  const page = { filter: everyOrder, sort: 'opened' as const, descending: true, after: null, limit: 200 }
  return [
    {
      name: 'search, two Chinese characters',
      product: await timed(RUNS, find('空调')),
      minimum: 'raw match in words and codes, 3 × 20 rows',
      minimumTime: await timed(RUNS, () => bareFind(store, '"空 调"', '"空调"'))
    },
    {
      name: 'search, part of a plate',
      product: await timed(RUNS, find('D-4321')),
      minimum: 'raw match in words and codes, 3 × 20 rows',
      minimumTime: await timed(RUNS, () => bareFind(store, '"D 4321"', '"D4321"'))
    },
    {
      name: 'order register, 200 rows',
      product: await timed(RUNS, () => app.query((context) => listOrders(context, page))),
      minimum: 'raw SQL: 200 rows and the count',
      minimumTime: await timed(RUNS, () => [
        store.read
          .prepare(
            `select o.*, v.plate, v.make, v.model, c.name from orders o left join vehicles v on v.id = o.vehicle_id
             left join customers c on c.id = o.customer_id order by o.opened_on desc, o.id desc limit 200`
          )
          .all(),
        store.read.prepare('select count(*) from orders where voided_at is null').get()
      ])
    },
    {
      name: 'Today board',
      product: await timed(RUNS, () => app.query((context) => boardOfToday(context, { outletId: null }))),
      minimum: 'raw SQL: 60 open orders with car, owner, job',
      minimumTime: await timed(RUNS, () =>
        store.read
          .prepare(
            `select o.*, v.plate, v.make, v.model, c.name, j.concern from orders o
             left join vehicles v on v.id = o.vehicle_id left join customers c on c.id = o.customer_id
             left join jobs j on j.order_id = o.id where o.stage not in ('delivered', 'cancelled')`
          )
          .all()
      )
    }
  ]
}

/** About as much text as the report has, without a table or a drawing. */
const plainLines = Array.from({ length: 300 }, (_, line) => `${line} First-pass yield 92.4 % 109 of 118 86.1 – 95.9`)

async function pdfCases(app: Application, store: Store): Promise<BenchLine[]> {
  const request = { month: MONTH, outletId: null, language: 'en' as const, paper: 'A4' as const }
  const task = { storeFile: store.file, request, now: app.clock.now() }
  return [
    {
      name: 'monthly report, PDF',
      product: await timed(3, () => makeReport(task, () => undefined)),
      minimum: 'pdfmake: six pages of plain lines, no thread',
      minimumTime: await timed(3, () => makePdf({ content: plainLines, defaultStyle: { font: reportFont } }))
    }
  ]
}

export async function readingCases(app: Application, store: Store): Promise<BenchLine[]> {
  return [...(await kpiCases(app, store)), ...(await listCases(app, store)), ...(await pdfCases(app, store))]
}
