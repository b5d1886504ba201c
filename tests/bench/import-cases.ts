import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApplication } from '../../src-main/app/application.ts'
import { importFile } from '../../src-main/app/transfers.ts'
import { seedShop } from '../../src-main/core/settings/seed-shop.ts'
import type { Clock } from '../../src-main/shared/clock.ts'
import { noChoices } from '../../src-main/shared/contract/transfer.ts'
import { addDays } from '../../src-main/shared/dates.ts'
import { fillBooks } from './fill-books.ts'
import { type BenchLine, once } from './measure.ts'

const ROWS = 20_000
const FROM = '2024-01-01'
const DAYS = 600

function csvOfOrders(): File {
  const lines = [
    'Order,Opened,Delivered,Customer,Plate,Make,Model,Odometer,Concern,Technician,Labour hours,Labour price,Parts price'
  ]
  for (let n = 1; n <= ROWS; n++) {
    const day = addDays(FROM, Math.floor((n * DAYS) / ROWS))
    const car = n % 4000
    lines.push(
      `A-${n},${day}T08:30:00Z,${day}T15:10:00Z,Customer ${car},1${car % 10}-D-${car},Ford,Focus,${10_000 + n},Front brake squeals,Technician ${n % 9},1.5,120.00,84.50`
    )
  }
  return new File([lines.join('\n')], 'orders.csv')
}

async function withShop<T>(
  clock: Clock,
  work: (app: Awaited<ReturnType<typeof openApplication>>) => Promise<T>
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rightfirst-bench-'))
  const app = await openApplication({ dataDir, clock })
  try {
    app.make('own', (store) =>
      store.write((db) =>
        seedShop(db, {
          name: 'Bench',
          preset: 'EU',
          language: 'en',
          timeZone: 'UTC',
          isSample: false,
          now: `${FROM}T00:00:00Z`
        })
      )
    )
    return await work(app)
  } finally {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** An import reads, understands, judges, links and writes; the raw loop writes as many orders. */
export async function importCases(clock: Clock): Promise<BenchLine[]> {
  const file = csvOfOrders()
  const product = await withShop(clock, (app) =>
    once(async () => {
      const steps = importFile(app, { file, choices: noChoices, takeGoodRows: false }, undefined)
      for (let step = await steps.next(); ; step = await steps.next()) {
        if (step.done) return step.value
      }
    })
  )
  const minimumTime = await withShop(clock, async (app) => {
    const store = app.store()
    if (!store) throw new Error('the books just made are not open')
    return await once(() => fillBooks(store, { orders: ROWS, from: FROM, days: DAYS }))
  })
  return [
    {
      name: `import, ${ROWS.toLocaleString('en')} rows of CSV`,
      product,
      minimum: 'raw insert loop, as many orders',
      minimumTime
    }
  ]
}
