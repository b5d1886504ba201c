import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let copy: string
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'rightfirst-migrations-'))
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

test('the tables and the migrations say the same, so that generating adds nothing', () => {
  cpSync(join(root, 'resources/migrations'), copy, { recursive: true })
  const before = readdirSync(copy)
  const tool = join(root, 'node_modules/drizzle-kit/bin.cjs')
  const options = ['--dialect', 'sqlite', '--schema', 'src-main/db/tables/index.ts', '--out', relative(root, copy)]
  const made = spawnSync(process.execPath, [tool, 'generate', ...options], { cwd: root, encoding: 'utf8' })
  expect(made.stderr + made.stdout).toContain('nothing to migrate')
  expect(readdirSync(copy)).toEqual(before)
})
