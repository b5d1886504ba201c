import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createFormat, plainSettings } from '../../src-main/shared/format/index.ts'
import { withBooks, words } from './books.ts'
import { expect } from './doors.ts'
import { aMonthOfWork, daysSinceLastMonth, lastMonth } from './months.ts'
import { toRoom } from './sheet.ts'

const month = createFormat(plainSettings).month(lastMonth())
const saving = withBooks(daysSinceLastMonth(), aMonthOfWork)

async function savedBy(page: Page, key: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press(key)])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise
  const content = await (await pdf.getPage(1)).getTextContent()
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
  return { text, pages: pdf.numPages }
}

saving('the rows of one technician are saved as a table that a spreadsheet reads', async ({ page, kept }) => {
  await toRoom(page, 'kpis')
  await page.getByRole('link', { name: words('kpi.first_pass_yield.name') }).click()
  const rows = page.getByRole('region', { name: words('kpiRoom.rows.label', { month }) })
  await page.getByRole('button', { name: 'Declan Roche' }).click()
  await expect(rows).toContainText(words('kpiRoom.rows.of', { name: 'Declan Roche' }))
  const { bytes } = await savedBy(page, 'e')
  const table = bytes.toString('utf8')
  expect(table.startsWith('\uFEFF')).toBe(true)
  expect(table).toContain(kept.failed)
  expect(table.trim().split('\r\n')).toHaveLength(2)
})

saving('the figures of a month are saved with what they are made of', async ({ page }) => {
  await toRoom(page, 'kpis')
  await expect(page.getByRole('link', { name: words('kpi.first_pass_yield.name') })).toBeVisible()
  const { name, bytes } = await savedBy(page, 'e')
  expect(name).toBe(`${words('kpiRoom.export.fileMonth', { month: lastMonth() })}.csv`)
  expect(bytes.toString('utf8')).toMatch(/first_pass_yield,[^,]+,%,66\.6666666667,2,3,3,/)
})

saving('the report is saved under its own name and names the shop and the month', async ({ page }) => {
  await toRoom(page, 'reports')
  await expect(page.getByText(words('reportPage.invite'))).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByRole('figure').first()).toContainText(month, { timeout: 30_000 })
  const { name, bytes } = await savedBy(page, 's')
  expect(name).toBe(`${words('reports.fileName', { month: lastMonth() })}.pdf`)
  const saved = await readPdf(bytes)
  expect(saved.text).toContain(month)
  expect(saved.text).toContain('Test garage')
  await expect(page.getByRole('figure')).toHaveCount(saved.pages)
})
