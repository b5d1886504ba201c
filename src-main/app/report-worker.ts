import { parentPort, workerData } from 'node:worker_threads'
import { makeQueryContext } from '../core/context.ts'
import { collectReport } from '../core/reports/collect.ts'
import { monthlyReport } from '../core/reports/monthly-report.ts'
import { readShop } from '../core/settings/shop.sql.ts'
import { openReadStore } from '../db/store.ts'
import { DomainError } from '../shared/errors.ts'
import { createTranslator } from '../shared/messages/index.ts'
import { type ReportMessage, type ReportTask, reportTask } from './report-messages.ts'
import { makePdf } from './report-pdf.ts'

/** Setting pages takes a second or more: it is done in a thread of its own, on a connection that cannot write. */
const STEPS = 3

function say(message: ReportMessage): void {
  parentPort?.postMessage(message)
}

function step(name: string, done: number): void {
  say({ kind: 'progress', progress: { step: name, done, total: STEPS } })
}

function gather({ storeFile, request, now }: ReportTask) {
  const store = openReadStore(storeFile)
  try {
    const shop = readShop(store.read)
    if (!shop) throw new DomainError('no_shop')
    const actor = { staffId: null, name: 'report', role: 'owner' } as const
    return collectReport(makeQueryContext(store.read, { shop, clock: { now: () => now }, actor }), request)
  } finally {
    store.close()
  }
}

async function make(task: ReportTask): Promise<void> {
  step('reports.step.collect', 0)
  const data = gather(task)
  step('reports.step.layout', 1)
  const { bytes, pages } = await makePdf(monthlyReport(data))
  step('reports.step.done', STEPS)
  const t = createTranslator(task.request.language)
  const outlet = data.outletName !== null && data.outletCount > 1 ? ` ${data.outletName}` : ''
  const fileName = `${t('reports.fileName', { month: task.request.month })}${outlet}.pdf`
  say({ kind: 'made', bytes, pages, fileName: fileName.replace(/[\\/:*?"<>|]/g, '-') })
}

try {
  await make(reportTask.parse(workerData))
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  say({ kind: 'refused', code: error.code, params: error.params })
}
