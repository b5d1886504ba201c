import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { parentPort, workerData } from 'node:worker_threads'

/** The core's built process on a thread of the stand-in, with Electron's parent port around the thread's own. */
if (!parentPort) throw new Error('runs on a thread only')
const thread = parentPort
const port = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => thread.postMessage(message) })
Object.assign(process, { parentPort: port })
const { file }: { file: string } = workerData
// A thread keeps what it is sent until somebody listens; so does Electron.
port.once('newListener', () => {
  thread.on('message', ({ message, ports }: { message: unknown; ports: MessagePort[] }) =>
    port.emit('message', { data: message, ports })
  )
})
await import(file)
