import type { z } from 'zod'
import type { WriteHandle } from '../../db/store.ts'
import { outlet } from '../../shared/contract/shop.ts'
import type { Instant } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { isSameName } from '../../shared/names.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { nextNumberPrefix } from './outlets.rules.ts'
import {
  allOutlets,
  countOpenOrders,
  findOutletRow,
  insertOutlet,
  type OutletRow,
  updateOutletRow
} from './outlets.sql.ts'

export type Outlet = z.infer<typeof outlet>

interface NewOutlet {
  name: string
  address: string | null
}

export function listOutlets(context: QueryContext): Outlet[] {
  return allOutlets(context.db).map((row) => outlet.parse(row))
}

function requireOutlet(context: QueryContext, outletId: number): OutletRow {
  const row = findOutletRow(context.db, outletId)
  if (!row) throw new DomainError('not_found', { record: 'outlet', id: outletId })
  return row
}

export function requireActiveOutlet(context: QueryContext, outletId: number): OutletRow {
  const row = requireOutlet(context, outletId)
  if (!row.isActive) throw new DomainError('outlet_inactive', { name: row.name })
  return row
}

function refuseSameName(context: QueryContext, name: string, exceptId: number | null): void {
  const twin = allOutlets(context.db).find((row) => row.id !== exceptId && isSameName(row.name, name))
  if (twin) throw new DomainError('name_taken', { name: twin.name })
}

/** The first outlet, as part of making a shop; it carries the shop's name. */
export function seedOutlet(db: WriteHandle, name: string, now: Instant): OutletRow {
  return insertOutlet(db, { name, address: null, numberPrefix: nextNumberPrefix([]), isActive: true, createdAt: now })
}

export function createOutlet(context: CommandContext, input: NewOutlet): Outlet {
  refuseSameName(context, input.name, null)
  const after = insertOutlet(context.db, {
    name: input.name,
    address: input.address || null,
    numberPrefix: nextNumberPrefix(allOutlets(context.db).map((row) => row.numberPrefix)),
    isActive: true,
    createdAt: context.now
  })
  context.audit({ recordType: 'outlet', recordId: after.id, before: null, after })
  return outlet.parse(after)
}

/** An outlet is switched off, never removed: not the last one, and not with orders still open. */
export function updateOutlet(context: CommandContext, input: NewOutlet & { id: number; isActive: boolean }): Outlet {
  const before = requireOutlet(context, input.id)
  refuseSameName(context, input.name, input.id)
  if (before.isActive && !input.isActive) refuseUnlessDispensable(context, before)
  const after = updateOutletRow(context.db, input.id, {
    name: input.name,
    address: input.address || null,
    isActive: input.isActive
  })
  context.audit({ recordType: 'outlet', recordId: after.id, before, after })
  return outlet.parse(after)
}

function refuseUnlessDispensable(context: QueryContext, row: OutletRow): void {
  const others = allOutlets(context.db).filter((other) => other.isActive && other.id !== row.id)
  if (others.length === 0) throw new DomainError('outlet_last', { name: row.name })
  const count = countOpenOrders(context.db, row.id)
  if (count > 0) throw new DomainError('outlet_in_use', { name: row.name, count })
}
