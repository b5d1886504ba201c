import type { WriteHandle } from '../../db/store.ts'

/** Next number of a series: gap-free per outlet and year, because it is taken in the transaction that uses it. */
export function takeNumber(db: WriteHandle, outletId: number, kind: string, year: number): number {
  const row = db
    .prepare<{ last: number }>(
      `insert into number_series (outlet_id, kind, year, last) values (?, ?, ?, 1)
       on conflict (outlet_id, kind, year) do update set last = last + 1 returning last`
    )
    .get(outletId, kind, year)
  if (!row) throw new Error('the number series gave nothing')
  return row.last
}

/** `26-4118`; with the outlet's own prefix where there are several outlets. */
export function orderNumber(prefix: string, year: number, sequence: number): string {
  const short = String(year % 100).padStart(2, '0')
  return `${prefix}${short}-${String(sequence).padStart(4, '0')}`
}
