import { type KpiDefinition, kpiDefinition } from '../../../shared/contract/kpi.ts'
import { DomainError } from '../../../shared/errors.ts'
import { efficiencyKpis } from './efficiency.ts'
import type { KpiEntry } from './entry.ts'
import { qualityKpis } from './quality.ts'

/** Every KPI, in the order in which screens and the report show them. */
export const kpis: readonly KpiEntry[] = [...qualityKpis, ...efficiencyKpis]

const byId = new Map(kpis.map((entry) => [entry.id, entry]))

export function requireKpi(id: string): KpiEntry {
  const entry = byId.get(id)
  if (!entry) throw new DomainError('kpi_unknown', { kpiId: id })
  return entry
}

/** What of an entry the contract tells; the fact query stays here. */
export function definitionOf(entry: KpiEntry): KpiDefinition {
  return kpiDefinition.parse(entry)
}
