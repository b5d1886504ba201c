import type { WriteHandle } from '../../db/store.ts'
import type { Instant } from '../../shared/dates.ts'
import type { Actor, AuditRecord } from '../context.ts'

/** Writes one audit entry in the transaction of the change. Append-only, guarded by a trigger. */
export function insertAudit(
  db: WriteHandle,
  entry: AuditRecord & { at: Instant; actor: Actor; command: string }
): void {
  db.prepare(
    `insert into audit_entries (at, actor_id, actor_name, command, record_type, record_id, before, after)
     values (?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(
    entry.at,
    entry.actor.staffId,
    entry.actor.name,
    entry.command,
    entry.recordType,
    entry.recordId,
    entry.before === null ? null : JSON.stringify(entry.before),
    entry.after === null ? null : JSON.stringify(entry.after)
  )
}
