import type { WriteHandle } from '../../db/store.ts'
import { repairClass as repairClassShape, type Shop } from '../../shared/contract/shop.ts'
import { businessDay, type Instant } from '../../shared/dates.ts'
import type { CountryPreset, Language } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import { insertAudit } from '../access/audit.sql.ts'
import type { Actor } from '../context.ts'
import { seedStandards } from '../inspections/standards.ts'
import { seedOutlet } from '../outlets/outlets.ts'
import { insertClass, insertSystem, saveTerm, termsOf } from './catalogue.sql.ts'
import { type Preset, presets } from './presets.ts'
import { requireTimeZone } from './settings.rules.ts'
import { insertShop, readShop } from './shop.sql.ts'
import { type StarterSystem, starterSystems } from './starter-systems.ts'

export interface NewShop {
  name: string
  preset: CountryPreset
  language: Language
  timeZone: string
  isSample: boolean
  now: Instant
}

/** Whoever makes the shop is its owner; nobody signs in yet. */
const FOUNDER: Actor = { staffId: null, name: 'owner', role: 'owner' }

type Note = (recordType: string, recordId: number, after: unknown) => void

/**
 * Makes a shop in empty books: settings of the country, one outlet, repair classes with their warranty, the system
 * tree and a final inspection standard a class. The caller's transaction makes it whole or not at all.
 */
export function seedShop(db: WriteHandle, input: NewShop): Shop {
  if (readShop(db)) throw new DomainError('shop_exists')
  requireTimeZone(input.timeZone)
  const record: Note = (recordType, recordId, after) =>
    insertAudit(db, {
      recordType,
      recordId,
      before: null,
      after,
      at: input.now,
      actor: FOUNDER,
      command: 'shop.create'
    })
  const preset = presets[input.preset]
  insertShop(db, { ...settingsOf(preset, input), createdAt: input.now })
  const shop = readShop(db)
  if (!shop) throw new DomainError('no_shop')
  record('shop', 1, shop)
  const outlet = seedOutlet(db, input.name, input.now)
  record('outlet', outlet.id, outlet)
  const classIds = seedClasses(db, preset, record)
  const systemIds = seedSystems(db, starterSystems, record)
  const from = businessDay(input.now, input.timeZone)
  for (const standard of seedStandards(db, { classIds, systemIds, from, now: input.now })) {
    record('standard', standard.id, standard)
  }
  return shop
}

function settingsOf(preset: Preset, input: NewShop): Shop {
  return {
    name: input.name,
    preset: input.preset,
    language: input.language,
    timeZone: input.timeZone,
    isSample: input.isSample,
    currency: preset.currency,
    currencyDigits: preset.currencyDigits,
    distanceUnit: preset.distanceUnit,
    paper: preset.paper,
    comebackWindowDays: preset.comebackWindowDays,
    warrantyRestarts: preset.warrantyRestarts,
    technicianMayInspect: false,
    completionRules: [...preset.completionRules]
  }
}

function seedClasses(db: WriteHandle, preset: Preset, record: Note): Map<string, number> {
  return new Map(
    preset.repairClasses.map(({ warranty, ...repairClass }) => {
      const row = insertClass(db, { ...repairClass, isActive: true })
      for (const term of warranty) saveTerm(db, { repairClassId: row.id, ...term })
      record('repair_class', row.id, repairClassShape.parse({ ...row, warranty: termsOf(db, row.id) }))
      return [row.code, row.id]
    })
  )
}

function seedSystems(db: WriteHandle, tree: readonly StarterSystem[], record: Note): Map<string, number> {
  const ids = new Map<string, number>()
  const insert = (system: Omit<StarterSystem, 'children'>, parentId: number | null) => {
    const { code, nameEn, nameZh } = system
    const row = insertSystem(db, { code, nameEn, nameZh, parentId, isActive: true })
    record('system', row.id, row)
    ids.set(code, row.id)
    return row.id
  }
  for (const branch of tree) {
    const parentId = insert(branch, null)
    for (const leaf of branch.children) insert(leaf, parentId)
  }
  return ids
}
