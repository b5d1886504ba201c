import { z } from 'zod'
import type { ReadHandle } from '../../db/store.ts'
import { FEW, type Findings } from './checks.sql.ts'

/** Tables of the records that commands write, by the name the trail gives them. */
const recordTables = {
  shop: 'shop',
  outlet: 'outlets',
  staff: 'staff',
  repair_class: 'repair_classes',
  system: 'systems',
  customer: 'customers',
  vehicle: 'vehicles',
  order: 'orders',
  inspection: 'inspections',
  inspection_item: 'inspection_items',
  rework: 'reworks',
  comeback: 'comebacks',
  comeback_candidate: 'comeback_candidates'
} as const

/**
 * Records that must each have an entry of their own. Those of an import are covered by the import's entry: orders by
 * their batch, what belongs to them by their order, vehicles, customers and staff by the moment of the batch.
 */
const byImportedOrder = 'exists (select 1 from orders o where o.id = r.order_id and o.import_batch_id is not null)'
const byImportMoment = 'exists (select 1 from import_batches b where b.started_at = r.created_at)'
const owed: Readonly<Partial<Record<keyof typeof recordTables, string>>> = {
  order: 'r.import_batch_id is not null',
  inspection: byImportedOrder,
  rework: byImportedOrder,
  comeback: 'false',
  customer: byImportMoment,
  vehicle: byImportMoment,
  staff: byImportMoment,
  outlet: 'false',
  repair_class: 'false'
}

/** Every record that a command wrote has an entry in the trail. */
export function checkEntries(db: ReadHandle): Findings {
  const found = Object.entries(recordTables).flatMap(([type, table]) => {
    const covered = owed[type as keyof typeof recordTables]
    if (covered === undefined) return []
    const query = `from ${table} r where not (${covered}) and not exists (
      select 1 from audit_entries a where a.record_type = '${type}' and a.record_id = r.id)`
    const rows = db.prepare<{ id: number }>(`select r.id ${query} limit ${FEW}`).all()
    const count =
      rows.length < FEW ? rows.length : (db.prepare<{ n: number }>(`select count(*) as n ${query}`).get()?.n ?? 0)
    return count === 0 ? [] : [{ count, examples: rows.map((row) => `${type} ${row.id} has no entry`) }]
  })
  return {
    faults: found.reduce((sum, own) => sum + own.count, 0),
    examples: found.flatMap((own) => own.examples).slice(0, FEW)
  }
}

const entry = z.object({
  id: z.number(),
  recordType: z.string(),
  recordId: z.number(),
  before: z.string().nullable(),
  after: z.string().nullable()
})
const values = z.record(z.string(), z.unknown())
type Scalar = string | number | boolean | null

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
/** SQLite keeps truth as 1 and 0. */
const stored = (value: Scalar) => (typeof value === 'boolean' ? Number(value) : value)

/** The columns of each table by the names the trail uses; other keys are worked out from elsewhere. */
function columnsOf(db: ReadHandle, table: string): Map<string, string> {
  const rows = db.prepare<{ name: string }>(`select name from pragma_table_info('${table}')`).all()
  return new Map(rows.map(({ name }) => [camel(name), name]))
}

function readValues(json: string | null): Record<string, unknown> {
  const parsed = json === null ? null : values.safeParse(JSON.parse(json))
  return parsed?.success ? parsed.data : {}
}

/** What the trail says a record holds, read entry by entry. */
class RecordTrail {
  private known = new Map<string, Scalar>()
  private readonly columns: ReadonlyMap<string, string>

  constructor(columns: ReadonlyMap<string, string>) {
    this.columns = columns
  }

  /** Takes an entry in; returns the keys whose value before is not what the entry before it left. */
  follow(before: string | null, after: string | null): string[] {
    const broken = this.own(readValues(before)).filter(
      ([key, value]) => this.known.has(key) && this.known.get(key) !== value
    )
    if (after === null) this.known.clear()
    for (const [key, value] of this.own(readValues(after))) this.known.set(key, value)
    return broken.map(([key]) => key)
  }

  /** Keys whose value in the books is not what the last entry says. */
  differs(row: Record<string, unknown>): string[] {
    return [...this.known].filter(([key, value]) => row[this.columns.get(key) ?? ''] !== value).map(([key]) => key)
  }

  private own(given: Record<string, unknown>): [string, Scalar][] {
    return Object.entries(given).flatMap(([key, value]): [string, Scalar][] =>
      this.columns.has(key) && isScalar(value) ? [[key, stored(value)]] : []
    )
  }
}

/**
 * Each entry's "before" is what the entry before it left, and the last "after" is what the books hold: nothing was
 * changed without a trace.
 */
export function checkChain(db: ReadHandle): Findings {
  const found: Findings = { faults: 0, examples: [] }
  const fault = (text: string) => {
    found.faults += 1
    if (found.examples.length < FEW) found.examples.push(text)
  }
  for (const [type, table] of Object.entries(recordTables)) followRecords(db, type, table, fault)
  return found
}

/** Reads the trail of one kind of record, record by record. */
function followRecords(db: ReadHandle, type: string, table: string, fault: (text: string) => void): void {
  const columns = columnsOf(db, table)
  const findRow = db.prepare<unknown, [number]>(`select * from ${table} where id = ?`)
  const close = (recordId: number, trail: RecordTrail) => {
    const row = values.safeParse(findRow.get(recordId))
    const keys = row.success ? trail.differs(row.data) : []
    if (keys.length > 0) fault(`${type} ${recordId}: ${keys.join(', ')} changed without an entry`)
  }
  const entries = db.prepare<unknown, [string]>(
    `select id, record_type as recordType, record_id as recordId, before, after from audit_entries
     where record_type = ? order by record_id, id`
  )
  const open: { recordId: number; trail: RecordTrail }[] = []
  for (const raw of entries.iterate(type)) {
    const { id, recordId, before, after } = entry.parse(raw)
    const last = open.pop()
    if (last && last.recordId !== recordId) close(last.recordId, last.trail)
    const trail = last?.recordId === recordId ? last.trail : new RecordTrail(columns)
    open.push({ recordId, trail })
    const broken = trail.follow(before, after)
    if (broken.length > 0)
      fault(`entry ${id}, ${type} ${recordId}: ${broken.join(', ')} is not what the entry before left`)
  }
  for (const { recordId, trail } of open) close(recordId, trail)
}
