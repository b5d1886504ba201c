import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { ReadHandle } from '../../db/store.ts'
import type { Shop } from '../../shared/contract/shop.ts'
import type { FileRefusal, ImportChoices, ImportPreview } from '../../shared/contract/transfer.ts'
import { importChoices } from '../../shared/contract/transfer.ts'
import { businessDay, type Instant } from '../../shared/dates.ts'
import type { DistanceUnit } from '../../shared/enums.ts'
import { DomainError, type ErrorCode } from '../../shared/errors.ts'
import { type Assessment, assessRows } from './assess.rules.ts'
import { type FreshRow, keepFresh } from './known-rows.ts'
import { makePlan, openQuestions, type Plan, shapeOf } from './plan.rules.ts'
import { type ReadFile, readFile } from './read-file.ts'
import type { Refusal } from './table.rules.ts'
import { zoneOf } from './times.rules.ts'
import { findMapping, importedFileAt } from './transfer.sql.ts'
import type { ReadingTerms } from './values.rules.ts'

export type FileRead = { name: string; hash: string; file: ReadFile; choices: ImportChoices }

/** What understanding needs of the shop; before there is one, a look into a file needs no more than this. */
export type ShopTerms = ReadingTerms & { timeZone: string; distanceUnit: DistanceUnit }
const noShopYet: ShopTerms = { timeZone: 'UTC', distanceUnit: 'km', currencyDigits: 2, hasVinCheckDigit: false }

/** The check digit is verified where the market has one (North America, China). */
export function termsOf(shop: Shop | null): ShopTerms {
  return shop === null ? noShopYet : { ...shop, hasVinCheckDigit: shop.preset !== 'EU' }
}

const CODES: Record<FileRefusal, ErrorCode> = {
  empty: 'file_empty',
  header_only: 'file_empty',
  no_table: 'file_empty',
  too_large: 'file_too_large',
  too_many_rows: 'file_too_large',
  too_many_columns: 'file_too_large',
  old_excel: 'file_old_excel',
  encrypted: 'file_unreadable',
  broken_workbook: 'file_unreadable',
  json: 'file_kind_unknown',
  markup: 'file_kind_unknown',
  binary: 'file_kind_unknown',
  not_recognised: 'import_not_understood'
}

function refuse(refusal: Refusal): never {
  throw new DomainError(CODES[refusal.code], { reason: refusal.code, ...refusal.details })
}

/** Reads the file once; what follows works on its cells. */
export async function readForImport(file: File, choices: ImportChoices): Promise<FileRead> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readFile(bytes, {
    encoding: choices.encoding ?? undefined,
    delimiter: choices.delimiter ?? undefined
  })
  if ('refusal' in read) refuse(read.refusal)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { name: file.name, hash, file: read.file, choices }
}

export type Prepared = {
  read: FileRead
  plan: Plan
  choices: ImportChoices
  isRemembered: boolean
  shape: string
}

const remembered = importChoices.pick({ fields: true, columns: true, file: true })

/** The plan for a file; the choices made for the last file of the same shape are taken again where none is made now. */
export function prepare(db: ReadHandle | null, read: FileRead, terms: ShopTerms): Prepared {
  const planned = (choices: ImportChoices) => {
    const made = makePlan(read.file.sheets, choices, terms.distanceUnit)
    return 'refusal' in made ? made : { ...made, choices }
  }
  const first = planned(read.choices)
  const headers = 'plan' in first ? first.plan.table.headers : (read.file.sheets[0]?.rows[0] ?? []).map(String)
  const shape = createHash('sha256').update(shapeOf(headers)).digest('hex')
  const kept = db === null || hasChosen(read.choices) ? undefined : findMapping(db, shape)
  const memory = kept ? remembered.safeParse(JSON.parse(kept.mapping)) : null
  const made = memory?.success ? planned({ ...read.choices, ...memory.data }) : first
  if ('refusal' in made) refuse(made.refusal)
  return { read, plan: made.plan, choices: made.choices, isRemembered: memory?.success === true, shape }
}

function hasChosen({ fields, columns, file }: ImportChoices): boolean {
  return [fields, columns, file].some((chosen) => Object.keys(chosen).length > 0)
}

/** What is worth remembering for the next file of the shape. */
export function memoryOf(choices: ImportChoices): z.infer<typeof remembered> {
  return remembered.parse(choices)
}

export type Assessed = Assessment & { fresh: FreshRow[]; known: number }

const ROWS_AT_A_TIME = 5000

/** Reads all rows, giving way to others and saying how far it is between portions. */
export function* assess(
  prepared: Prepared,
  terms: ShopTerms,
  now: Instant
): Generator<{ done: number; total: number }, Assessment> {
  const { plan, choices } = prepared
  const total = plan.table.rows.length
  const around = {
    zone: zoneOf(terms.timeZone),
    now: { at: now, on: businessDay(now, terms.timeZone) },
    terms,
    choices
  }
  const into: Assessment = { taken: [], rejected: [], remarks: new Map() }
  const portion = assessRows(plan, around)
  for (let from = 0; from < total; from += ROWS_AT_A_TIME) {
    portion(from, ROWS_AT_A_TIME, into)
    yield { done: Math.min(total, from + ROWS_AT_A_TIME), total }
  }
  return into
}

export function settleKnown(db: ReadHandle | null, plan: Plan, assessment: Assessment): Assessed {
  return { ...assessment, ...keepFresh(db, plan, assessment) }
}

const SHOWN_REJECTS = 200
const SHOWN_ROWS = 10

/** The figures of an import, the same before it and after it. */
export function figuresOf(assessed: Assessed) {
  const reasons = new Map<string, ImportPreview['reasons'][number]>()
  for (const { faults } of assessed.rejected) {
    for (const { code, column } of faults) {
      const key = `${code} ${column}`
      const kept = reasons.get(key) ?? { code, column, count: 0 }
      kept.count += 1
      reasons.set(key, kept)
    }
  }
  return {
    rowsRead: assessed.taken.length + assessed.rejected.length,
    rowsAccepted: assessed.fresh.length,
    rowsRejected: assessed.rejected.length,
    rowsKnown: assessed.known,
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count),
    remarks: [...assessed.remarks].map(([code, rows]) => ({
      code,
      count: rows.length,
      firstRows: rows.slice(0, SHOWN_ROWS)
    })),
    rejected: assessed.rejected.slice(0, SHOWN_REJECTS).map(({ rowNumber, faults }) => ({ rowNumber, reasons: faults }))
  }
}

/** Refuses what a person must answer first; a guess is never written. */
export function requireAnswers({ plan, choices }: Prepared): void {
  const [asked] = openQuestions(plan)
  if (asked?.question) {
    throw new DomainError('import_ambiguous', {
      column: asked.header,
      reason: asked.question.ask,
      sample: asked.question.sample
    })
  }
  if (plan.needsDay && choices.undatedOn === null) throw new DomainError('import_day_needed')
}

export function importedBefore(db: ReadHandle | null, hash: string): Instant | null {
  return db === null ? null : importedFileAt(db, hash)
}
