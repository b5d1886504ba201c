import { expect, test } from '../doors.ts'

test('the desktop program shows its page from its own scheme, isolated from Node', async ({ page }) => {
  expect(new URL(page.url()).protocol).toBe('rightfirst:')
  expect(
    await page.evaluate(() => ({ shell: window.shell, process: 'process' in window, require: 'require' in window }))
  ).toEqual({ shell: { kind: 'electron' }, process: false, require: false })
})
