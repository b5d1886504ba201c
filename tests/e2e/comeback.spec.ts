import { anOrder, deliver } from '../support/orders.ts'
import { withBooks, words } from './books.ts'
import { expect } from './doors.ts'
import { flaws, typeByHand } from './sheet.ts'

const returned = withBooks(3, async (shop) => {
  const first = await shop.client.orders.open(anOrder(shop))
  await deliver(shop, first.id)
  const back = await shop.client.orders.open(
    anOrder(shop, { vehicle: null, vehicleId: first.vehicle?.id ?? null, odometerIn: null })
  )
  return { original: first.number, number: back.number }
})

returned(
  'a proposal is rejected with its reason, and the order is released with what is missing, by keys alone',
  async ({ page, kept }) => {
    const card = page.getByRole('link', { name: new RegExp(kept.number) })
    await expect(card).toContainText(words('orders.comeback.found', { count: 1 }))
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await expect(card).toBeFocused()

    await page.keyboard.press('m')
    await expect(page.getByRole('radio', { name: words('orders.move.to.diagnosing') })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('region', { name: words('ui.stage.diagnosing'), exact: true }).getByText(kept.number)
    ).toBeVisible()
    await expect(card).toBeFocused()

    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: new RegExp(kept.original) })).toBeVisible()
    await page.keyboard.press('r')
    await expect(page.getByLabel(words('orders.field.reason'))).toBeFocused()
    await typeByHand(page, 'Another side of the car')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(words('orders.comeback.rejected', { number: kept.original }))).toBeVisible()

    await page.getByRole('button', { name: words('orders.release.act') }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(words('orders.checks.final_inspection')).last()).toBeVisible()
    await typeByHand(page, 'Customer must leave for the ferry')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Customer must leave for the ferry/)).toBeVisible()
    expect(await flaws(page)).toEqual([])

    for (const stage of ['in_repair', 'ready', 'delivered'] as const) {
      await page.keyboard.press('m')
      await page.getByRole('radio', { name: words(`orders.move.to.${stage}`), exact: true }).press('Space')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('radio')).toHaveCount(0)
    }
    await expect(page.getByText(words('ui.stage.delivered')).first()).toBeVisible()
  }
)

returned('the palette finds a car by part of its plate, and the register what is late', async ({ page, kept }) => {
  await expect(page.getByRole('link', { name: new RegExp(kept.number) })).toBeVisible()
  await page.keyboard.press('Control+k')
  await typeByHand(page, '20417')
  await expect(page.getByRole('option').filter({ hasText: '191-D-20417' }).first()).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: kept.number })).toBeVisible()
  await page.keyboard.press('Escape')

  const list = page.getByRole('table', { name: words('orders.register.label') })
  await page
    .getByRole('navigation', { name: words('ui.region.rooms') })
    .getByRole('link', { name: words('ui.room.orders') })
    .click()
  await expect(page.getByText(words('orders.register.total', { count: 2, total: '2' }))).toBeVisible()
  await page.keyboard.press('/')
  await typeByHand(page, kept.original)
  await expect(page.getByText(words('orders.register.total', { count: 1, total: '1' }))).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words('orders.register.late') }).click()
  await expect(page.getByText(words('orders.register.noneFits'))).toBeVisible()
  await expect(list).toHaveCount(0)
})
