import type { ReadHandle } from '../../db/store.ts'
import type { KpiSplit } from '../../shared/contract/kpi.ts'
import type { Language } from '../../shared/enums.ts'

const tables: Partial<Record<KpiSplit, (name: string) => string>> = {
  technician: () => 'select cast(id as text) as key, name as label from staff',
  outlet: () => 'select cast(id as text) as key, name as label from outlets',
  system: (name) => `select cast(id as text) as key, ${name} as label from systems`,
  repair_class: (name) => `select cast(id as text) as key, ${name} as label from repair_classes`
}

/** Names of a split's records in the shop's language; a make is its own name. */
export function splitLabels(db: ReadHandle, split: KpiSplit, language: Language): Map<string, string> {
  const query = tables[split]?.(language === 'zh-CN' ? 'name_zh' : 'name_en')
  if (!query) return new Map()
  return new Map(
    db
      .prepare<{ key: string; label: string }>(query)
      .all()
      .map((row) => [row.key, row.label])
  )
}
