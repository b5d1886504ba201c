import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArchive } from './archive.ts'
import { FUSE_SENTINEL, layOutDistribution } from './stand-in-distribution.ts'

const root = resolve(import.meta.dirname, '../..')
let work: string
let said: string

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'rightfirst-package-'))
  const distribution = join(work, 'electron')
  layOutDistribution(root, distribution)
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const config = [`-c.electronDist=${distribution}`, `-c.directories.output=${join(work, 'dist')}`]
  const made = spawnSync(process.execPath, [builder, '--linux', '--win', '--x64', '--dir', ...config], {
    cwd: root,
    encoding: 'utf8'
  })
  said = `${made.stdout}${made.stderr}`
  if (made.status !== 0) throw new Error(said)
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const systems = [
  { folder: 'linux-unpacked', program: 'rightfirst', prebuild: 'linux-x64' },
  { folder: 'win-unpacked', program: 'RightFirst.exe', prebuild: 'win32-x64' }
]
const partOf = (folder: string, ...path: string[]) => join(work, 'dist', folder, ...path)

/** Everything that a package may hold; a file beside these is a fault of the settings. */
const ALLOWED = [
  /^package\.json$/,
  /^out\/main\/(index|core-process|cli|report-worker)\.js$/,
  /^out\/main\/chunks\/[\w.-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|mjs|css|woff2?|svg|png|wasm)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/[\w./-]+\.js$/,
  /^node_modules\/(bindings|file-uri-to-path)\/[\w./-]+$/
]

test.each(systems)(
  'the package for $folder holds the built program, its database module and nothing else',
  (system) => {
    const { entries } = readArchive(partOf(system.folder, 'resources/app.asar'))
    const paths = entries.map(({ path }) => path)
    const native = paths.filter((path) => path.endsWith('.node'))
    expect(native).toEqual([expect.stringContaining(system.prebuild)])
    expect(paths.filter((path) => !native.includes(path) && !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([])
    for (const needed of [
      'out/main/index.js',
      'out/main/core-process.js',
      'out/preload/index.cjs',
      'out/renderer/index.html'
    ]) {
      expect(paths).toContain(needed)
    }
  }
)

test.each(systems)(
  'the package for $folder brings migrations, triggers, standards and the report’s typeface',
  (system) => {
    const resources = partOf(system.folder, 'resources/resources')
    for (const part of ['migrations/meta/_journal.json', 'sql/triggers.sql', 'standards', 'fonts/LICENSE_FONT']) {
      expect(existsSync(join(resources, part)), part).toBe(true)
    }
    expect(readdirSync(join(resources, 'migrations')).filter((name) => name.endsWith('.sql'))).toEqual(
      readdirSync(join(root, 'resources/migrations')).filter((name) => name.endsWith('.sql'))
    )
    expect(readdirSync(join(resources, 'fonts')).filter((name) => name.endsWith('.ttf'))).toHaveLength(2)
  }
)

test.each(systems)('the program in $folder cannot be turned into a plain Node and loads its archive only', (system) => {
  const bytes = readFileSync(partOf(system.folder, system.program))
  const at = bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2
  const fuses = bytes.toString('latin1', at, at + 9)
  // Run as Node, -, NODE_OPTIONS, --inspect, -, archive only, -, privileges of file addresses (@electron/fuses).
  expect([0, 2, 3, 5, 7].map((fuse) => fuses[fuse])).toEqual(['0', '0', '0', '1', '0'])
})

test('the packed program opens books and answers a browser from another folder', async () => {
  const installed = join(work, 'installed/resources')
  mkdirSync(installed, { recursive: true })
  cpSync(partOf('linux-unpacked', 'resources/resources'), join(installed, 'resources'), { recursive: true })
  readArchive(partOf('linux-unpacked', 'resources/app.asar')).extract(join(installed, 'app'))
  const cli = join(installed, 'app/out/main/cli.js')
  const program = spawn(process.execPath, [cli, 'serve', '--data', join(work, 'books')], { cwd: work })
  const url = await new Promise<string>((done, fail) => {
    let heard = ''
    const hear = (text: Buffer) => {
      heard += text.toString()
      const found = /(http:\/\/\S+)\s/.exec(heard)?.[1]
      if (found) done(found)
    }
    program.stdout.on('data', hear)
    program.stderr.on('data', hear)
    program.once('exit', () => fail(new Error(heard)))
  })
  const { origin } = new URL(url)
  const entered = await fetch(url)
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await fetch(origin, { headers: { Cookie: cookie } })
  expect(await page.text()).toContain('<div id="root">')
  const headers = { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' }
  const shop = { name: 'Li Motors', preset: 'CN', language: 'zh-CN', timeZone: 'Asia/Shanghai' }
  const body = JSON.stringify({ json: shop })
  const made = await fetch(`${origin}/rpc/shop/create`, { method: 'POST', headers, body })
  expect(await made.json()).toMatchObject({ json: { open: 'own', shop: { name: 'Li Motors' } } })
  expect(existsSync(join(work, 'books/rightfirst.db'))).toBe(true)
  const ended = new Promise((done) => program.once('exit', done))
  program.kill('SIGTERM')
  expect(await ended).toBe(0)
})
