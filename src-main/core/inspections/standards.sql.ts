import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { standardItems, standards, standardVersions } from '../../db/tables/index.ts'
import type { Day } from '../../shared/dates.ts'
import type { InspectionKind } from '../../shared/enums.ts'

export type StandardRow = typeof standards.$inferSelect
export type VersionRow = typeof standardVersions.$inferSelect
export type StandardItemRow = typeof standardItems.$inferSelect

export function allStandards(db: ReadHandle): StandardRow[] {
  return db.orm.select().from(standards).orderBy(asc(standards.id)).all()
}

export function allVersions(db: ReadHandle): VersionRow[] {
  return db.orm.select().from(standardVersions).orderBy(asc(standardVersions.version)).all()
}

export function itemsOfVersions(db: ReadHandle, versionIds: number[]): StandardItemRow[] {
  return db.orm
    .select()
    .from(standardItems)
    .where(inArray(standardItems.versionId, versionIds))
    .orderBy(asc(standardItems.position))
    .all()
}

/** The version a class is inspected by on a day: in force, the newest. */
export function versionInForce(
  db: ReadHandle,
  repairClassId: number,
  kind: InspectionKind,
  day: Day
): VersionRow | undefined {
  return db.orm
    .select({
      id: standardVersions.id,
      standardId: standardVersions.standardId,
      version: standardVersions.version,
      state: standardVersions.state,
      inForceFrom: standardVersions.inForceFrom,
      createdAt: standardVersions.createdAt
    })
    .from(standardVersions)
    .innerJoin(standards, eq(standards.id, standardVersions.standardId))
    .where(
      and(
        eq(standards.repairClassId, repairClassId),
        eq(standards.kind, kind),
        eq(standardVersions.state, 'in_force'),
        lte(standardVersions.inForceFrom, day)
      )
    )
    .orderBy(desc(standardVersions.inForceFrom), desc(standardVersions.id))
    .get()
}

export function insertStandard(db: WriteHandle, row: typeof standards.$inferInsert): number {
  return db.orm.insert(standards).values(row).returning({ id: standards.id }).get().id
}

export function insertVersion(db: WriteHandle, row: typeof standardVersions.$inferInsert): number {
  return db.orm.insert(standardVersions).values(row).returning({ id: standardVersions.id }).get().id
}

export function insertStandardItem(db: WriteHandle, row: typeof standardItems.$inferInsert): void {
  db.orm.insert(standardItems).values(row).run()
}
