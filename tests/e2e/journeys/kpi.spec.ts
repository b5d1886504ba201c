import { shiftMonth } from '../../../src-main/shared/dates.ts'
import { createFormat, plainSettings } from '../../../src-main/shared/format/index.ts'
import { withBooks, words } from '../books.ts'
import { expect } from '../doors.ts'
import { aMonthOfWork, daysSinceLastMonth, lastMonth, thisMonth } from '../months.ts'
import { flaws, toRoom } from '../sheet.ts'

const format = createFormat(plainSettings)
const month = format.month(lastMonth())
const emptyMonth = format.month(shiftMonth(lastMonth(), -1))
const nextMonth = format.month(shiftMonth(thisMonth(), 1))
const name = words('kpi.first_pass_yield.name')
const made = words('kpiRoom.from.first_pass_yield', { part: 2, whole: 3 })

const counting = withBooks(daysSinceLastMonth(), aMonthOfWork)

counting('a tile opens its KPI, whose rows add up to it and open their orders, by keys', async ({ page, kept }) => {
  await toRoom(page, 'kpis')
  const tile = page.getByRole('link', { name })
  await expect(tile).toContainText('66.7')
  await expect(tile).toContainText(made)
  await expect(tile).toContainText(words('ui.mark.too_few'))
  expect(await flaws(page)).toEqual([])

  await page.keyboard.press('ArrowDown')
  await expect(tile).toBeFocused()
  await page.keyboard.press('d')
  await expect(page.getByRole('dialog')).toContainText(words('kpi.first_pass_yield.question'))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Enter')

  await expect(page.getByText(words('kpiRoom.state.too_few'))).toBeVisible()
  const rows = page.getByRole('region', { name: words('kpiRoom.rows.label', { month }) })
  await expect(rows.getByRole('row', { name: new RegExp(kept.failed) })).toBeVisible()
  await expect(rows).toContainText(
    words('kpiRoom.rows.addUp', { shown: 1, total: 1, sum: words('ui.figure.of', { part: 0, whole: 1 }) })
  )
  expect(await flaws(page)).toEqual([])

  await page.keyboard.press('a')
  const all = { total: 3, sum: words('ui.figure.of', { part: 2, whole: 3 }), value: '66.7\u2009%' }
  await expect(rows).toContainText(words('kpiRoom.rows.addUpAll', all))
  for (const number of kept.passed) await expect(rows.getByRole('row', { name: new RegExp(number) })).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(words('kpiRoom.split.all')) })).toContainText('66.7')

  await page.keyboard.press('Enter')
  await expect(rows.getByRole('row', { name: new RegExp(kept.failed) })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: kept.failed })).toBeVisible()
})

counting('the owner sets a target, and the figure is judged by it at once', async ({ page }) => {
  await toRoom(page, 'kpis')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  await page.keyboard.press('t')
  await page.getByLabel(words('kpiRoom.target.label'), { exact: true }).fill('60')
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: words('kpiRoom.target.edit') })).toContainText('60.0')
})

counting('a month without data says so, and a month that has not begun cannot be chosen', async ({ page }) => {
  await toRoom(page, 'kpis')
  const tile = page.getByRole('link', { name })
  await expect(tile).toContainText('66.7')
  await page.keyboard.press('[')
  await expect(tile).toContainText(words('ui.mark.no_data'))
  await expect(tile).toContainText(words('kpiRoom.nothingCounted'))
  await expect(tile).not.toContainText('0.0')
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('kpiRoom.split.empty', { month: emptyMonth }))).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Escape')
  for (const next of [month, format.month(thisMonth())]) {
    await page.keyboard.press(']')
    await expect(page.getByTitle(next, { exact: true })).toBeVisible()
  }
  await page.keyboard.press(']')
  await expect(page.getByRole('alert')).toContainText(nextMonth)
})
