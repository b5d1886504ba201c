import { anOrder, deliver, move, wait } from '../../support/orders.ts'
import { withBooks, words } from '../books.ts'
import { expect } from '../doors.ts'
import { answerByKey, card, finalItems, flaws, toRoom, typeByHand } from '../sheet.ts'

const inspecting = withBooks(2, async (shop) => {
  const { client, staff } = shop
  const order = await client.orders.open(anOrder(shop))
  wait(shop, 3600)
  await client.orders.moveToStage(move(order.id, 'in_repair'))
  wait(shop, 3600)
  await client.orders.moveToStage(move(order.id, 'in_inspection'))
  const reading = { km: 50_004, lowerReason: null, lowerNote: null }
  await client.orders.setOdometer({ orderId: order.id, direction: 'out', reading, isUnlikelyConfirmed: true })
  return { number: order.number, staff, items: await finalItems(shop, 'special_repair') }
})

inspecting('an order fails its inspection, is put right, passes and is delivered, by keys', async ({ page, kept }) => {
  const { number, items } = kept
  const [first, second, ...others] = items
  if (!first || !second) throw new Error('the standard has no items')

  await toRoom(page, 'quality')
  await expect(page.getByRole('row', { name: new RegExp(number) })).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(card(page, first)).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByText(words('quality.sheet.keyHint'))).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByLabel(words('quality.sheet.noteOf', { position: 1 }))).toBeFocused()
  await typeByHand(page, 'Still grinding')
  await page.keyboard.press('Enter')
  await expect(card(page, first)).toBeFocused()
  await page.keyboard.press('Enter')
  await answerByKey(page, second)

  await page.keyboard.press('Escape')
  await expect(page.getByText(words('inspections.due.begun'))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Still grinding')).toBeVisible()
  for (const item of others) await answerByKey(page, item)
  expect(await flaws(page)).toEqual([])

  const inspector = page.getByRole('combobox', { name: words('inspections.sign.inspector') })
  await page.keyboard.press('s')
  await expect(inspector).toBeFocused()
  await expect(page.getByTitle(words('quality.sheet.technicianBlocked', { name: 'Declan Roche' }))).toHaveAttribute(
    'aria-disabled',
    'true'
  )
  await typeByHand(page, 'Ciara')
  await page.keyboard.press('Enter')
  const sign = page.getByRole('button', { name: words('quality.sheet.failedRework', { count: 1 }) })
  await expect(sign).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByText(words('quality.sheet.readOnly'))).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: words('quality.sheet.toRework') }).click()
  await expect(page.getByText(`${first.wordingEn}: Still grinding`)).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('f')
  await page.getByLabel(words('inspections.rework.cause')).fill('Slide pin seized')
  await page.getByLabel(words('quality.rework.spent')).fill('0:40')
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .getByRole('button', { name: words('quality.rework.inspectAgain') })
    .click()

  for (const item of items) await answerByKey(page, item)
  await page.keyboard.press('s')
  await typeByHand(page, 'Ciara')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: words('inspections.sign.passed') })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByText(words('quality.sheet.readOnly'))).toBeVisible()
  await page.keyboard.press('o')
  await expect(page.getByRole('list', { name: words('ui.timeline.label') })).toContainText(words('ui.stage.ready'))
  await page.keyboard.press('m')
  const handOver = page.getByRole('button', { name: words('orders.move.deliver', { number }) })
  await handOver.click()
  await expect(handOver).toBeHidden()
  await toRoom(page, 'orders')
  await page.getByRole('button', { name: words('orders.register.all'), exact: true }).click()
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText(words('ui.stage.delivered'))
})

const returning = withBooks(20, async (shop) => {
  const first = await shop.client.orders.open(anOrder(shop))
  await deliver(shop, first.id)
  wait(shop, 10 * 86_400)
  const back = await shop.client.orders.open(
    anOrder(shop, {
      vehicleId: first.vehicle?.id ?? null,
      vehicle: null,
      odometerIn: { km: 50_400, lowerReason: null, lowerNote: null }
    })
  )
  return { original: first.number, back: back.number }
})

returning('a return is decided from the Quality room, taken back and decided again', async ({ page, kept }) => {
  const { original, back } = kept
  const decide = async () => {
    const row = page.getByRole('row', { name: new RegExp(`${back}.*${original}`) })
    await expect(row).toBeVisible()
    await page.keyboard.press('c')
    const cause = page.getByRole('group', { name: words('orders.comeback.causeLabel') })
    await cause.getByText(words('orders.comeback.cause.workmanship')).click()
    const party = page.getByRole('group', { name: words('orders.comeback.partyLabel') })
    await party.getByText(words('orders.comeback.party.technician'), { exact: true }).click()
    await page.getByLabel(words('orders.comeback.who')).click()
    await typeByHand(page, 'Ciara')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words('orders.comeback.confirmSubmit') }).click()
    await expect(row).toBeHidden()
  }
  const show = (view: 'toDecide' | 'confirmed') =>
    page.getByText(words(`quality.comeback.${view}`), { exact: true }).click()

  await toRoom(page, 'quality')
  await expect(page.getByRole('navigation', { name: words('quality.tabs') })).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText(words('orders.comeback.reason.same_system')).first()).toBeVisible()
  expect(await flaws(page)).toEqual([])
  await decide()

  await show('confirmed')
  const line = page.getByRole('row', { name: new RegExp(`${original}.*${back}`) })
  await expect(line).toContainText(words('orders.comeback.cause.workmanship'))
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('v')
  await page.getByLabel(words('orders.field.reason')).fill('Another fault after all')
  await page.keyboard.press('Control+Enter')
  await expect(line).toContainText('Another fault after all')

  await show('toDecide')
  await decide()
})
