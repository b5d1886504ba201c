import type { ReactNode } from 'react'
import type { Sort } from './memory.ts'

export interface Column<Row> {
  key: string
  /** With the unit: `Price €`, `Lead d`. */
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures: right-aligned and tabular. */
  number?: boolean
  /** The one column the row is judged by. */
  strong?: boolean
  width?: number
  /** What the column sorts by; null stands last either way. Without it the column does not sort. */
  sort?: (row: Row) => string | number | null
}

/** Rows in the chosen order; equal rows keep theirs, and rows without a value stand last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null
): readonly Row[] {
  const value = columns.find(({ key }) => key === sort?.key)?.sort
  if (!sort || !value) return rows
  const collator = new Intl.Collator(undefined, { numeric: true })
  const direction = sort.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right)
    return direction * collator.compare(String(left), String(right))
  })
}
