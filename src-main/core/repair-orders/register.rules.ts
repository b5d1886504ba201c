import { z } from 'zod'
import type { orderSorts } from '../../shared/contract/orders.ts'
import { DomainError } from '../../shared/errors.ts'

export type OrderSort = (typeof orderSorts)[number]

/** Where a page ended: the part of the list (0: rows with a value to sort by, 1: those without), its keys, its id. */
const placeShape = z.object({
  part: z.union([z.literal(0), z.literal(1)]),
  keys: z.array(z.union([z.string(), z.number()])),
  id: z.number().int()
})
export type Place = z.infer<typeof placeShape>

export function writePlace(place: Place): string {
  return btoa(encodeURIComponent(JSON.stringify(place)))
}

/** A place that this list did not write is refused: a list that silently began anew would repeat rows. */
export function readPlace(text: string, keyCount: number): Place {
  const place = parsePlace(text)
  if (!place || (place.part === 0 && place.keys.length !== keyCount)) {
    throw new DomainError('not_found', { record: 'place', id: 0 })
  }
  return place
}

function parsePlace(text: string): Place | null {
  try {
    return placeShape.safeParse(JSON.parse(decodeURIComponent(atob(text)))).data ?? null
  } catch {
    return null
  }
}

/** Up to so many hits it is quicker to collect all and sort them than to walk the sorted index until a page is full. */
const FEW = 5000

export interface Reach {
  total: number
  sort: OrderSort
  hasOpenedRange: boolean
  hasDeliveredRange: boolean
}

/**
 * How a page is reached. Hits of a range of days lie together: walked by another order, they may all be at the far end.
 */
export function shouldCollect({ total, sort, hasOpenedRange, hasDeliveredRange }: Reach): boolean {
  if (total <= FEW) return true
  return (hasOpenedRange && sort !== 'opened') || (hasDeliveredRange && sort !== 'delivered')
}
