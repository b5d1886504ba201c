import { and, asc, eq } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { repairClasses, systems, warrantyTerms } from '../../db/tables/index.ts'

export type ClassRow = typeof repairClasses.$inferSelect
export type TermRow = typeof warrantyTerms.$inferSelect
export type SystemRow = typeof systems.$inferSelect

export function allClasses(db: ReadHandle): ClassRow[] {
  return db.orm.select().from(repairClasses).orderBy(asc(repairClasses.id)).all()
}

export function findClass(db: ReadHandle, classId: number): ClassRow | undefined {
  return db.orm.select().from(repairClasses).where(eq(repairClasses.id, classId)).get()
}

export function insertClass(db: WriteHandle, row: typeof repairClasses.$inferInsert): ClassRow {
  return db.orm.insert(repairClasses).values(row).returning().get()
}

export function updateClassRow(db: WriteHandle, classId: number, change: Partial<ClassRow>): void {
  db.orm.update(repairClasses).set(change).where(eq(repairClasses.id, classId)).run()
}

export function allTerms(db: ReadHandle): TermRow[] {
  return db.orm.select().from(warrantyTerms).orderBy(asc(warrantyTerms.id)).all()
}

export function termsOf(db: ReadHandle, classId: number): TermRow[] {
  return db.orm
    .select()
    .from(warrantyTerms)
    .where(eq(warrantyTerms.repairClassId, classId))
    .orderBy(asc(warrantyTerms.id))
    .all()
}

export function saveTerm(db: WriteHandle, term: typeof warrantyTerms.$inferInsert): void {
  const { days, months, km, source } = term
  const changed = db.orm
    .update(warrantyTerms)
    .set({ days, months, km, source })
    .where(and(eq(warrantyTerms.repairClassId, term.repairClassId), eq(warrantyTerms.vehicleKind, term.vehicleKind)))
    .run()
  if (changed.changes === 0) db.orm.insert(warrantyTerms).values(term).run()
}

/** Orders that stand in the class themselves or through a job. */
export function countOrdersOfClass(db: ReadHandle, classId: number): number {
  const row = db
    .prepare<{ count: number }>(
      `select count(*) as count from (
         select id from orders where repair_class_id = @id union select order_id from jobs where repair_class_id = @id)`
    )
    .get({ id: classId })
  return row?.count ?? 0
}

export function allSystems(db: ReadHandle): SystemRow[] {
  return db.orm.select().from(systems).orderBy(asc(systems.id)).all()
}

export function insertSystem(db: WriteHandle, row: typeof systems.$inferInsert): SystemRow {
  return db.orm.insert(systems).values(row).returning().get()
}

export function updateSystemRow(db: WriteHandle, systemId: number, change: Partial<SystemRow>): SystemRow {
  return db.orm.update(systems).set(change).where(eq(systems.id, systemId)).returning().get()
}
