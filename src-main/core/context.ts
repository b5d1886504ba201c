import type { ReadHandle, WriteHandle } from '../db/store.ts'
import type { Clock } from '../shared/clock.ts'
import type { Shop } from '../shared/contract/shop.ts'
import { businessDay, type Day, type Instant } from '../shared/dates.ts'
import type { Role } from '../shared/enums.ts'
import { insertAudit } from './access/audit.sql.ts'

/** Who acts. Until people sign in, the person at the PC is the owner. */
export interface Actor {
  staffId: number | null
  name: string
  role: Role
}

export interface AuditRecord {
  recordType: string
  recordId: number
  before: unknown
  after: unknown
}

export interface QueryContext {
  db: ReadHandle
  shop: Shop
  clock: Clock
  /** One reading of the clock for the whole call. */
  now: Instant
  /** Business day of `now` in the shop's time zone. */
  today: Day
  actor: Actor
}

export interface CommandContext extends QueryContext {
  db: WriteHandle
  /** Who, when, what, before and after; in the transaction of the change. */
  audit(record: AuditRecord): void
}

export interface CallOrigin {
  shop: Shop
  clock: Clock
  actor: Actor
}

export function makeQueryContext(db: ReadHandle, origin: CallOrigin): QueryContext {
  const now = origin.clock.now()
  return { db, ...origin, now, today: businessDay(now, origin.shop.timeZone) }
}

/** `command` is the contract's name of the call (`orders.open`); it stands in the audit entry. */
export function makeCommandContext(db: WriteHandle, origin: CallOrigin, command: string): CommandContext {
  const base = makeQueryContext(db, origin)
  return {
    ...base,
    db,
    audit: (record) => insertAudit(db, { ...record, at: base.now, actor: base.actor, command })
  }
}
