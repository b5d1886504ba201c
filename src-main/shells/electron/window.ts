import { join } from 'node:path'
import { BrowserWindow, type Session, type WebContents } from 'electron'
import { PAGE_URL } from './page.ts'

/** The page stays on its address: it opens nothing, goes nowhere and embeds nothing. */
function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // The report's preview is a blob that the page itself made.
    if (!event.url.startsWith(`blob:${PAGE_URL}`)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Camera, microphone, place, notifications and the like are refused without a question. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

export async function openWindow(onGone: () => void): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'RightFirst',
    width: 1366,
    height: 820,
    minWidth: 720,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false
    }
  })
  confine(window.webContents)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') onGone()
  })
  await window.loadURL(PAGE_URL)
  return window
}
