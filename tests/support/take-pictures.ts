import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { openApplication } from '../../src-main/app/application.ts'
import { writeSampleShop } from '../../src-main/app/shops.ts'
import type { Language } from '../../src-main/shared/enums.ts'
import { startWebShell } from '../../src-main/shells/web/server.ts'
import { BROWSER_ARGS, needBrowser } from './browser.ts'

/**
 * Pictures of every screen, from a sample shop that ends on a Wednesday morning. `npm run pictures` renews the few that
 * the README shows; `npm run pictures -- --all --out DIR` takes each screen in both languages, light and dark.
 */
const NOW = '2026-11-25T11:22:00Z'
const PLAN = { months: 13, ordersPerDay: 5, seed: 11, outlets: 1 }
const LIMIT = { width: 1366, height: 768 }

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
    size: { type: 'string' },
    keep: { type: 'string' }
  }
})
const out = resolve(values.out ?? join(import.meta.dirname, '../../resources/pictures'))
const [width = LIMIT.width, height = LIMIT.height] = (values.size ?? '').split('x').filter(Boolean).map(Number)

interface Look {
  language: Language
  appearance: 'light' | 'dark'
}

interface Screen {
  name: string
  /** Brings the page to the screen. */
  open(page: Page, go: (path: string) => Promise<void>): Promise<void>
}

const at = (name: string, path: string): Screen => ({ name, open: (_page, go) => go(path) })

function screensOf(ids: { orderId: number; inspectionId: number }): Screen[] {
  return [
    at('today', '/'),
    at('orders', '/orders'),
    at('order', `/orders/${ids.orderId}`),
    at('intake', '/orders/new'),
    at('quality', '/quality'),
    at('inspection', `/inspections/${ids.inspectionId}`),
    at('rework', '/quality/rework'),
    at('comebacks', '/quality/comebacks'),
    at('standards', '/quality/standards'),
    at('kpis', '/kpis'),
    at('kpi', '/kpis/first_pass_yield'),
    {
      name: 'report',
      open: async (page, go) => {
        await go('/reports')
        await page.locator('.report-bar .ant-btn-primary').first().click()
        await page.locator('.report-pages canvas').first().waitFor({ timeout: 60_000 })
        await page.waitForTimeout(1500)
      }
    },
    at('import', '/import'),
    at('settings', '/settings')
  ]
}

const README: readonly (Look & { screen: string })[] = [
  { screen: 'today', language: 'en', appearance: 'light' },
  { screen: 'order', language: 'en', appearance: 'light' },
  { screen: 'inspection', language: 'en', appearance: 'light' },
  { screen: 'kpis', language: 'zh-CN', appearance: 'dark' },
  { screen: 'kpi', language: 'en', appearance: 'light' },
  { screen: 'report', language: 'en', appearance: 'light' },
  { screen: 'import', language: 'en', appearance: 'light' }
]

async function makeShop(dataDir: string, language: Language) {
  const app = await openApplication({ dataDir, clock: { now: () => NOW } })
  if (!app.folder.has('sample')) {
    for await (const step of writeSampleShop(app, { ...PLAN, language })) {
      if (step.done % 60 === 0) console.log(`sample shop ${language}: day ${step.done} of ${step.total}`)
    }
  }
  app.open('sample')
  const first = (sql: string) => app.query(({ db }) => db.prepare<{ id: number }>(sql).get()?.id ?? 0)
  const ids = {
    orderId: first(
      `select o.id from orders o left join comeback_candidates k on k.return_order_id = o.id
       order by o.stage not in ('delivered', 'cancelled') desc, k.state = 'proposed' desc, k.reasons like 'same_system%' desc,
         o.id desc limit 1`
    ),
    inspectionId: first('select id from inspections order by ended_at is null desc, id desc limit 1')
  }
  await app.close()
  return ids
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
}

async function openPage(browser: Browser, url: string, look: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.clock.setFixedTime(NOW)
  await page.addInitScript(
    ([language, appearance]) =>
      localStorage.setItem('rightfirst.preferences', JSON.stringify({ language, appearance, scalePercent: 100 })),
    [look.language, look.appearance]
  )
  await page.goto(url)
  await settle(page)
  return page
}

async function shoot(
  browser: Browser,
  dataDir: string,
  look: Look,
  wanted: (screen: string) => boolean
): Promise<void> {
  const ids = await makeShop(dataDir, look.language)
  const shell = await startWebShell({ dataDir, port: 0, clock: { now: () => NOW } })
  const page = await openPage(browser, shell.url, look)
  const [base] = page.url().split('#')
  for (const screen of screensOf(ids)) {
    if (!wanted(screen.name)) continue
    await screen.open(page, async (path) => {
      await page.goto(`${base}#${path}`)
      await settle(page)
    })
    const file = `${screen.name}-${look.appearance}-${look.language === 'en' ? 'en' : 'zh'}.png`
    await page.screenshot({ path: join(out, file) })
    console.log(file)
  }
  await page.close()
  await shell.close()
}

const home = values.keep ?? mkdtempSync(join(tmpdir(), 'rightfirst-pictures-'))
mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: needBrowser(), args: BROWSER_ARGS })
try {
  for (const language of ['en', 'zh-CN'] as const) {
    for (const appearance of ['light', 'dark'] as const) {
      const shown = README.filter((one) => one.language === language && one.appearance === appearance)
      const wanted = (screen: string) => values.all || shown.some((one) => one.screen === screen)
      if (!values.all && shown.length === 0) continue
      await shoot(browser, join(home, language), { language, appearance }, wanted)
    }
  }
} finally {
  await browser.close()
  if (!values.keep) rmSync(home, { recursive: true, force: true })
}
