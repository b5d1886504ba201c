import { sql } from 'drizzle-orm'
import { check, integer, text } from 'drizzle-orm/sqlite-core'

/** Row id. AUTOINCREMENT, so that an id is never reused. */
export const id = () => integer('id').primaryKey({ autoIncrement: true })

/** A business row is voided with a reason, never deleted (D3). */
export const voiding = () => ({ voidedAt: text('voided_at'), voidReason: text('void_reason') })

/** CHECK that a text column holds one of a closed list (D6); NULL passes, NOT NULL is the column's own matter. */
export function oneOf(name: string, column: string, values: readonly string[]) {
  return check(name, sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`))
}

export function isTrue(name: string, expression: string) {
  return check(name, sql.raw(expression))
}
