import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, test as base, _electron as electron, expect, type Page } from '@playwright/test'
import { electronBinary } from '../../src-main/shells/start/electron-binary.ts'

export { expect }

/** web: the browser of this PC; electron: the desktop program; stand-in: the same, where its binary is not here. */
export interface DoorOptions {
  door: 'web' | 'stand-in' | 'electron'
}

export interface Workshop {
  readonly page: Page
  /** What the page complained of; a test that provokes it takes it out, the rest fails the test. */
  readonly complaints: string[]
  /** Ends the program and opens it again on the same books. */
  restart(): Promise<Page>
}

interface OpenDoor {
  page: Page
  close(): Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

/** Waits for a line of a program that matches, and keeps what it said for the failure. */
export function lineOf(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((done, fail) => {
    let said = ''
    const read = (text: Buffer) => {
      said += text.toString()
      const found = wanted.exec(said)
      if (found) done(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => fail(new Error(`the program ended with ${code}: ${said}`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

async function openWeb(dataDir: string, browser: Browser): Promise<OpenDoor> {
  const program = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--data', dataDir], {
    cwd: tmpdir()
  })
  const [, url] = await lineOf(program, /(http:\/\/\S+)\s/)
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB', acceptDownloads: true })
  await page.goto(url ?? '')
  await page.waitForURL((address) => !address.pathname.startsWith('/enter/'))
  return {
    page,
    async close() {
      await page.context().close()
      await end(program)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => done(port))
    })
  })
}

/** The built main process with the stand-in for Electron's module. */
export function startStandIn(dataDir: string, port: number): ChildProcess {
  const register = join(import.meta.dirname, 'stand-in/register.ts')
  return spawn(process.execPath, ['--import', register, join(root, 'out/main/index.js')], {
    cwd: root,
    env: { ...process.env, RIGHTFIRST_DATA: dataDir, STAND_IN_PORT: String(port) }
  })
}

async function openStandIn(dataDir: string, connect: (url: string) => Promise<Browser>): Promise<OpenDoor> {
  const port = await freePort()
  const program = startStandIn(dataDir, port)
  await lineOf(program, /stand-in: the window is open/)
  const browser = await connect(`http://127.0.0.1:${port}`)
  const page = browser.contexts().flatMap((context) => context.pages())[0]
  if (!page) throw new Error('the stand-in opened no page')
  return { page, close: () => end(program) }
}

async function openElectron(dataDir: string): Promise<OpenDoor> {
  const executablePath = electronBinary(root)
  if (!executablePath) throw new Error("Electron's binary is not here")
  const program = await electron.launch({
    executablePath,
    args: [root],
    env: { ...process.env, RIGHTFIRST_DATA: dataDir, LANG: 'en_GB.UTF-8' }
  })
  return { page: await program.firstWindow(), close: () => program.close() }
}

/** The page's own complaints: errors, refused resources, breaches of its policy. */
function collectComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
}

export const test = base.extend<DoorOptions & { dataDir: string; workshop: Workshop }>({
  door: ['web', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  dataDir: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'rightfirst-e2e-'))
    await use(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  },
  workshop: async ({ door, dataDir, browser, playwright }, use) => {
    const complaints: string[] = []
    const openDoor = async (): Promise<OpenDoor> => {
      const opened = await {
        web: () => openWeb(dataDir, browser),
        'stand-in': () => openStandIn(dataDir, (url) => playwright.chromium.connectOverCDP(url)),
        electron: () => openElectron(dataDir)
      }[door]()
      collectComplaints(opened.page, complaints)
      return opened
    }
    let current = await openDoor()
    await use({
      complaints,
      get page() {
        return current.page
      },
      async restart() {
        await current.close()
        current = await openDoor()
        return current.page
      }
    })
    await current.close()
    expect(complaints, 'the page complained').toEqual([])
  },
  /** The window of the program, whichever door it stands behind. */
  page: async ({ workshop }, use) => use(workshop.page)
})
