import { createServer } from 'node:http'
import { chromium } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { openApplication } from '../../src-main/app/application.ts'
import type { Clock } from '../../src-main/shared/clock.ts'
import { startWebShell } from '../../src-main/shells/web/server.ts'
import { BROWSER_ARGS, needBrowser } from '../support/browser.ts'
import { type BenchLine, timed } from './measure.ts'

const RUNS = 5

/** The first window of a started application against a window with nothing in it, in the same browser. */
async function windowCase(dataDir: string): Promise<BenchLine> {
  const shell = await startWebShell({ dataDir, port: 0 })
  const empty = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>-</p>'))
  await new Promise<void>((ready) => empty.listen(0, '127.0.0.1', ready))
  const address = empty.address()
  if (address === null || typeof address === 'string') throw new Error('the empty page has no port')
  const browser = await chromium.launch({ executablePath: needBrowser(), args: BROWSER_ARGS })
  try {
    const open = async (url: string, sign: string) => {
      const page = await browser.newPage()
      await page.goto(url)
      await page.locator(sign).first().waitFor()
      await page.close()
    }
    return {
      name: 'first window, Today board',
      product: await timed(RUNS, () => open(shell.url, 'nav, [role="navigation"]')),
      minimum: 'an empty window',
      minimumTime: await timed(RUNS, () => open(`http://127.0.0.1:${address.port}/`, 'p'))
    }
  } finally {
    await browser.close()
    empty.close()
    await shell.close()
  }
}

export async function startCases(dataDir: string, clock: Clock): Promise<BenchLine[]> {
  const file = (await openOnce(dataDir, clock)) ?? ''
  return [
    {
      name: 'opening the books',
      product: await timed(RUNS, () => openOnce(dataDir, clock)),
      minimum: 'raw open and one row',
      minimumTime: await timed(RUNS, () => {
        const sqlite = new Sqlite(file)
        sqlite.prepare('select * from orders limit 1').get()
        sqlite.close()
      })
    },
    await windowCase(dataDir)
  ]
}

async function openOnce(dataDir: string, clock: Clock): Promise<string | undefined> {
  const app = await openApplication({ dataDir, clock })
  const file = app.store()?.file
  app.state()
  await app.close()
  return file
}
