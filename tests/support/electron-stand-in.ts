import { EventEmitter } from 'node:events'

/** What the doors' tests look at afterwards. Types come from Electron itself; only what our door calls stands here. */
export const standIn: {
  windows: BrowserWindow[]
  children: UtilityChild[]
  schemes: { scheme: string; privileges: Record<string, boolean> }[]
  handlers: Map<string, (request: Request) => Promise<Response>>
  boxes: unknown[]
  isFirst: boolean
} = { windows: [], children: [], schemes: [], handlers: new Map(), boxes: [], isFirst: true }

class App extends EventEmitter {
  isPackaged = false
  isSandboxed = false
  hasQuit = false
  hasRelaunched = false
  exitCode: number | null = null
  whenReady = async () => undefined
  getLocale = () => 'en-GB'
  getPath = () => process.env.STAND_IN_USER_DATA ?? ''
  requestSingleInstanceLock = () => standIn.isFirst
  enableSandbox = () => {
    this.isSandboxed = true
  }
  relaunch = () => {
    this.hasRelaunched = true
  }
  quit = () => {
    this.hasQuit = true
    this.emit('will-quit', { preventDefault: () => undefined })
  }
  exit = (code: number) => {
    this.exitCode = code
  }
}
export const app = new App()
export const ipcMain = new EventEmitter()

class WebContents extends EventEmitter {
  openHandler: (() => { action: string }) | null = null
  setWindowOpenHandler(handler: () => { action: string }) {
    this.openHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => standIn.windows
  webContents = new WebContents()
  options: { webPreferences: Record<string, unknown> } & Record<string, unknown>
  url = ''
  calls: string[] = []
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    standIn.windows.push(this)
  }
  async loadURL(url: string) {
    this.url = url
  }
  isMinimized = () => true
  restore = () => this.calls.push('restore')
  focus = () => this.calls.push('focus')
  show = () => this.calls.push('show')
}

export class UtilityChild extends EventEmitter {
  sent: { message: unknown; ports: unknown[] }[] = []
  file: string
  args: string[]
  constructor(file: string, args: string[]) {
    super()
    this.file = file
    this.args = args
  }
  postMessage(message: unknown, ports: unknown[] = []) {
    this.sent.push({ message, ports })
  }
  kill() {
    this.emit('exit', 0)
  }
}
export const utilityProcess = {
  fork(file: string, args: string[]) {
    const child = new UtilityChild(file, args)
    standIn.children.push(child)
    return child
  }
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof standIn.schemes) => standIn.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => standIn.handlers.set(scheme, handler)
}

type PermissionAnswer = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
export const session = {
  defaultSession: {
    onRequest: null as PermissionAnswer | null,
    onCheck: null as (() => boolean) | null,
    setPermissionRequestHandler(handler: PermissionAnswer) {
      this.onRequest = handler
    },
    setPermissionCheckHandler(handler: () => boolean) {
      this.onCheck = handler
    }
  }
}

export const Menu = {
  template: [] as unknown[],
  buildFromTemplate: (template: unknown[]) => template,
  setApplicationMenu(menu: unknown[]) {
    this.template = menu
  }
}
export const dialog = {
  showErrorBox: (title: string, content: string) => standIn.boxes.push({ title, content }),
  showMessageBox: async (options: unknown) => {
    standIn.boxes.push(options)
    return { response: 0 }
  }
}
