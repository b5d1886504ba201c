import { shiftMonth } from '../../../src-main/shared/dates.ts'
import { createFormat, plainSettings } from '../../../src-main/shared/format/index.ts'
import { withBooks, words } from '../books.ts'
import { expect } from '../doors.ts'
import { aMonthOfWork, daysSinceLastMonth, lastMonth } from '../months.ts'
import { flaws, toRoom } from '../sheet.ts'

const month = createFormat(plainSettings).month(lastMonth())
const reporting = withBooks(daysSinceLastMonth(), aMonthOfWork)

reporting('the report of a month is made, looked at and printed, by keys', async ({ page }) => {
  await toRoom(page, 'reports')
  await expect(page.getByText(words('reportPage.invite'))).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('m')
  const first = page.getByRole('figure').first()
  await expect(first).toContainText(month, { timeout: 30_000 })
  await expect(first).toContainText('Test garage')
  expect(await flaws(page)).toEqual([])

  const pages = await page.getByRole('figure').count()
  expect(pages).toBeGreaterThan(2)
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('contentinfo')).toContainText(words('reportPage.page', { page: 2, pages }))

  await page.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', String(document.querySelectorAll('.print-sheets img').length))
  })
  await page.keyboard.press('p')
  await expect(page.locator('body')).toHaveAttribute('data-printed', String(pages), { timeout: 30_000 })
})

reporting(
  'language and paper are remembered, and an empty month is announced before it is made',
  async ({ workshop }) => {
    await toRoom(workshop.page, 'reports')
    await expect(workshop.page.getByText(words('reportPage.invite'))).toBeVisible()
    await workshop.page.getByRole('combobox', { name: words('reportPage.paper') }).click()
    await workshop.page.getByTitle('Letter').click()
    await workshop.page.keyboard.press('Escape')
    await toRoom(workshop.page, 'kpis')
    await toRoom(workshop.page, 'reports')
    await expect(workshop.page.getByTitle('Letter')).toBeVisible()
    await workshop.page.getByRole('heading', { name: words('ui.room.reports') }).click()
    await workshop.page.keyboard.press('[')
    const earlier = createFormat(plainSettings).month(shiftMonth(lastMonth(), -1))
    await expect(workshop.page.getByText(words('reportPage.emptyMonth', { month: earlier }))).toBeVisible()
  }
)
