import type { z } from 'zod'
import { staffMember } from '../../shared/contract/shop.ts'
import type { Post } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { requireActiveOutlet } from '../outlets/outlets.ts'
import { allStaff, findStaff, insertStaff, type StaffRow, updateStaffRow } from './staff.sql.ts'

export type StaffMember = z.infer<typeof staffMember>

interface NewStaff {
  outletId: number
  name: string
  post: Post
}

/** Everybody who ever worked here: people leave, their names stay (faults.md 21). */
export function listStaff(context: QueryContext): StaffMember[] {
  return allStaff(context.db).map((row) => staffMember.parse(row))
}

function requireStaff(context: QueryContext, staffId: number): StaffRow {
  const row = findStaff(context.db, staffId)
  if (!row) throw new DomainError('not_found', { record: 'staff', id: staffId })
  return row
}

/** Somebody who can be given work now. */
export function requireActiveStaff(context: QueryContext, staffId: number): StaffRow {
  const row = requireStaff(context, staffId)
  if (!row.isActive) throw new DomainError('staff_inactive', { name: row.name })
  return row
}

export function createStaff(context: CommandContext, input: NewStaff): StaffMember {
  requireActiveOutlet(context, input.outletId)
  const after = insertStaff(context.db, {
    outletId: input.outletId,
    name: input.name,
    post: input.post,
    isActive: true,
    createdAt: context.now
  })
  context.audit({ recordType: 'staff', recordId: after.id, before: null, after })
  return staffMember.parse(after)
}

/** A person is switched off, never removed; somebody who moves must move to an outlet that is in use. */
export function updateStaff(context: CommandContext, input: NewStaff & { id: number; isActive: boolean }): StaffMember {
  const before = requireStaff(context, input.id)
  if (input.outletId !== before.outletId) requireActiveOutlet(context, input.outletId)
  const { id, outletId, name, post, isActive } = input
  const after = updateStaffRow(context.db, id, { outletId, name, post, isActive })
  context.audit({ recordType: 'staff', recordId: id, before, after })
  return staffMember.parse(after)
}
