import { join, resolve } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron'
import { createTranslator, type Translate } from '../../shared/messages/index.ts'
import { languageOf } from '../language.ts'
import { HANDSHAKE } from './bridge.ts'
import { type CoreHost, startCore } from './core-host.ts'
import type { FromCore } from './core-messages.ts'
import { setMenu } from './menu.ts'
import { declareScheme, isOurPage, servePage } from './page.ts'
import { openWindow, refusePermissions } from './window.ts'

const dataDir = () =>
  process.env.RIGHTFIRST_DATA ? resolve(process.env.RIGHTFIRST_DATA) : join(app.getPath('userData'), 'data')

function tellNotOpened(message: FromCore, t: Translate): void {
  const detail = message.kind === 'refused' ? t(`errors.${message.code}`, { ...message.params }) : message.detail
  dialog.showErrorBox(t('doors.notOpened'), detail)
  app.quit()
}

async function offerRestart(t: Translate): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: t('doors.stopped.title'),
    detail: t('doors.stopped.detail'),
    buttons: [t('doors.stopped.again'), t('doors.stopped.quit')],
    defaultId: 0,
    cancelId: 1
  })
  if (response === 0) app.relaunch()
  app.quit()
}

/** Closing waits for the core, so that the books are closed whole. */
function closeCoreFirst(core: CoreHost): void {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void core.close().finally(() => app.exit(0))
  })
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

async function start(): Promise<void> {
  declareScheme()
  app.enableSandbox()
  await app.whenReady()
  const t = createTranslator(languageOf(app.getLocale()))
  const restart = () => void offerRestart(t)
  const core = startCore(dataDir(), { refused: (message) => tellNotOpened(message, t), stopped: restart })
  closeCoreFirst(core)
  ipcMain.on(HANDSHAKE, (event) => {
    const [port] = event.ports
    if (port && isOurPage(event.senderFrame)) core.connect(port)
  })
  refusePermissions(session.defaultSession)
  setMenu(t)
  servePage(join(import.meta.dirname, '../renderer'))
  await openWindow(restart)
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showFirstWindow)
  void start()
} else {
  app.quit()
}
