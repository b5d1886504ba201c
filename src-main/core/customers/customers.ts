import type { z } from 'zod'
import type { customer, customerInput } from '../../shared/contract/orders.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { findRecordIds, indexCustomer, indexOrders } from '../search/search.ts'
import {
  type CustomerRow,
  customerOf,
  historyOfCustomer,
  insertCustomer,
  orderIdsOf,
  updateCustomerRow,
  vehiclesOfCustomer
} from './customers.sql.ts'

type Customer = z.infer<typeof customer>
type CustomerInput = z.infer<typeof customerInput>

const FOUND = 20
const HISTORY_SHOWN = 50

export function requireCustomer(context: QueryContext, customerId: number): CustomerRow {
  const row = customerOf(context.db, customerId)
  if (!row || row.voidedAt !== null) throw new DomainError('not_found', { record: 'customer', id: customerId })
  return row
}

/** Customers by name or phone number, newest first. */
export function findCustomers(context: QueryContext, { text }: { text: string }): CustomerRow[] {
  return findRecordIds(context.db, 'customer', text, FOUND)
    .map((id) => customerOf(context.db, id))
    .filter((row): row is CustomerRow => row?.voidedAt === null)
}

/** A customer with the vehicles owned now and the newest orders. */
export function getCustomer(context: QueryContext, { customerId }: { customerId: number }) {
  return {
    ...requireCustomer(context, customerId),
    vehicles: vehiclesOfCustomer(context.db, customerId),
    history: historyOfCustomer(context.db, customerId, HISTORY_SHOWN)
  }
}

export function updateCustomer(context: CommandContext, input: Customer): CustomerRow {
  const { outletId } = requireCustomer(context, input.id)
  saveCustomer(context, { ...input, outletId })
  return requireCustomer(context, input.id)
}

/** Keeps a customer inside the caller's command; a known one (id) is brought up to date. */
export function saveCustomer(
  context: CommandContext,
  input: CustomerInput & { id: number | null; outletId: number }
): number {
  const { db } = context
  const kept = {
    kind: input.kind,
    name: input.name,
    phone: input.phone || null,
    email: input.email || null,
    address: input.address || null,
    note: input.note || null
  }
  const before = input.id === null ? null : requireCustomer(context, input.id)
  if (before && isSame(before, kept)) return before.id
  const customerId = before?.id ?? insertCustomer(db, { ...kept, outletId: input.outletId, createdAt: context.now })
  if (before) updateCustomerRow(db, customerId, kept)
  indexCustomer(db, customerId)
  if (before && before.name !== kept.name) indexOrders(db, orderIdsOf(db, 'customer_id', customerId))
  context.audit({ recordType: 'customer', recordId: customerId, before, after: customerOf(db, customerId) })
  return customerId
}

/** Whether a change would leave the row as it is; then there is nothing to write and nothing for the trail. */
export function isSame(before: object, kept: object): boolean {
  const stored = new Map<string, unknown>(Object.entries(before))
  return Object.entries(kept).every(([key, value]) => stored.get(key) === value)
}
