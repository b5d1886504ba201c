import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import type { ReportRequest } from '../shared/contract/reports.ts'
import type { progress } from '../shared/contract/shop.ts'
import { DomainError } from '../shared/errors.ts'
import type { Application } from './application.ts'
import { type ReportTask, reportMessage } from './report-messages.ts'

type Progress = z.infer<typeof progress>

export interface MadeReport {
  bytes: Uint8Array<ArrayBuffer>
  fileName: string
  pages: number
}

/** From source, from the build's main file, or from a chunk under it. */
const WORKER_PLACES = ['./report-worker.ts', './report-worker.js', '../report-worker.js']

function workerUrl(): URL {
  const place = WORKER_PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  if (!place) throw new Error('report-worker is missing from this installation')
  return place
}

/** Makes the report in a thread of its own; an abort ends the thread, and nothing of it is left. */
export function makeReport(
  task: ReportTask,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal
): Promise<MadeReport> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw new DomainError('cancelled_by_person')
    const worker = new Worker(workerUrl(), { workerData: task })
    let isOver = false
    const end = (tell: () => void) => {
      if (isOver) return
      isOver = true
      signal?.removeEventListener('abort', cancel)
      void worker.terminate().then(tell, reject)
    }
    const cancel = () => end(() => reject(new DomainError('cancelled_by_person')))
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (posted: unknown) => {
      const message = reportMessage.parse(posted)
      if (message.kind === 'progress') return onProgress(message.progress)
      if (message.kind === 'refused') return end(() => reject(new DomainError(message.code, message.params)))
      const { bytes, fileName, pages } = message
      end(() => resolve({ bytes, fileName, pages }))
    })
    worker.on('error', (error) => end(() => reject(error)))
    worker.on('exit', (code) => end(() => reject(new Error(`the report's thread ended with ${code}`))))
  })
}

/** Reports kept for fetching; an older one is made again in a second. */
const KEPT = 5
const kept = new WeakMap<Application, Map<string, MadeReport>>()

function keep(app: Application, report: MadeReport): string {
  const reports = kept.get(app) ?? new Map<string, MadeReport>()
  kept.set(app, reports)
  const id = randomUUID()
  reports.set(id, report)
  for (const old of [...reports.keys()].slice(0, -KEPT)) reports.delete(old)
  return id
}

/** The contract's `reports.file`. */
export function fileOfReport(app: Application, reportId: string): File {
  const report = kept.get(app)?.get(reportId)
  if (!report) throw new DomainError('not_found', { record: 'report', id: reportId })
  return new File([report.bytes], report.fileName, { type: 'application/pdf' })
}

/** The contract's `reports.make`: progress first, then where to fetch the file. Leaving the stream ends the thread. */
export async function* makeMonthlyReport(app: Application, request: ReportRequest, signal?: AbortSignal) {
  const left = new AbortController()
  try {
    const store = app.store()
    if (!store) throw new DomainError('no_shop')
    const steps = channel<Progress>()
    const either = signal ? AbortSignal.any([signal, left.signal]) : left.signal
    const task = { storeFile: store.file, request, now: app.clock.now() }
    const making = makeReport(task, steps.push, either).finally(steps.close)
    making.catch(() => undefined)
    yield* steps.items()
    const report = await making
    return { reportId: keep(app, report), fileName: report.fileName, pages: report.pages }
  } finally {
    left.abort()
  }
}

/** Items pushed from outside, read as a stream until it is closed. */
function channel<T>() {
  const waiting: T[] = []
  let isClosed = false
  let wake = () => {}
  const change = (act: () => void) => {
    act()
    wake()
  }
  return {
    push: (item: T) => change(() => void waiting.push(item)),
    close: () =>
      change(() => {
        isClosed = true
      }),
    async *items() {
      for (;;) {
        yield* waiting.splice(0)
        if (isClosed && waiting.length === 0) return
        if (waiting.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    }
  }
}
