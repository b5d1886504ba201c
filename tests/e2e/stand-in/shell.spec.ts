import { expect, test } from '../doors.ts'

test('the built preload tells the page only which door it runs behind', async ({ page }) => {
  expect(await page.evaluate(() => ({ shell: window.shell, isFrozen: Object.isFrozen(window.shell) }))).toEqual({
    shell: { kind: 'electron' },
    isFrozen: true
  })
})
