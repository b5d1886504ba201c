import type { KpiDefinition, KpiSplit } from '../../../shared/contract/kpi.ts'

/** A day by which facts are placed in a month, and the condition that goes with it (an index each in tables/kpi). */
export const factFamilies = {
  delivered: { date: 'f.delivered_on', base: 'true' },
  returned: { date: 'f.opened_on', base: 'f.is_comeback = 1' },
  inspected: { date: 'f.first_inspected_on', base: 'f.is_cancelled = 0' },
  started: { date: 'f.started_on', base: 'f.is_cancelled = 0' },
  /** Not delivered yet: placed by the day it was promised for. */
  promised: { date: 'f.promised_on', base: 'f.delivered_on is null and f.is_cancelled = 0' }
} as const
export type FactFamily = keyof typeof factFamilies

/**
 * One part of a KPI's fact query: which rows of order_facts (as `f`) count, and what each adds above and below the
 * line. Expressions know the parameters @window (comeback window in days, null: the warranty's) and @now.
 */
export interface FactSource {
  family: FactFamily
  where: string
  numerator: string
  denominator: string
}

export type Measure = 'count' | 'seconds'

/** A KPI as data (K1). Its sources together are its one fact query; everything shown of it comes from them (K2). */
export interface KpiEntry extends KpiDefinition {
  sources: readonly FactSource[]
  /** What numerator and denominator are stored in; seconds are shown as hours. */
  numeratorIn: Measure
  denominatorIn: Measure
  /** The month stays open until its last delivery's comeback window has passed (methods.md K-01). */
  isCohort: boolean
  /** A share of independent orders, with Wilson's interval (methods.md S-01). */
  hasInterval: boolean
  chart: 'p' | 'u' | 'individuals'
  /** Where a split puts rows under another key than the order's own column. */
  splitKeys?: Partial<Record<KpiSplit, string>>
}

export const allSplits = [
  'technician',
  'system',
  'make',
  'repair_class',
  'outlet'
] as const satisfies readonly KpiSplit[]
