import { z } from 'zod'
import { orderRow } from '../../shared/contract/orders.ts'
import type { QueryContext } from '../context.ts'
import { vehicleName } from '../customers/vehicles.rules.ts'
import { type OrderSort, type Place, readPlace, shouldCollect, writePlace } from './register.rules.ts'
import {
  type Conditions,
  conditionsOf,
  countOrders,
  hasBlanks,
  keyCountOf,
  type OrderFilter,
  type PlaceRow,
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

/** A page of the register with the true number of orders that the filter fits. */
export function listOrders(context: QueryContext, input: OrderListInput) {
  const { db } = context
  const conditions = conditionsOf(input.filter, context.now)
  const total = countOrders(db, conditions)
  const places = placesOf(context, input, conditions, total)
  const rows = new Map(
    registerRows(
      db,
      places.map((place) => place.id)
    ).map((row) => [row.id, row])
  )
  const last = places.length === input.limit ? places.at(-1) : undefined
  return {
    rows: z.array(orderRow).parse(
      places.flatMap(({ id }) => {
        const row = rows.get(id)
        return row ? [viewOf(row)] : []
      })
    ),
    total,
    next: last ? writePlace(last) : null
  }
}

/** The page's places: first orders with a value to sort by, then, where any are left, those without. */
function placesOf(context: QueryContext, input: OrderListInput, conditions: Conditions, total: number): Place[] {
  const { filter, sort, descending, limit } = input
  const keyCount = keyCountOf(sort)
  const after = input.after === null ? null : readPlace(input.after, keyCount)
  const collects = shouldCollect({
    total,
    sort,
    hasOpenedRange: filter.openedFrom !== null || filter.openedUntil !== null,
    hasDeliveredRange: filter.deliveredFrom !== null || filter.deliveredUntil !== null
  })
  const page = (part: 0 | 1, from: Place | null, count: number) =>
    pageOf(context.db, conditions, filter, { sort, descending, part, after: from, limit: count, collects }).map((row) =>
      placeOf(row, part, keyCount)
    )
  const valued = after?.part === 1 ? [] : page(0, after, limit)
  if (!hasBlanks(sort) || valued.length === limit) return valued
  return [...valued, ...page(1, after?.part === 1 ? after : null, limit - valued.length)]
}

function placeOf(row: PlaceRow, part: 0 | 1, keyCount: number): Place {
  return { part, keys: part === 0 ? [row.k0, row.k1].slice(0, keyCount) : [], id: row.id }
}
