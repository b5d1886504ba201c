import type { z } from 'zod'
import type { customerInput } from '../../shared/contract/orders.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { indexCustomer } from '../search/search.ts'
import { customerOf, insertCustomer, updateCustomerRow } from './customers.sql.ts'

type CustomerInput = z.infer<typeof customerInput>

/** Keeps a customer inside the caller's command; a known one (id) is brought up to date. */
export function saveCustomer(
  context: CommandContext,
  input: CustomerInput & { id: number | null; outletId: number }
): number {
  const { id, outletId, ...fields } = input
  const kept = {
    kind: fields.kind,
    name: fields.name,
    phone: fields.phone || null,
    email: fields.email || null,
    address: fields.address || null,
    note: fields.note || null
  }
  const before = id === null ? null : customerOf(context.db, id)
  if (before === undefined) throw new DomainError('not_found', { record: 'customer', id: id ?? 0 })
  const customerId = before ? before.id : insertCustomer(context.db, { ...kept, outletId, createdAt: context.now })
  if (before) updateCustomerRow(context.db, before.id, kept)
  indexCustomer(context.db, customerId)
  context.audit({ recordType: 'customer', recordId: customerId, before, after: customerOf(context.db, customerId) })
  return customerId
}
