import { asc, eq } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { savedViews } from '../../db/tables/index.ts'

export type ViewRow = typeof savedViews.$inferSelect

export function viewsOf(db: ReadHandle, screen: string): ViewRow[] {
  return db.orm.select().from(savedViews).where(eq(savedViews.screen, screen)).orderBy(asc(savedViews.id)).all()
}

export function findView(db: ReadHandle, viewId: number): ViewRow | undefined {
  return db.orm.select().from(savedViews).where(eq(savedViews.id, viewId)).get()
}

export function insertView(db: WriteHandle, row: typeof savedViews.$inferInsert): ViewRow {
  return db.orm.insert(savedViews).values(row).returning().get()
}

export function deleteView(db: WriteHandle, viewId: number): void {
  db.orm.delete(savedViews).where(eq(savedViews.id, viewId)).run()
}
