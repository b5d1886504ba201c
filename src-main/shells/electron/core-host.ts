import { join } from 'node:path'
import { type MessagePortMain, utilityProcess } from 'electron'
import { type FromCore, fromCore, type ToCore } from './core-messages.ts'

const CLOSE_WITHIN_MS = 5_000

export interface CoreHost {
  /** Hands the window's port on to the core; the main process never reads what goes over it. */
  connect(port: MessagePortMain): void
  /** Lets the core finish its transaction and close the books. */
  close(): Promise<void>
}

export interface CoreEvents {
  /** The books did not open. */
  refused(message: FromCore): void
  /** The process ended though nobody asked it to. */
  stopped(): void
}

/** Starts the application in its own process. */
export function startCore(dataDir: string, events: CoreEvents): CoreHost {
  const child = utilityProcess.fork(join(import.meta.dirname, 'core-process.js'), [dataDir], {
    serviceName: 'RightFirst core'
  })
  let state: 'running' | 'refused' | 'closing' | 'ended' = 'running'
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      const wasRunning = state === 'running'
      state = 'ended'
      done()
      if (wasRunning) events.stopped()
    })
  })
  child.on('message', (data: unknown) => {
    state = 'refused'
    events.refused(fromCore.parse(data))
  })
  const send = (message: ToCore, ports: MessagePortMain[] = []) => child.postMessage(message, ports)
  return {
    connect: (port) => send({ kind: 'connect' }, [port]),
    async close() {
      if (state === 'ended') return
      state = 'closing'
      send({ kind: 'close' })
      const tooLate = setTimeout(() => child.kill(), CLOSE_WITHIN_MS)
      await ended
      clearTimeout(tooLate)
    }
  }
}
