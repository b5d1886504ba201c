import { z } from 'zod'
import type { orderFilter, orderSorts } from '../../shared/contract/register.ts'
import type { Day } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'

export type OrderSort = (typeof orderSorts)[number]
export type OrderFilter = z.infer<typeof orderFilter>

/**
 * Where a page ended: the part of the list (0: rows with a value to sort by, 1: those without), its keys, its id, and
 * how many there were when the list began, which later pages need not count again.
 */
const placeShape = z.object({
  part: z.union([z.literal(0), z.literal(1)]),
  keys: z.array(z.union([z.string(), z.number()])),
  id: z.number().int(),
  total: z.number().int()
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
const FEW = { byIndex: 5000, byRange: 100_000, byReading: 200 }

export interface Reach {
  total: number
  /** A condition that an index answers stands beside the rest: text, technician, comebacks, open stages. */
  isNarrowed: boolean
  /** Hits of a range of days lie together: walked by another order, they may all be at the far end. */
  hasOtherRange: boolean
}

export function shouldCollect({ total, isNarrowed, hasOtherRange }: Reach): boolean {
  if (hasOtherRange && total <= FEW.byRange) return true
  return total <= (isNarrowed ? FEW.byIndex : FEW.byReading)
}

/** The filter has a range of days other than those the list is sorted by. */
export function hasOtherRange(filter: OrderFilter, sort: OrderSort): boolean {
  const isAsked = (from: Day | null, until: Day | null) => from !== null || until !== null
  return (
    (sort !== 'opened' && isAsked(filter.openedFrom, filter.openedUntil)) ||
    (sort !== 'delivered' && isAsked(filter.deliveredFrom, filter.deliveredUntil))
  )
}
