// Stand-in for Electron's main-process module, for end-to-end checks where Electron's binary cannot be had.
// Real: the built main process, core process, preload and window, Chromium, MessagePorts on both sides.
// Replaced: Electron's own IPC (ports are pumped through Playwright), its processes (the core runs on a thread),
// its scheme (served as http from a name under localhost), windows, dialogs and permissions.
import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { type Browser, chromium, type Page } from '@playwright/test'
import { BROWSER_ARGS, needBrowser } from '../../support/browser.ts'

const ORIGIN = 'http://rightfirst.localhost'
const browsers: Browser[] = []

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  enableSandbox: () => undefined,
  whenReady: async () => undefined,
  getLocale: () => 'en-GB',
  getPath: () => process.env.STAND_IN_USER_DATA ?? '',
  requestSingleInstanceLock: () => true,
  relaunch: () => undefined,
  quit: () => app.emit('will-quit', { preventDefault: () => undefined }),
  exit: (code: number) => {
    // A page that was still being opened ends with the program; only now, so that an earlier error still shows.
    process.on('unhandledRejection', () => undefined)
    void Promise.all(browsers.map((browser) => browser.close())).finally(() => process.exit(code))
  }
})
process.once('SIGTERM', () => app.quit())

export const ipcMain = new EventEmitter()
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined }
export const session = {
  defaultSession: { setPermissionRequestHandler: () => undefined, setPermissionCheckHandler: () => undefined }
}
export const dialog = {
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  showMessageBox: async ({ message }: { message: string }) => {
    console.error(message)
    return { response: 1 }
  }
}

type Handler = (request: Request) => Promise<Response>
const schemes = new Map<string, Handler>()
export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: Handler) => schemes.set(scheme, handler)
}

export const utilityProcess = {
  fork(file: string, argv: string[]) {
    const worker = new Worker(new URL('./utility-process.ts', import.meta.url), { argv, workerData: { file } })
    const child = Object.assign(new EventEmitter(), {
      postMessage: (message: unknown, ports: MessagePort[] = []) => worker.postMessage({ message, ports }, ports),
      kill: () => void worker.terminate()
    })
    worker.on('message', (message: unknown) => child.emit('message', message))
    worker.on('error', (error) => console.error(error))
    worker.on('exit', (code) => child.emit('exit', code))
    return child
  }
}

interface WindowOptions {
  width: number
  height: number
  webPreferences: { preload: string; sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean }
}
type Sent = { text: string } | { base64: string }

/** Both ends of the page's ports: what arrives on one side is posted on the other. */
async function pumpPorts(page: Page, url: string): Promise<void> {
  const ports = new Map<number, MessagePort>()
  const encode = (data: string | Uint8Array): Sent =>
    typeof data === 'string' ? { text: data } : { base64: Buffer.from(data).toString('base64') }
  await page.exposeFunction('__toMain', (id: number, sent: Sent) =>
    ports.get(id)?.postMessage('text' in sent ? sent.text : Buffer.from(sent.base64, 'base64'))
  )
  await page.exposeFunction('__postMessage', (channel: string, message: unknown, ids: number[]) => {
    const remote = ids.map((id) => {
      const { port1, port2 } = new MessageChannel()
      ports.set(id, port1)
      port1.on('message', (data: string | Uint8Array) => {
        const call = `window.__fromMain(${id}, ${JSON.stringify(encode(data))})`
        page.evaluate(call).catch(() => undefined)
      })
      return port2
    })
    ipcMain.emit(channel, { ports: remote, senderFrame: { url, parent: null } }, message)
  })
}

async function serve(page: Page, url: string): Promise<void> {
  const { protocol: scheme, host } = new URL(url)
  const handler = schemes.get(scheme.slice(0, -1))
  if (!handler) throw new Error(`nothing serves ${scheme}`)
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const answer = await handler(new Request(`${scheme}//${host}${pathname}`))
    const body = Buffer.from(await answer.arrayBuffer())
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => []
  webContents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined })
  options: WindowOptions
  constructor(options: WindowOptions) {
    super()
    this.options = options
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences
    if (!sandbox || !contextIsolation || nodeIntegration) throw new Error('unsafe webPreferences')
  }
  show() {}
  async loadURL(url: string) {
    const browser = await chromium.launch({
      executablePath: needBrowser(),
      args: [...BROWSER_ARGS, `--remote-debugging-port=${process.env.STAND_IN_PORT}`]
    })
    browsers.push(browser)
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
    await serve(page, url)
    await pumpPorts(page, url)
    const preload = await readFile(this.options.webPreferences.preload, 'utf8')
    const pageSide = await readFile(new URL('./page-side.js', import.meta.url), 'utf8')
    await page.addInitScript({ content: pageSide.replace('__PRELOAD__', () => preload) })
    await page.goto(`${ORIGIN}/`)
    console.log('stand-in: the window is open')
  }
}
