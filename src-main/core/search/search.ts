import type { WriteHandle } from '../../db/store.ts'
import { type IndexedKind, rowIdOf, spacedWords } from './search.rules.ts'
import { type IndexText, putCodes, putWords, textOfCustomer, textOfOrder, textOfVehicle } from './search.sql.ts'

function put(db: WriteHandle, kind: IndexedKind, recordId: number, text: IndexText | undefined): void {
  if (!text) return
  const rowId = rowIdOf(kind, recordId)
  putWords(db, rowId, spacedWords(text.words ?? ''))
  putCodes(db, rowId, text.codes ?? '')
}

/** Called by every command that changes what an order is found by, in its transaction. */
export function indexOrder(db: WriteHandle, orderId: number): void {
  put(db, 'order', orderId, textOfOrder(db, orderId))
}

export function indexVehicle(db: WriteHandle, vehicleId: number): void {
  put(db, 'vehicle', vehicleId, textOfVehicle(db, vehicleId))
}

export function indexCustomer(db: WriteHandle, customerId: number): void {
  put(db, 'customer', customerId, textOfCustomer(db, customerId))
}
