import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { type IndexedKind, indexedKinds, rowIdOf, searchTerms, spacedCodes, spacedWords } from './search.rules.ts'
import { emptyIndexes, type IndexText, putText, recordsMatching, textOf, textsAfter } from './search.sql.ts'

function put(db: WriteHandle, kind: IndexedKind, text: IndexText): void {
  const rowId = rowIdOf(kind, text.id)
  putText(db, 'search_words', rowId, spacedWords(text.words ?? ''))
  putText(db, 'search_codes', rowId, spacedCodes((text.codes ?? '').split('\n')))
}

function index(db: WriteHandle, kind: IndexedKind, recordId: number): void {
  const text = textOf(db, kind, recordId)
  if (text) put(db, kind, text)
}

/** Called by every command that changes what an order is found by, in its transaction. */
export function indexOrder(db: WriteHandle, orderId: number): void {
  index(db, 'order', orderId)
}

export function indexOrders(db: WriteHandle, orderIds: readonly number[]): void {
  for (const orderId of orderIds) indexOrder(db, orderId)
}

export function indexVehicle(db: WriteHandle, vehicleId: number): void {
  index(db, 'vehicle', vehicleId)
}

export function indexCustomer(db: WriteHandle, customerId: number): void {
  index(db, 'customer', customerId)
}

const BATCH = 5000

/** Everything again: after rows were written past the commands, or when verify found the indexes wanting. */
export function rebuildSearch(db: WriteHandle): void {
  emptyIndexes(db)
  for (const kind of indexedKinds) {
    let batch = textsAfter(db, kind, 0, BATCH)
    while (batch.length > 0) {
      for (const text of batch) put(db, kind, text)
      batch = textsAfter(db, kind, batch.at(-1)?.id ?? 0, BATCH)
    }
  }
}

/** Records of a kind by a code's part or by words, each newest first, no record twice. */
export function findRecordIds(db: ReadHandle, kind: IndexedKind, text: string, limit: number): number[] {
  const terms = searchTerms(text)
  const ids = [
    ...recordsMatching(db, 'search_codes', terms.codes, kind, limit),
    ...recordsMatching(db, 'search_words', terms.words, kind, limit)
  ]
  return [...new Set(ids)].slice(0, limit)
}

/** Vehicles with this part in plate or VIN, newest first. */
export function findVehicleIdsByPart(db: ReadHandle, text: string, limit: number): number[] {
  return recordsMatching(db, 'search_codes', searchTerms(text).codes, 'vehicle', limit)
}
