import { allSplits, type FactSource, type KpiEntry } from './entry.ts'

/** Originals of K-01: delivered, paid from outside, and no comeback orders themselves. */
const original = 'f.is_external = 1 and f.is_comeback = 0'
const window = (warranty: string) => `coalesce(@window, ${warranty}, 0)`
const cameBackInWindow = `f.first_return_on is not null
  and julianday(f.first_return_on) - julianday(f.delivered_on) <= ${window('f.warranty_days')}`

/** A comeback that a part caused is no technician's (methods.md K-01): it stands apart in their split. */
const chargedTo = `case when f.is_part_return = 1 and ${cameBackInWindow} then 'part'
  when f.technician_count = 0 then 'none' when f.technician_count > 1 then 'several'
  else cast(f.technician_id as text) end`

const inspected = (numerator: string): readonly FactSource[] => [
  { family: 'inspected', where: 'f.first_passed is not null', numerator, denominator: '1' }
]

const share = {
  group: 'quality',
  unit: 'share',
  aggregate: 'ratio',
  numeratorIn: 'count',
  denominatorIn: 'count',
  isCohort: false,
  hasInterval: true,
  chart: 'p',
  splits: [...allSplits]
} as const satisfies Partial<KpiEntry>

export const qualityKpis: readonly KpiEntry[] = [
  {
    ...share,
    id: 'first_pass_yield',
    better: 'higher',
    /** Habit of the trade; no source sets a limit (methods.md 1.6). */
    defaultTarget: 0.95,
    manual: 'M7.1.2',
    method: 'K-04',
    sources: inspected('f.first_passed')
  },
  {
    ...share,
    id: 'rework_rate',
    better: 'lower',
    /** What a first-pass yield of 95 % leaves. */
    defaultTarget: 0.05,
    manual: 'M7.1.2',
    method: 'K-04',
    sources: inspected('1 - f.first_passed')
  },
  {
    ...share,
    id: 'rework_events_per_order',
    unit: 'count',
    better: 'lower',
    defaultTarget: null,
    manual: 'M7.1.2',
    method: 'K-04',
    hasInterval: false,
    chart: 'u',
    sources: inspected('f.failed_inspections')
  },
  {
    ...share,
    id: 'comeback_rate_cohort',
    better: 'lower',
    /** House target, a habit (methods.md K-01). */
    defaultTarget: 0.03,
    manual: 'M7.1.3',
    method: 'K-01',
    isCohort: true,
    splitKeys: { technician: chargedTo },
    sources: [
      {
        family: 'delivered',
        where: original,
        numerator: `case when ${cameBackInWindow} then 1 else 0 end`,
        denominator: '1'
      }
    ]
  },
  {
    ...share,
    id: 'comeback_rate_calendar',
    better: 'lower',
    defaultTarget: 0.03,
    manual: 'M7.1.3',
    method: 'K-02',
    chart: 'u',
    /** Not by technician: the rows above the line are the orders that came back, and who did those is not to blame. */
    splits: ['system', 'make', 'repair_class', 'outlet'],
    sources: [
      { family: 'delivered', where: original, numerator: '0', denominator: '1' },
      {
        family: 'returned',
        where: `julianday(f.opened_on) - julianday(f.original_delivered_on) <= ${window('f.original_warranty_days')}`,
        numerator: '1',
        denominator: '0'
      }
    ]
  },
  {
    ...share,
    id: 'fixed_right_first_time',
    better: 'higher',
    /** About 90 % is reported for dealer networks (methods.md K-01, K-03). */
    defaultTarget: 0.9,
    manual: 'M7.1.3',
    method: 'K-03',
    isCohort: true,
    splitKeys: { technician: chargedTo },
    sources: [
      {
        family: 'delivered',
        where: `${original} and f.is_repair = 1 and f.is_continuation = 0`,
        numerator: `case when f.is_continued = 1 or (${cameBackInWindow}) then 0 else 1 end`,
        denominator: '1'
      }
    ]
  }
]
