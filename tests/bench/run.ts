import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openApplication } from '../../src-main/app/application.ts'
import { rebuildFacts } from '../../src-main/core/kpi/facts.ts'
import { rebuildSearch } from '../../src-main/core/search/search.ts'
import { seedShop } from '../../src-main/core/settings/seed-shop.ts'
import { addDays, daysBetween } from '../../src-main/shared/dates.ts'
import { fillBooks } from './fill-books.ts'
import { importCases } from './import-cases.ts'
import { type BenchLine, once, printTable } from './measure.ts'
import { readingCases } from './reading-cases.ts'
import { startCases } from './start-cases.ts'

/** Ten years that end on this day; everything is measured as on the day after. */
const FROM = '2016-11-01'
const UNTIL = '2026-10-31'
const NOW = '2026-11-01T12:00:00Z'

const { values } = parseArgs({ options: { orders: { type: 'string', default: '1000000' }, data: { type: 'string' } } })
const orders = Number(values.orders)
if (!Number.isInteger(orders) || orders < 10_000) throw new Error('--orders takes a whole number of at least 10000')

const print = (line: string) => void process.stdout.write(`${line}\n`)
const dataDir = mkdtempSync(join(values.data ?? tmpdir(), 'rightfirst-bench-'))
const clock = { now: () => NOW }

try {
  print(`${orders.toLocaleString('en')} orders over ten years, written past the commands, without an audit trail`)
  print(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  )
  const app = await openApplication({ dataDir, clock })
  app.make('own', (store) =>
    store.write((db) =>
      seedShop(db, {
        name: 'Bench',
        preset: 'CN',
        language: 'en',
        timeZone: 'UTC',
        isSample: false,
        now: `${FROM}T00:00:00Z`
      })
    )
  )
  const store = app.store()
  if (!store) throw new Error('the books just made are not open')
  const lines: BenchLine[] = []
  let rows = 0
  const filled = await once(() => {
    rows = fillBooks(store, { orders, from: FROM, days: daysBetween(FROM, addDays(UNTIL, 1)) }).rows
  })
  print(`${rows.toLocaleString('en')} rows in ${Math.round(filled / 1000)} s`)
  const facts = await once(() => store.write(rebuildFacts))
  const search = await once(() => store.write(rebuildSearch))
  lines.push({
    name: 'bulk insert, facts and search',
    product: filled + facts + search,
    minimum: 'raw insert loop, same rows',
    minimumTime: filled
  })
  print(
    `facts ${Math.round(facts / 1000)} s, search ${Math.round(search / 1000)} s, file ${Math.round(statSync(store.file).size / 1e6)} MB`
  )
  lines.push(...(await readingCases(app, store)))
  lines.push(...(await importCases(clock)))
  await app.close()
  lines.push(...(await startCases(dataDir, clock)))
  printTable(lines, print)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
