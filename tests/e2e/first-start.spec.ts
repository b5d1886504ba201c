import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { words } from './books.ts'
import { expect, test } from './doors.ts'
import { flaws, toRoom } from './sheet.ts'

test('a shop starts empty: it is asked for its name, then every room says what belongs there', async ({ page }) => {
  await expect(page.getByRole('heading', { name: words('welcome.title') })).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.getByText('简体中文').click()
  await expect(page.getByRole('heading', { name: '一次修好' })).toBeVisible()
  await page.getByText('English').click()

  await page.getByRole('button', { name: words('welcome.own.empty') }).click()
  await expect(page.getByText(words('ui.form.required'))).toBeVisible()
  await page.getByLabel(words('settings.shop.name')).fill('Mill Lane Garage')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('navigation', { name: words('ui.region.rooms') })).toBeVisible()
  for (const room of ['orders', 'quality', 'kpis', 'reports', 'settings'] as const) {
    await toRoom(page, room)
    await expect(page.getByRole('heading', { level: 1, name: words(`ui.room.${room}`) })).toBeVisible()
    expect(await flaws(page), room).toEqual([])
  }
  await toRoom(page, 'kpis')
  await expect(page.getByText(words('ui.mark.no_data')).first()).toBeVisible()
})

test('writing the sample shop can be stopped, and nothing of it is left', async ({ page, dataDir }) => {
  await page.getByRole('button', { name: words('welcome.sample.open') }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: words('ui.act.cancel') }).click()
  await expect(page.getByRole('button', { name: words('welcome.sample.open') })).toBeVisible()
  await expect.poll(() => readdirSync(dataDir).filter((name) => name.startsWith('sample-shop'))).toEqual([])
})

test('somebody new looks around in the sample shop, from the board to a saved report', async ({ page, dataDir }) => {
  test.setTimeout(300_000)
  await page.getByRole('button', { name: words('welcome.sample.open') }).click()
  const bar = page.getByText(words('welcome.sampleBar.what', { name: 'Harbour Road Garage' }))
  await expect(bar).toBeVisible({ timeout: 240_000 })
  expect(existsSync(`${dataDir}/rightfirst.db`)).toBe(false)
  expect(await flaws(page)).toEqual([])

  await toRoom(page, 'kpis')
  await page.getByText(words('kpi.first_pass_yield.name')).first().click()
  await expect(page.getByText(words('kpi.first_pass_yield.question'))).toBeVisible()
  expect(await flaws(page)).toEqual([])

  await toRoom(page, 'reports')
  await page.getByRole('button', { name: words('reportPage.make') }).click()
  await expect(page.getByRole('region', { name: words('reportPage.pages') })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('figure').first()).toContainText('Harbour Road Garage', { timeout: 30_000 })
  expect(await flaws(page)).toEqual([])
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: words('reportPage.save') }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/\.pdf$/)
  const bytes = await readFile(await saved.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(20_000)
})
