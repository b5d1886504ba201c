import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import type { KpiEntry } from './catalogue/entry.ts'

/** Targets are kept in millionths of a fraction, a second or a count (tables/kpi). */
const MILLIONTHS = 1_000_000
const SECONDS_IN_HOUR = 3600
/** Stands for all outlets together. */
const ALL_OUTLETS = 0

interface StoredTarget {
  kpiId: string
  targetMillionths: number | null
}

/** The shop's own targets; an outlet's own stands before that of all outlets. */
export function readTargets(db: ReadHandle, outletId: number | null): Map<string, number | null> {
  const rows = db
    .prepare<StoredTarget>(
      `select kpi_id as kpiId, target_millionths as targetMillionths from kpi_targets
       where outlet_id in (${ALL_OUTLETS}, ?) order by outlet_id`
    )
    .all(outletId ?? ALL_OUTLETS)
  return new Map(rows.map((row) => [row.kpiId, row.targetMillionths]))
}

/** The target in shown units: the shop's own, else the catalogue's; null when there is none. */
export function targetOf(targets: ReadonlyMap<string, number | null>, entry: KpiEntry): number | null {
  const stored = targets.get(entry.id)
  if (stored === undefined) return entry.defaultTarget
  return stored === null ? null : stored / MILLIONTHS / (entry.unit === 'hours' ? SECONDS_IN_HOUR : 1)
}

/** Keeps a target and returns the row's id, for the audit entry. */
export function saveTarget(db: WriteHandle, entry: KpiEntry, outletId: number | null, target: number | null): number {
  const millionths =
    target === null ? null : Math.round(target * (entry.unit === 'hours' ? SECONDS_IN_HOUR : 1) * MILLIONTHS)
  const row = db
    .prepare<{ id: number }>(
      `insert into kpi_targets (kpi_id, outlet_id, target_millionths) values (?, ?, ?)
       on conflict (kpi_id, outlet_id) do update set target_millionths = excluded.target_millionths returning rowid as id`
    )
    .get(entry.id, outletId ?? ALL_OUTLETS, millionths)
  if (!row) throw new Error('the target was not stored')
  return row.id
}
