import type { OrderRow } from './assess.rules.ts'

export type Numbered<T> = { row: T; fingerprint: string }

/** Rows of one order number, one opening and one vehicle are the jobs of one order; orders come as they were opened. */
export function groupOrders(rows: Numbered<OrderRow>[]): Numbered<OrderRow>[][] {
  const groups = new Map<string, Numbered<OrderRow>[]>()
  for (const numbered of rows) {
    const { draft, times, rowNumber } = numbered.row
    const vehicle = draft.vehicle
    const key =
      draft.externalRef === null
        ? `row ${rowNumber}`
        : JSON.stringify([draft.externalRef, times.opened.at, vehicle?.vin, vehicle?.plate, vehicle?.ref])
    const group = groups.get(key)
    if (group) group.push(numbered)
    else groups.set(key, [numbered])
  }
  const openedAt = (group: Numbered<OrderRow>[]) => group[0]?.row.times.opened.at ?? ''
  return [...groups.values()].sort((a, b) => (openedAt(a) < openedAt(b) ? -1 : openedAt(a) > openedAt(b) ? 1 : 0))
}
