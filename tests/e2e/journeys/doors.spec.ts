import { expect, test } from '../doors.ts'

test('the window opens and shows its first page', async ({ page }) => {
  await expect(page).toHaveTitle(/RightFirst/)
  await expect(page.locator('#root')).not.toBeEmpty()
})

test('the page cannot run a script from outside its own files, nor reach another server', async ({ workshop }) => {
  const { page, complaints } = workshop
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.head.append(script)
  })
  const reached = await page.evaluate(() =>
    fetch('http://elsewhere.example/').then(
      () => true,
      () => false
    )
  )
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  expect(reached).toBe(false)
  await expect.poll(() => complaints.filter((text) => /Content Security Policy/.test(text)).length).toBeGreaterThan(1)
  complaints.splice(0)
})
