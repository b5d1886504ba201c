import { anOrder, deliver } from '../../support/orders.ts'
import { withBooks, words } from '../books.ts'
import { expect } from '../doors.ts'
import { flaws, toRoom, typeByHand } from '../sheet.ts'

const known = withBooks(3, async (shop) => {
  const customer = {
    kind: 'person' as const,
    name: 'Gráinne Fahy',
    phone: null,
    email: null,
    address: null,
    note: null
  }
  const order = await shop.client.orders.open(anOrder(shop, { customer }))
  await deliver(shop, order.id)
  return { original: order.number }
})

known(
  'a car comes back: its plate fills the intake, the comeback is confirmed and stands in the figure and its rows',
  async ({ page, kept }) => {
    await expect(page.getByRole('banner').getByRole('button', { name: words('ui.act.newOrder') })).toBeVisible()
    await page.keyboard.press('Control+n')
    const plate = page.getByLabel(words('orders.intake.plateOrVin'))
    await expect(plate).toBeFocused()
    await typeByHand(page, '191d20417')
    await expect(page.getByText('Škoda Octavia').first()).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByText('Gráinne Fahy').first()).toBeVisible()
    await page
      .getByLabel(words('orders.intake.concernOf', { position: 1 }), { exact: true })
      .fill('Grinding again when braking')
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Control+Enter')

    const candidate = page.getByRole('row', { name: new RegExp(kept.original) })
    await expect(candidate).toBeVisible()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('c')
    const cause = page.getByRole('group', { name: words('orders.comeback.causeLabel') })
    await cause.getByText(words('orders.comeback.cause.workmanship')).click()
    const party = page.getByRole('group', { name: words('orders.comeback.partyLabel') })
    await party.getByText(words('orders.comeback.party.technician'), { exact: true }).click()
    await page.getByLabel(words('orders.comeback.who')).click()
    await typeByHand(page, 'Ciara')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words('orders.comeback.confirmSubmit') }).click()
    await expect(page.getByText(words('orders.comeback.confirmed', { number: kept.original }))).toBeVisible()

    await toRoom(page, 'kpis')
    await page.keyboard.press(']')
    await page.getByText(words('kpi.comeback_rate_calendar.name')).first().click()
    await expect(page.getByText(words('kpi.comeback_rate_calendar.question'))).toBeVisible()
    await expect(page.getByRole('row', { name: /191-D-20417/ }).first()).toBeVisible()
    expect(await flaws(page)).toEqual([])
  }
)
