import type { z } from 'zod'
import type { searchHit } from '../../shared/contract/board.ts'
import type { QueryContext } from '../context.ts'
import { mayCallCustomers } from '../customers/customers.rules.ts'
import { vehicleIdsByKey } from '../customers/customers.sql.ts'
import { plateKey, vehicleName } from '../customers/vehicles.rules.ts'
import { codeKey } from './search.rules.ts'
import { customerHits, orderHits, orderIdOfNumber, vehicleHits } from './search.sql.ts'
import { findRecordIds } from './search.ts'

type Hit = z.infer<typeof searchHit>

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part).join(' · ')

/** The rows of some ids in the order of the ids. */
function inOrder<Row extends { id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...new Set(ids)].map((id) => byId.get(id)).filter((row) => row !== undefined)
}

function findOrders({ db }: QueryContext, text: string, limit: number): Hit[] {
  const number = text.normalize('NFKC').trim().toUpperCase()
  const ids = [...orderIdOfNumber(db, number), ...findRecordIds(db, 'order', text, limit)]
  return inOrder(ids, orderHits(db, ids)).map((row) => ({
    kind: 'order' as const,
    id: row.id,
    title: row.number,
    detail: joined([row.plate, vehicleName(row), row.customerName, row.concern]),
    orderId: row.id
  }))
}

function findVehicles({ db }: QueryContext, text: string, limit: number): Hit[] {
  const key = plateKey(text)
  const ids = [...(key === '' ? [] : vehicleIdsByKey(db, key, limit)), ...findRecordIds(db, 'vehicle', text, limit)]
  return inOrder(ids, vehicleHits(db, ids)).map((row) => ({
    kind: 'vehicle' as const,
    id: row.id,
    title: row.plate ?? row.vin ?? '',
    detail: joined([vehicleName(row), row.plate === null ? null : row.vin, row.ownerName]),
    orderId: row.orderId
  }))
}

function findCustomers({ db, actor }: QueryContext, text: string, limit: number): Hit[] {
  const ids = findRecordIds(db, 'customer', text, limit)
  return inOrder(ids, customerHits(db, ids)).map((row) => ({
    kind: 'customer' as const,
    id: row.id,
    title: row.name,
    detail: joined([mayCallCustomers(actor.role) ? row.phone : null, row.plates]),
    orderId: row.orderId
  }))
}

/** Each kind gets its share of the places; what one leaves free goes to the others. */
function shared(kinds: readonly Hit[][], limit: number): Hit[] {
  const share = Math.ceil(limit / kinds.length)
  const counts = kinds.map((hits) => Math.min(share, hits.length))
  let free = limit - counts.reduce((sum, count) => sum + count, 0)
  return kinds
    .flatMap((hits, kind) => {
      const count = counts[kind] ?? 0
      const more = Math.max(0, Math.min(free, hits.length - count))
      free -= more
      return hits.slice(0, count + more)
    })
    .slice(0, limit)
}

/** Anything by number, plate, VIN, name or words: what is typed in full first, then the newest of each kind. */
export function findAnything(context: QueryContext, { text, limit }: { text: string; limit: number }): Hit[] {
  const key = codeKey(text)
  const hits = shared(
    [findOrders(context, text, limit), findVehicles(context, text, limit), findCustomers(context, text, limit)],
    limit
  )
  const isExact = (hit: Hit) => key !== '' && codeKey(hit.title) === key
  return [...hits.filter(isExact), ...hits.filter((hit) => !isExact(hit))]
}
