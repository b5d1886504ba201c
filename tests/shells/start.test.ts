import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultDataDir } from '../../src-main/shells/data-dir.ts'
import { needsBuild } from '../../src-main/shells/start/build.ts'
import { electronBinary, obstacle } from '../../src-main/shells/start/electron-binary.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rightfirst-start-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, minute: number, text = ''): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const at = new Date(Date.UTC(2026, 10, 25, 9, minute))
  utimesSync(file, at, at)
  utimesSync(dirname(file), at, at)
}

test('the first start builds, the second does not, and a changed source builds again', () => {
  put('src-main/app/application.ts', 1)
  put('src-renderer/main.tsx', 1)
  const dated = ['src-main', 'src-renderer'].map((path) => join(root, path))
  for (const folder of dated) utimesSync(folder, new Date(0), new Date(0))
  expect(needsBuild(root)).toBe(true)
  for (const file of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']) put(file, 2)
  expect(needsBuild(root)).toBe(false)
  put('src-main/app/application.ts', 3)
  expect(needsBuild(root)).toBe(true)
})

test('a build that misses a part is made again', () => {
  for (const file of ['out/main/index.js', 'out/preload/index.cjs']) put(file, 2)
  expect(needsBuild(root)).toBe(true)
})

test('without a screen, or as root on Linux, Electron is not even fetched', () => {
  expect(obstacle({ platform: 'linux', env: {}, isRoot: false })).toBe('display')
  expect(obstacle({ platform: 'linux', env: { DISPLAY: ':0' }, isRoot: true })).toBe('root')
  expect(obstacle({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, isRoot: false })).toBeNull()
  expect(obstacle({ platform: 'win32', env: {}, isRoot: false })).toBeNull()
})

test('Electron counts as here only when its binary lies where its package says', () => {
  expect(electronBinary(root, {})).toBeNull()
  put('node_modules/electron/path.txt', 1, 'electron')
  expect(electronBinary(root, {})).toBeNull()
  put('node_modules/electron/dist/electron', 1)
  expect(electronBinary(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'))
})

test('the books lie in the usual folder of each system, and where RIGHTFIRST_DATA says', () => {
  const home = '/home/li'
  expect(defaultDataDir({ platform: 'linux', env: {}, home })).toBe('/home/li/.config/RightFirst/data')
  expect(defaultDataDir({ platform: 'linux', env: { XDG_CONFIG_HOME: '/x' }, home })).toBe('/x/RightFirst/data')
  expect(defaultDataDir({ platform: 'darwin', env: {}, home })).toBe(
    '/home/li/Library/Application Support/RightFirst/data'
  )
  expect(defaultDataDir({ platform: 'win32', env: { APPDATA: '/roaming' }, home })).toBe('/roaming/RightFirst/data')
  expect(defaultDataDir({ platform: 'linux', env: { RIGHTFIRST_DATA: '/books' }, home })).toBe('/books')
})
