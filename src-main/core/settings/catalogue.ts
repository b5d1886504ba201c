import type { z } from 'zod'
import { repairClass, system, type warrantyTerm } from '../../shared/contract/shop.ts'
import { DomainError } from '../../shared/errors.ts'
import { isSameName } from '../../shared/names.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import {
  allClasses,
  allSystems,
  allTerms,
  type ClassRow,
  countOrdersOfClass,
  findClass,
  insertClass,
  insertSystem,
  type SystemRow,
  saveTerm,
  type TermRow,
  termsOf,
  updateClassRow,
  updateSystemRow
} from './catalogue.sql.ts'
import { isUnderItself, systemCode, termsToStore, withSource } from './settings.rules.ts'

export type RepairClass = z.infer<typeof repairClass>
export type System = z.infer<typeof system>
type Warranty = z.infer<typeof warrantyTerm>

function shownClass(row: ClassRow, terms: readonly TermRow[]): RepairClass {
  return repairClass.parse({ ...row, warranty: terms })
}

export function listRepairClasses(context: QueryContext): RepairClass[] {
  const terms = Map.groupBy(allTerms(context.db), (term) => term.repairClassId)
  return allClasses(context.db).map((row) => shownClass(row, terms.get(row.id) ?? []))
}

function readClass(context: QueryContext, classId: number): RepairClass {
  const row = findClass(context.db, classId)
  if (!row) throw new DomainError('not_found', { record: 'repair_class', id: classId })
  return shownClass(row, termsOf(context.db, classId))
}

function saveWarranty(context: CommandContext, before: RepairClass, given: readonly Warranty[]): void {
  for (const term of termsToStore(given, before.warranty)) {
    saveTerm(context.db, { repairClassId: before.id, ...withSource(term, before.code, context.shop.preset) })
  }
}

export function createRepairClass(context: CommandContext, input: Omit<RepairClass, 'id' | 'isActive'>): RepairClass {
  const { warranty, ...row } = input
  const twin = allClasses(context.db).find((other) => isSameName(other.code, input.code))
  if (twin) throw new DomainError('class_code_taken', { code: twin.code })
  const { id } = insertClass(context.db, { ...row, isActive: true })
  saveWarranty(context, readClass(context, id), warranty)
  const after = readClass(context, id)
  context.audit({ recordType: 'repair_class', recordId: id, before: null, after })
  return after
}

/**
 * A class that orders stand in keeps what it means for their figures (repair or not). Its warranty may change: jobs
 * carry the terms they were sold with (faults.md 40).
 */
export function updateRepairClass(context: CommandContext, input: Omit<RepairClass, 'code'>): RepairClass {
  const { id, warranty, nameEn, nameZh, needsFinalInspection, isRepair, isActive } = input
  const before = readClass(context, id)
  if (before.isRepair !== isRepair) {
    const count = countOrdersOfClass(context.db, id)
    if (count > 0) throw new DomainError('class_in_use', { code: before.code, count })
  }
  updateClassRow(context.db, id, { nameEn, nameZh, needsFinalInspection, isRepair, isActive })
  saveWarranty(context, before, warranty)
  const after = readClass(context, id)
  context.audit({ recordType: 'repair_class', recordId: id, before, after })
  return after
}

export function listSystems(context: QueryContext): System[] {
  return allSystems(context.db).map((row) => system.parse(row))
}

function requireSystem(rows: readonly SystemRow[], systemId: number): SystemRow {
  const row = rows.find((other) => other.id === systemId)
  if (!row) throw new DomainError('not_found', { record: 'system', id: systemId })
  return row
}

/** Two branches may both have a "Sensors"; one branch may not have it twice. */
function refuseSameSystem(
  rows: readonly SystemRow[],
  input: Omit<System, 'id' | 'code' | 'isActive'>,
  id: number | null
) {
  const twin = rows.find(
    (row) =>
      row.id !== id &&
      row.parentId === input.parentId &&
      (isSameName(row.nameEn, input.nameEn) || isSameName(row.nameZh, input.nameZh))
  )
  if (twin)
    throw new DomainError('name_taken', { name: isSameName(twin.nameEn, input.nameEn) ? twin.nameEn : twin.nameZh })
}

export function createSystem(context: CommandContext, input: Pick<System, 'nameEn' | 'nameZh' | 'parentId'>): System {
  const rows = allSystems(context.db)
  if (input.parentId !== null) requireSystem(rows, input.parentId)
  refuseSameSystem(rows, input, null)
  const code = systemCode(input.nameEn, new Set(rows.map((row) => row.code)))
  const after = insertSystem(context.db, { ...input, code, isActive: true })
  context.audit({ recordType: 'system', recordId: after.id, before: null, after })
  return system.parse(after)
}

/** A system is switched off, never removed: past jobs and inspections keep pointing at it (faults.md 37). */
export function updateSystem(context: CommandContext, input: Omit<System, 'code'>): System {
  const rows = allSystems(context.db)
  const before = requireSystem(rows, input.id)
  if (input.parentId !== null) requireSystem(rows, input.parentId)
  if (isUnderItself(input.id, input.parentId, new Map(rows.map((row) => [row.id, row.parentId])))) {
    throw new DomainError('system_loop', { code: before.code })
  }
  refuseSameSystem(rows, input, input.id)
  const { id, nameEn, nameZh, parentId, isActive } = input
  const after = updateSystemRow(context.db, id, { nameEn, nameZh, parentId, isActive })
  context.audit({ recordType: 'system', recordId: id, before, after })
  return system.parse(after)
}
