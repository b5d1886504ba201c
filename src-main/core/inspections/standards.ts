import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../../db/store.ts'
import { standard } from '../../shared/contract/inspections.ts'
import type { Day, Instant } from '../../shared/dates.ts'
import type { QueryContext } from '../context.ts'
import {
  allStandards,
  allVersions,
  insertStandard,
  insertStandardItem,
  insertVersion,
  itemsOfVersions
} from './standards.sql.ts'
import { type StarterStandard, starterStandards, toThousandths } from './starter-standards.ts'

export type Standard = z.infer<typeof standard>

function readStandards(db: ReadHandle): Standard[] {
  const versions = allVersions(db)
  const items = Map.groupBy(
    itemsOfVersions(
      db,
      versions.map((version) => version.id)
    ),
    (item) => item.versionId
  )
  const withItems = versions.map((version) => ({ ...version, items: items.get(version.id) ?? [] }))
  const byStandard = Map.groupBy(withItems, (version) => version.standardId)
  return z.array(standard).parse(allStandards(db).map((row) => ({ ...row, versions: byStandard.get(row.id) ?? [] })))
}

export function listStandards(context: QueryContext): Standard[] {
  return readStandards(context.db)
}

interface Beginning {
  classIds: ReadonlyMap<string, number>
  systemIds: ReadonlyMap<string, number>
  from: Day
  now: Instant
}

function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const found = ids.get(code)
  if (found === undefined) throw new Error(`a starter standard names ${code}, which the shop does not start with`)
  return found
}

function seedItems(db: WriteHandle, versionId: number, items: StarterStandard['items'], beginning: Beginning): void {
  items.forEach((item, index) => {
    const limits =
      item.kind === 'measured'
        ? {
            unit: item.unit,
            lowerThousandths: item.lower === undefined ? null : toThousandths(item.lower),
            upperThousandths: item.upper === undefined ? null : toThousandths(item.upper)
          }
        : {}
    insertStandardItem(db, {
      versionId,
      position: index + 1,
      wordingEn: item.wordingEn,
      wordingZh: item.wordingZh,
      kind: item.kind,
      severity: item.severity,
      systemId: item.system === null ? null : idOf(beginning.systemIds, item.system),
      ...limits
    })
  })
}

/** Puts the starter standards in force from the shop's first day; part of making a shop. */
export function seedStandards(db: WriteHandle, beginning: Beginning): Standard[] {
  for (const { items, repairClass, ...row } of starterStandards()) {
    const standardId = insertStandard(db, { ...row, repairClassId: idOf(beginning.classIds, repairClass) })
    const versionId = insertVersion(db, {
      standardId,
      version: 1,
      state: 'in_force',
      inForceFrom: beginning.from,
      createdAt: beginning.now
    })
    seedItems(db, versionId, items, beginning)
  }
  return readStandards(db)
}
