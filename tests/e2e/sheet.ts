import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { TestShop } from '../support/shop.ts'
import { words } from './books.ts'
import { expect } from './doors.ts'

type Item = Awaited<ReturnType<TestShop['client']['standards']['list']>>[number]['versions'][number]['items'][number]

/** The items of the final inspection of a repair class, as the shop's standard has them. */
export async function finalItems(shop: TestShop, classCode: string): Promise<Item[]> {
  const standards = await shop.client.standards.list()
  const fits = standards.find((one) => one.repairClassId === shop.classId(classCode) && one.kind === 'final')
  return fits?.versions.find(({ state }) => state === 'in_force')?.items ?? []
}

/** A figure that lies within the limits of a measured item, as it is typed. */
export function goodValue({ lowerThousandths: lower, upperThousandths: upper }: Item): string {
  const value = lower === null ? (upper ?? 0) : upper === null ? lower + 1000 : (lower + upper) / 2
  return String(value / 1000)
}

/** The card of the item under the hand. */
export function card(page: Page, item: Item): Locator {
  return page.getByRole('listitem', { name: item.wordingEn, exact: true }).and(page.locator('[aria-current=step]'))
}

/** Types as a hand does: quicker, it would be a barcode. */
export async function typeByHand(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 60 })
}

/** Answers an item with keys alone: G, a figure or words, then Enter. */
export async function answerByKey(page: Page, item: Item): Promise<void> {
  await expect(card(page, item)).toBeVisible()
  if (item.kind === 'pass_fail') await page.keyboard.press('g')
  else {
    await typeByHand(page, item.kind === 'measured' ? goodValue(item) : 'As it should be')
    await page.keyboard.press('Enter')
  }
  await expect(card(page, item)).toBeHidden()
}

/** Problems of a screen against WCAG 2.2 AA, as `rule: element`. There are no frames, and not every door gives a second page. */
export async function flaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Opens a room by the rail. */
export async function toRoom(page: Page, room: 'orders' | 'quality' | 'kpis' | 'reports' | 'settings'): Promise<void> {
  await page
    .getByRole('navigation', { name: words('ui.region.rooms') })
    .getByRole('link', { name: words(`ui.room.${room}`) })
    .click()
}
