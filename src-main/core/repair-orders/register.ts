import { z } from 'zod'
import type { ReadHandle } from '../../db/store.ts'
import type { QueryContext } from '../context.ts'
import { vehicleName } from '../customers/vehicles.rules.ts'
import {
  hasOtherRange,
  type OrderFilter,
  type OrderSort,
  type Place,
  readPlace,
  shouldCollect,
  writePlace
} from './register.rules.ts'
import {
  type Conditions,
  conditionsOf,
  countOrders,
  hasBlanks,
  keyCountOf,
  pageOf,
  type RegisterRow,
  registerRows
} from './register.sql.ts'

const names = z.array(z.string())

export interface OrderListInput {
  filter: OrderFilter
  sort: OrderSort
  descending: boolean
  after: string | null
  limit: number
}

const viewOf = ({ make, model, ...row }: RegisterRow) => ({
  ...row,
  vehicleName: vehicleName({ make, model }),
  technicianNames: names.parse(JSON.parse(row.technicianNames)),
  isComeback: row.isComeback === 1
})

/** A page of the register with the true number of orders that the filter fits, counted when the list began. */
export function listOrders(context: QueryContext, input: OrderListInput) {
  const { db, now } = context
  const conditions = conditionsOf(db, input.filter, now)
  const after = input.after === null ? null : readPlace(input.after, keyCountOf(input.sort))
  const total = after?.total ?? countOrders(db, conditions)
  const places = placesOf(db, input, conditions, after, total)
  const ids = places.map((place) => place.id)
  const rows = new Map(registerRows(db, ids).map((row) => [row.id, viewOf(row)]))
  const last = places.length === input.limit ? places.at(-1) : undefined
  return {
    rows: ids.map((id) => rows.get(id)).filter((row) => row !== undefined),
    total,
    next: last ? writePlace(last) : null
  }
}

/** The page's places: first orders with a value to sort by, then, where any are left, those without. */
function placesOf(
  db: ReadHandle,
  { filter, sort, descending, limit }: OrderListInput,
  conditions: Conditions,
  after: Place | null,
  total: number
): Place[] {
  const { isNarrowed } = conditions
  const collects = shouldCollect({ total, isNarrowed, hasOtherRange: hasOtherRange(filter, sort) })
  const page = (part: 0 | 1, from: Place | null, count: number): Place[] =>
    pageOf(db, conditions, filter, { sort, descending, part, after: from, limit: count, collects }).map((row) => ({
      part,
      keys: part === 0 ? [row.k0, row.k1].slice(0, keyCountOf(sort)) : [],
      id: row.id,
      total
    }))
  const valued = after?.part === 1 ? [] : page(0, after, limit)
  if (!hasBlanks(sort) || valued.length === limit) return valued
  return [...valued, ...page(1, after?.part === 1 ? after : null, limit - valued.length)]
}
