import type { IpcRenderer } from 'electron'

/** What the page posts with one end of a channel, and the name under which the main process gets it. */
export const HANDSHAKE = 'rpc:connect'

/** What the page is told about the door it runs behind; nothing else of Electron reaches it. */
export const shell = { kind: 'electron' } as const

/** Forwards one MessagePort from the page to the main process. Nothing else crosses. */
export function installBridge(page: Window, ipc: Pick<IpcRenderer, 'postMessage'>): void {
  page.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== page || event.data !== HANDSHAKE) return
    const [port] = event.ports
    if (port) ipc.postMessage(HANDSHAKE, null, [port])
  })
}
