import { z } from 'zod'

export interface Sort {
  key: string
  descending: boolean
}
const sort = z.object({ key: z.string(), descending: z.boolean() })

/** Where a list was left, so that it is found again on return. Forgotten with the window. */
export interface Place {
  rowKey: string | null
  scrollTop: number
}
const places = new Map<string, Place>()

export function placeOf(tableId: string): Place {
  return places.get(tableId) ?? { rowKey: null, scrollTop: 0 }
}

export function keepPlace(tableId: string, part: Partial<Place>): void {
  places.set(tableId, { ...placeOf(tableId), ...part })
}

const sortPlace = (tableId: string) => `rightfirst.sort.${tableId}`

/** The sort a person chose for a table; kept on this seat. */
export function sortOf(tableId: string): Sort | null {
  try {
    const read = sort.safeParse(JSON.parse(localStorage.getItem(sortPlace(tableId)) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function keepSort(tableId: string, chosen: Sort | null): void {
  try {
    if (chosen) localStorage.setItem(sortPlace(tableId), JSON.stringify(chosen))
    else localStorage.removeItem(sortPlace(tableId))
  } catch {
    // Without a store the table only forgets.
  }
}
