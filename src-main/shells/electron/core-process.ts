import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { type Application, openApplication } from '../../app/application.ts'
import { router } from '../../app/router.ts'
import { DomainError } from '../../shared/errors.ts'
import { type FromCore, toCore } from './core-messages.ts'

/**
 * The application in a process of its own, outside the window's and outside Electron's main process, so that no
 * query can freeze either (L7). The window's calls come straight here, over the port that the main process hands on.
 */
const parent = process.parentPort
const handler = new RPCHandler(router)
let app: Application | null = null
/** Ports of windows that were ready before the books were. */
const waiting: MessagePortMain[] = []

function serve(port: MessagePortMain): void {
  if (!app) {
    waiting.push(port)
    return
  }
  handler.upgrade(port, { context: { app } })
  port.start()
}

parent.on('message', ({ data, ports }) => {
  const message = toCore.parse(data)
  if (message.kind === 'close') {
    const closed = app ? app.close() : Promise.resolve()
    void closed.then(() => process.exit(0))
    return
  }
  const [port] = ports
  if (port) serve(port)
})

function say(message: FromCore): void {
  parent.postMessage(message)
}

try {
  app = await openApplication({ dataDir: process.argv[2] ?? '' })
  for (const port of waiting.splice(0)) serve(port)
} catch (error) {
  if (error instanceof DomainError) say({ kind: 'refused', code: error.code, params: error.params })
  else say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
}
