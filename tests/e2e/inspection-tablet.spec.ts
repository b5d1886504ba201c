import type { Locator, Page } from '@playwright/test'
import { anOrder, move, wait } from '../support/orders.ts'
import { withBooks, words } from './books.ts'
import { expect } from './doors.ts'
import { card, finalItems, flaws, goodValue, toRoom } from './sheet.ts'

/** The smallest side of what a gloved finger has to hit. */
const targetPx = 48

/** A touch where the element stands, as a tablet sends it. */
async function touch(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to touch')
  const points = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

const inspecting = withBooks(2, async (shop) => {
  const order = await shop.client.orders.open(anOrder(shop))
  wait(shop, 3600)
  await shop.client.orders.moveToStage(move(order.id, 'in_repair'))
  wait(shop, 3600)
  await shop.client.orders.moveToStage(move(order.id, 'in_inspection'))
  return { items: await finalItems(shop, 'special_repair') }
})

inspecting('an inspection is made by touch on a tablet and passes', async ({ page, kept }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await toRoom(page, 'quality')
  await touch(page, page.getByRole('button', { name: words('inspections.due.start') }))
  for (const item of kept.items) {
    const here = card(page, item)
    await expect(here).toBeVisible()
    if (item.kind === 'pass_fail') {
      const good = here.getByRole('button', { name: new RegExp(`: ${words('inspections.outcome.good')}$`) })
      expect((await good.boundingBox())?.height).toBeGreaterThanOrEqual(targetPx)
      await touch(page, good)
    } else if (item.kind === 'measured') {
      for (const key of goodValue(item)) await touch(page, here.getByRole('button', { name: key, exact: true }))
      await expect(here.getByRole('status')).toContainText(words('inspections.outcome.good'))
      expect(await flaws(page)).toEqual([])
      await touch(page, here.getByRole('button', { name: words('inspections.item.next') }))
    } else {
      await here.getByRole('textbox').fill('As it should be')
      await touch(page, here.getByRole('button', { name: words('inspections.item.next') }))
    }
    await expect(here).toBeHidden()
  }
  await touch(page, page.getByRole('combobox', { name: words('inspections.sign.inspector') }))
  await touch(page, page.getByTitle('Ciara Byrne'))
  await touch(page, page.getByRole('button', { name: words('inspections.sign.passed') }))
  await expect(page.getByText(words('quality.sheet.readOnly'))).toBeVisible()
  await expect(page.getByText(words('inspections.result.passed')).first()).toBeVisible()
})
