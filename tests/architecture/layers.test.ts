import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { breachesOf } from './layers.ts'

const root = resolve(import.meta.dirname, '../..')
let tree: string
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'rightfirst-tree-'))
})
afterEach(() => rmSync(tree, { recursive: true, force: true }))

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}

/** What the checker says of the planted tree: rule and file. */
const found = () => breachesOf(tree).map(({ rule, path, line }) => `${rule} ${path}:${line}`)

test('the house keeps its own layers', () => {
  expect(breachesOf(root)).toEqual([])
})

test.each([
  [
    'L1',
    'the window reaches into the core',
    'src-renderer/features/orders/a.ts',
    `import { x } from '../../../src-main/core/repair-orders/orders.ts'`
  ],
  [
    'L1',
    'the window knows a type of the core',
    'src-renderer/ui/a.ts',
    `import type { X } from '../../src-main/core/x.ts'`
  ],
  ['L1', 'the window reads a file', 'src-renderer/ui/a.ts', `import { readFileSync } from 'node:fs'`],
  ['L2', 'the core knows Electron', 'src-main/core/a.ts', `import { app } from 'electron'`],
  ['L2', 'the core answers HTTP', 'src-main/core/a.ts', `import { createServer } from 'node:http'`],
  ['L2', 'the books know the core', 'src-main/db/a.ts', `import { x } from '../core/x.ts'`],
  ['L2', 'the application knows a door', 'src-main/app/a.ts', `const { x } = await import('../shells/x.ts')`],
  ['L2', 'a door reaches past the application', 'src-main/shells/cli/a.ts', `import { x } from '../../core/x.ts'`],
  ['L2', 'the contract knows React', 'src-main/shared/a.ts', `import { useState } from 'react'`],
  ['L2', 'the core knows the window', 'src-main/core/a.ts', `export { x } from '../../src-renderer/ui/x.ts'`],
  ['L3', 'a rule reads the clock', 'src-main/core/a.rules.ts', 'export const now = () => Date.now()'],
  ['L3', 'a rule makes today’s date', 'src-main/core/a.rules.ts', 'export const now = () => new Date()'],
  ['L3', 'a shared file throws dice', 'src-main/shared/a.ts', 'export const id = () => Math.random()'],
  ['L3', 'a report reads a file', 'src-main/core/reports/a.ts', `import { readFileSync } from 'node:fs'`],
  ['L3', 'a rule writes to the log', 'src-main/core/a.rules.ts', `console.log('x')`],
  ['L4', 'a handler holds SQL', 'src-main/core/a.ts', `export const x = (db) => db.prepare('select 1').get()`],
  ['L4', 'a handler builds a query', 'src-main/core/a.ts', `import { eq } from 'drizzle-orm'`],
  ['L4', 'a handler opens the books', 'src-main/core/a.ts', `import { openStore } from '../db/store.ts'`],
  ['L5', 'one feature imports another', 'src-renderer/features/orders/a.ts', `import { x } from '../parts/x.ts'`],
  ['L5', 'a part of the screen knows a feature', 'src-renderer/ui/a.ts', `import { x } from '../features/orders/x.ts'`],
  ['L5', 'a feature knows the frame', 'src-renderer/features/orders/a.ts', `import { x } from '../../app/x.ts'`]
])('%s is found broken when %s', (rule, _, path, text) => {
  plant({ [path]: `// A line before.\n${text}\n` })
  expect(found()).toEqual([`${rule} ${path}:2`])
})

test('L3 is found broken when a rule runs a helper that reads the clock', () => {
  plant({
    'src-main/core/late.rules.ts': `import { now } from './helper.ts'\nexport const isLate = (due) => due < now()\n`,
    'src-main/core/helper.ts': 'export const now = () => Date.now()\n'
  })
  expect(found()).toEqual(['L3 src-main/core/late.rules.ts:1'])
})

test('L6 is found broken by a circle of imports, but not by types alone', () => {
  plant({
    'src-main/core/a.ts': `import { b } from './b.ts'\n`,
    'src-main/core/b.ts': `import { c } from './c.ts'\n`,
    'src-main/core/c.ts': `import type { A } from './a.ts'\n`
  })
  expect(found()).toEqual([])
  plant({ 'src-main/core/c.ts': `import { a } from './a.ts'\n` })
  expect(found()).toEqual(['L6 src-main/core/c.ts:1'])
})

test('what the rules allow is left alone', () => {
  plant({
    'src-main/core/orders/orders.sql.ts': `import { eq } from 'drizzle-orm'\nexport const x = (db) => db.prepare('select 1')\n`,
    'src-main/core/orders/orders.ts': `import type { ReadHandle } from '../../db/store.ts'\nimport { x } from './orders.sql.ts'\n`,
    'src-main/core/orders/orders.rules.ts': `export const dayOf = (instant) => new Date(instant)\n`,
    'src-main/core/reports/collect.ts': `import { x } from '../orders/orders.sql.ts'\n`,
    'src-main/shells/web/server.ts': `import { createServer } from 'node:http'\nimport { openApplication } from '../../app/application.ts'\n`,
    'src-renderer/features/orders/list.tsx': `import { client } from '../../rpc/client.ts'\nimport { x } from '../../../src-main/shared/x.ts'\n`
  })
  expect(found()).toEqual([])
})

test('the check of npm run lint prints the rule and fails', () => {
  plant({ 'src-main/core/a.ts': `import { app } from 'electron'\n` })
  const check = spawnSync(process.execPath, [join(root, 'tests/architecture/check.ts'), tree], { encoding: 'utf8' })
  expect(check.status).toBe(1)
  expect(check.stderr).toBe(
    'L2 src-main/core/a.ts:1 core imports electron; Electron, servers and React stay out of it\n'
  )
})
