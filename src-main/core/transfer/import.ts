import type { ImportPreview, ImportResult } from '../../shared/contract/transfer.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Translate } from '../../shared/messages/index.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { requireActiveOutlet } from '../outlets/outlets.ts'
import { readOutlets } from '../settings/shop.sql.ts'
import { addRecords } from './add-records.ts'
import { openQuestions } from './plan.rules.ts'
import {
  type Assessed,
  assess,
  type FileRead,
  figuresOf,
  importedBefore,
  memoryOf,
  type Prepared,
  prepare,
  requireAnswers,
  settleKnown,
  termsOf
} from './prepare.ts'
import { rejectsOf } from './rejects.ts'
import { describeSamples } from './samples.rules.ts'
import { insertBatch, saveMapping } from './transfer.sql.ts'

/** How a file is understood and what would become of each row. Writes nothing; without a shop it only looks. */
export function previewImport(
  context: Pick<QueryContext, 'db' | 'shop'> | null,
  read: FileRead,
  now: string
): ImportPreview {
  const terms = termsOf(context?.shop ?? null)
  const db = context?.db ?? null
  const prepared = prepare(db, read, terms)
  const { plan, choices } = prepared
  const assessed = settleKnown(db, plan, finish(assess(prepared, terms, now)))
  return {
    fileName: read.name,
    format: read.file.format,
    text: read.file.format === 'text' ? textOf(read.file.text) : null,
    kind: plan.kind,
    sheet: plan.sheet,
    sheets: plan.sheets,
    headerRow: plan.table.headerRow,
    blankRows: plan.table.blankRows,
    strayRows: plan.table.strayRows,
    columns: describeSamples(plan, terms),
    needsDay: plan.needsDay && choices.undatedOn === null,
    isLog: plan.isLog,
    isRemembered: prepared.isRemembered,
    importedAt: importedBefore(db, read.hash),
    isReady: openQuestions(plan).length === 0 && (!plan.needsDay || choices.undatedOn !== null),
    ...figuresOf(assessed)
  }
}

type Text = Extract<FileRead['file'], { format: 'text' }>['text']

function textOf({ encoding, confidence, damagedCharacters, delimiter, quoting }: Text): ImportPreview['text'] {
  return { encoding, confidence, damagedCharacters, delimiter, quoting }
}

function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The application as an import needs it: one query to look, one command to write. */
export type Books = {
  query<T>(work: (context: QueryContext) => T): T
  command<T>(name: string, work: (context: CommandContext) => T): T
}

export type ImportOrder = { takeGoodRows: boolean; signal: AbortSignal | undefined; t: Translate }
type Progress = { step: string; done: number; total: number }

/**
 * All rows or none, unless the good rows alone are wanted. Reading gives way and can be stopped between portions;
 * the writing is one transaction that is whole or never was.
 */
export async function* runImport(
  books: Books,
  read: FileRead,
  order: ImportOrder
): AsyncGenerator<Progress, ImportResult> {
  const { prepared, terms, now } = books.query((context) => ({
    prepared: prepare(context.db, read, termsOf(context.shop)),
    terms: termsOf(context.shop),
    now: context.now
  }))
  requireAnswers(prepared)
  const steps = assess(prepared, terms, now)
  let step = steps.next()
  while (!step.done) {
    yield { step: 'reading', ...step.value }
    await new Promise(setImmediate)
    if (order.signal?.aborted) throw new DomainError('cancelled_by_person')
    step = steps.next()
  }
  const assessment = step.value
  const total = assessment.taken.length
  yield { step: 'writing', done: 0, total }
  await new Promise(setImmediate)
  if (order.signal?.aborted) throw new DomainError('cancelled_by_person')
  const result = books.command('transfer.import', (context) => {
    const assessed = settleKnown(context.db, prepared.plan, assessment)
    return commit(context, prepared, assessed, order)
  })
  yield { step: 'writing', done: total, total }
  return result
}

function commit(context: CommandContext, prepared: Prepared, assessed: Assessed, order: ImportOrder): ImportResult {
  const { plan, read, choices } = prepared
  const before = figuresOf(assessed)
  if (before.rowsRejected > 0 && !order.takeGoodRows) {
    const [first] = before.rejected
    throw new DomainError('import_rows_rejected', { rejected: before.rowsRejected, row: first?.rowNumber ?? 0 })
  }
  saveMapping(context.db, prepared.shape, plan.kind, memoryOf(choices), context.now)
  const rejects = before.rowsRejected > 0 ? rejectsOf(plan, assessed, read.name, order.t) : null
  const nothing = { batchId: null, ordersAdded: 0, vehiclesAdded: 0, customersAdded: 0, staffAdded: 0 }
  if (assessed.fresh.length === 0) return { ...before, kind: plan.kind, ...nothing, rejects }
  const outlet = requireActiveOutlet(context, choices.outletId ?? firstOutlet(context))
  const { rowsRead, rowsAccepted, rowsRejected, rowsKnown } = before
  const counts = { rowsRead, rowsAccepted, rowsRejected, rowsKnown }
  const batch = { kind: plan.kind, fileName: read.name, fileHash: read.hash, ...counts, startedAt: context.now }
  const batchId = insertBatch(context.db, batch)
  const added = addRecords(context, { batchId, outlet, fileName: read.name, plan, assessed })
  const after = { ...batch, ...added, columns: columnsTaken(prepared) }
  context.audit({ recordType: 'import', recordId: batchId, before: null, after })
  return { ...figuresOf(assessed), batchId, kind: plan.kind, ...added, rejects }
}

function firstOutlet(context: CommandContext): number {
  const outlet = readOutlets(context.db).find(({ isActive }) => isActive)
  if (!outlet) throw new DomainError('outlet_inactive')
  return outlet.id
}

function columnsTaken({ plan }: Prepared): Record<string, string> {
  return Object.fromEntries(plan.columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field]])))
}
