import { asc, eq } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { staff } from '../../db/tables/index.ts'

export type StaffRow = typeof staff.$inferSelect

export function findStaff(db: ReadHandle, staffId: number): StaffRow | undefined {
  return db.orm.select().from(staff).where(eq(staff.id, staffId)).get()
}

export function allStaff(db: ReadHandle): StaffRow[] {
  return db.orm.select().from(staff).orderBy(asc(staff.id)).all()
}

export function insertStaff(db: WriteHandle, row: typeof staff.$inferInsert): StaffRow {
  return db.orm.insert(staff).values(row).returning().get()
}

export function updateStaffRow(db: WriteHandle, staffId: number, change: Partial<StaffRow>): StaffRow {
  return db.orm.update(staff).set(change).where(eq(staff.id, staffId)).returning().get()
}
