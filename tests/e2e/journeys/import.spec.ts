import { words } from '../books.ts'
import { expect, test } from '../doors.ts'
import { flaws, toRoom } from '../sheet.ts'

const rows = [
  'A-1;03/04/2026;Squeals;191-D-1;1.234',
  'A-2;05/04/2026;Rattles;191-D-2;2.500',
  'A-3;nothing;Leaks;191-D-3;1.000'
]
const file = {
  name: 'orders.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Order number;Opened;Concern;Plate;Odometer (km)\n${rows.join('\n')}\n`)
}

test('a file is imported: what is ambiguous is asked, the bad row comes back, and a second time adds nothing', async ({
  page
}) => {
  await page.getByLabel(words('settings.shop.name')).fill('Mill Lane Garage')
  await page.getByRole('button', { name: words('welcome.own.import') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('importScreen.title') })).toBeVisible()
  const choose = () => page.getByLabel(words('importScreen.choose')).first().setInputFiles(file)
  await choose()
  await expect(page.getByText(words('importScreen.answerFirst'))).toBeVisible()
  expect(await flaws(page)).toEqual([])

  // 03/04/2026: the third of April here; 1.234 km: a thousand and more.
  await page.getByText('2026-04-03', { exact: true }).first().click()
  await expect(page.getByText('2026-04-05').first()).toBeVisible()
  const thousands = page.getByText('1234', { exact: true })
  if (await thousands.count()) await thousands.first().click()

  const take = page.getByRole('button', { name: words('importScreen.takeGood', { count: 2, rejected: 1 }) })
  await expect(take).toBeVisible()
  await expect(
    page.getByText(words('transfer.fault.date_unreadable', { column: 'Opened', value: 'nothing' }))
  ).toBeVisible()
  await take.click()
  await expect(page.getByText(/^Imported: 2 orders, 2 vehicles/)).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: words('importScreen.saveRejects') }).click()
  expect((await saving).suggestedFilename()).toContain('not taken')

  await toRoom(page, 'orders')
  await expect(page.getByText('191-D-1', { exact: true })).toBeVisible()

  await page.goBack()
  await choose()
  await expect(page.getByText(words('importScreen.nothing'))).toBeVisible()
})
