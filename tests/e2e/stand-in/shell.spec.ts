import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, lineOf, startStandIn, test } from '../doors.ts'

test('the built preload tells the page only which door it runs behind', async ({ page }) => {
  expect(await page.evaluate(() => ({ shell: window.shell, isFrozen: Object.isFrozen(window.shell) }))).toEqual({
    shell: { kind: 'electron' },
    isFrozen: true
  })
})

test('books that are no books are refused in a sentence, kept as they are, and the program ends', async ({
  dataDir
}) => {
  const file = join(dataDir, 'rightfirst.db')
  writeFileSync(file, 'a shopping list')
  const program = startStandIn(dataDir, 0)
  const ended = new Promise((done) => program.once('exit', done))
  const [said] = await lineOf(program, /The books could not be opened: .+/)
  expect(said).not.toMatch(/ at |Error/)
  expect(await ended).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe('a shopping list')
})
