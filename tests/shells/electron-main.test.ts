import type { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type StandIn = typeof import('../support/electron-stand-in.ts')
let electron: StandIn
let folder: string

/** Starts the door's main process afresh, with Electron's module replaced by the stand-in. */
async function start(options: { isFirst?: boolean } = {}): Promise<void> {
  vi.resetModules()
  electron = await import('../support/electron-stand-in.ts')
  electron.standIn.isFirst = options.isFirst ?? true
  await import('../../src-main/shells/electron/main.ts')
  await vi.waitFor(() => expect(electron.standIn.windows.length === 1 || electron.app.hasQuit).toBe(true))
}

const theWindow = () => {
  const [window] = electron.standIn.windows
  if (!window) throw new Error('no window was opened')
  return window
}
const theCore = () => {
  const [child] = electron.standIn.children
  if (!child) throw new Error('no core process was started')
  return child
}
/** Whether the door forbade what an event asks for. */
function isForbidden(emitter: EventEmitter, name: string, detail: object = {}): boolean {
  const preventDefault = vi.fn()
  emitter.emit(name, { ...detail, preventDefault })
  return preventDefault.mock.calls.length > 0
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightfirst-electron-'))
  vi.stubEnv('STAND_IN_USER_DATA', folder)
  vi.stubEnv('RIGHTFIRST_DATA', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

test('the window is sandboxed, isolated, without Node and without webviews', async () => {
  await start()
  expect(electron.app.isSandboxed).toBe(true)
  expect(theWindow().options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false
  })
  expect(theWindow().url).toBe('rightfirst://app/')
})

test('the window goes nowhere, opens nothing and embeds nothing', async () => {
  await start()
  const { webContents } = theWindow()
  expect(webContents.openHandler?.()).toEqual({ action: 'deny' })
  for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
    expect(isForbidden(webContents, name)).toBe(true)
  }
  expect(isForbidden(webContents, 'will-frame-navigate', { url: 'https://evil.example/' })).toBe(true)
  expect(isForbidden(webContents, 'will-frame-navigate', { url: 'blob:rightfirst://app/1f3a' })).toBe(false)
})

test('every permission is refused without a question', async () => {
  await start()
  const { onRequest, onCheck } = electron.session.defaultSession
  const answer = vi.fn()
  onRequest?.(null, 'media', answer)
  expect(answer).toHaveBeenCalledExactlyOnceWith(false)
  expect(onCheck?.()).toBe(false)
})

test('the books are opened in a process of their own, in the usual folder or in the one that was named', async () => {
  await start()
  expect(theCore().file).toMatch(/core-process\.js$/)
  expect(theCore().args).toEqual([join(folder, 'data')])
  vi.stubEnv('RIGHTFIRST_DATA', join(folder, 'elsewhere'))
  await start()
  expect(theCore().args).toEqual([join(folder, 'elsewhere')])
})

test('the page’s port goes to the core and a port of any other frame goes nowhere', async () => {
  await start()
  const port = { name: 'the page’s end' }
  const connect = (senderFrame: object | null) =>
    electron.ipcMain.emit('rpc:connect', { ports: [port], senderFrame }, null)
  connect(null)
  connect({ url: 'https://evil.example/', parent: null })
  connect({ url: 'rightfirst://app.evil.example/', parent: null })
  connect({ url: 'rightfirst://app/frame.html', parent: {} })
  expect(theCore().sent).toEqual([])
  connect({ url: 'rightfirst://app/#/today', parent: null })
  expect(theCore().sent).toEqual([{ message: { kind: 'connect' }, ports: [port] }])
})

test('the scheme serves the built window with its policy, and nothing beside it', async () => {
  await start()
  const { declareScheme, servePage } = await import('../../src-main/shells/electron/page.ts')
  const renderer = join(folder, 'renderer')
  mkdirSync(renderer)
  writeFileSync(join(renderer, 'index.html'), 'the window')
  writeFileSync(join(folder, 'books.html'), 'not the window')
  declareScheme()
  servePage(renderer)
  const get = (url: string, init?: RequestInit) => {
    const handler = electron.standIn.handlers.get('rightfirst')
    if (!handler) throw new Error('the scheme is not served')
    return handler(new Request(url, init))
  }
  const page = await get('rightfirst://app/')
  expect(await page.text()).toBe('the window')
  expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self';")
  for (const url of ['rightfirst://other/', 'rightfirst://app/..%2fbooks.html', 'rightfirst://app/none.html']) {
    expect((await get(url)).status).toBe(404)
  }
  expect((await get('rightfirst://app/', { method: 'POST' })).status).toBe(404)
  expect(electron.standIn.schemes[0]).toMatchObject({
    scheme: 'rightfirst',
    privileges: { standard: true, secure: true }
  })
})

test('a second start brings the first window forward and opens no other books', async () => {
  await start()
  electron.app.emit('second-instance')
  expect(theWindow().calls).toEqual(['restore', 'focus'])
  await start({ isFirst: false })
  expect([electron.standIn.windows, electron.standIn.children]).toEqual([[], []])
  expect(electron.app.hasQuit).toBe(true)
})

test('quitting waits until the books are closed', async () => {
  await start()
  electron.app.quit()
  expect(theCore().sent).toEqual([{ message: { kind: 'close' }, ports: [] }])
  expect(electron.app.exitCode).toBeNull()
  theCore().emit('exit', 0)
  await vi.waitFor(() => expect(electron.app.exitCode).toBe(0))
  expect(electron.standIn.boxes).toEqual([])
})

test('books that do not open say why in a sentence, and the program ends', async () => {
  await start()
  theCore().emit('message', { kind: 'refused', code: 'no_shop', params: {} })
  expect(electron.standIn.boxes).toEqual([
    {
      title: 'The books could not be opened',
      content: 'There are no books yet. Make your shop first, or look around in the sample shop.'
    }
  ])
  expect(electron.app.hasQuit).toBe(true)
})

test('a core that stops by itself is said, and starting again is offered', async () => {
  await start()
  theCore().emit('exit', 1)
  await vi.waitFor(() => expect(electron.app.hasRelaunched).toBe(true))
  expect(electron.standIn.boxes).toEqual([
    expect.objectContaining({ message: 'RightFirst has stopped answering', buttons: ['Start again', 'Quit'] })
  ])
})
