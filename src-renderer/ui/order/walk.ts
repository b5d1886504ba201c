/** The list an order was opened from, so that the one before and the one after can be walked to. */
export interface Walk {
  list: 'shop' | 'register'
  orderIds: readonly number[]
  /** The true length of the list, also when only a part is loaded. */
  total: number
}

let kept: Walk | null = null

export function keepWalk(walk: Walk): void {
  kept = walk
}

export interface PlaceInWalk {
  list: Walk['list']
  at: number
  total: number
  previous: number | null
  next: number | null
}

/** Null: the order was not opened from a list. */
export function placeInWalk(orderId: number): PlaceInWalk | null {
  const index = kept?.orderIds.indexOf(orderId) ?? -1
  if (!kept || index < 0) return null
  return {
    list: kept.list,
    at: index + 1,
    total: kept.total,
    previous: kept.orderIds[index - 1] ?? null,
    next: kept.orderIds[index + 1] ?? null
  }
}
