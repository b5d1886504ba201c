import { allSplits, type FactSource, type KpiEntry } from './entry.ts'

const external = 'f.is_external = 1'
const delivered = (condition: string, numerator: string, denominator = '1'): readonly FactSource[] => [
  { family: 'delivered', where: `${external} and ${condition}`, numerator, denominator }
]
const cycle = delivered('f.cycle_seconds is not null', 'f.cycle_seconds')
const startWait: readonly FactSource[] = [
  {
    family: 'started',
    where: `${external} and f.start_wait_seconds is not null`,
    numerator: 'f.start_wait_seconds',
    denominator: '1'
  }
]

const figure = {
  group: 'efficiency',
  isCohort: false,
  hasInterval: false,
  chart: 'individuals',
  splits: [...allSplits]
} as const satisfies Partial<KpiEntry>

const hours = {
  ...figure,
  unit: 'hours',
  better: 'lower',
  defaultTarget: null,
  manual: 'M7.2.1',
  numeratorIn: 'seconds',
  denominatorIn: 'count'
} as const satisfies Partial<KpiEntry>

/**
 * Share of the time in the shop that passed waiting for one thing: Σ waits ÷ Σ time in the shop. An order whose start
 * of work was never recorded (imported with two dates) says nothing about waiting: it is left out, not counted as 0.
 */
const waiting = (cause: 'parts' | 'approval' | 'bay' | 'technician', defaultTarget: number | null): KpiEntry => ({
  ...figure,
  id: `waiting_${cause}`,
  unit: 'share',
  aggregate: 'ratio',
  better: 'lower',
  defaultTarget,
  manual: 'M7.2.1',
  method: 'K-13',
  numeratorIn: 'seconds',
  denominatorIn: 'seconds',
  sources: delivered('f.cycle_seconds > 0 and f.started_on is not null', `f.wait_${cause}_seconds`, 'f.cycle_seconds')
})

export const efficiencyKpis: readonly KpiEntry[] = [
  {
    ...figure,
    id: 'on_time_delivery',
    unit: 'share',
    aggregate: 'ratio',
    better: 'higher',
    /** Habit. */
    defaultTarget: 0.9,
    manual: 'M7.2.1',
    method: 'K-12',
    numeratorIn: 'count',
    denominatorIn: 'count',
    hasInterval: true,
    chart: 'p',
    sources: [
      ...delivered('f.is_on_time is not null', 'f.is_on_time'),
      {
        family: 'promised',
        where: `${external} and f.promised_at < @now`,
        numerator: 'coalesce(f.is_on_time, 0)',
        denominator: '1'
      }
    ]
  },
  { ...hours, id: 'cycle_time_mean', aggregate: 'mean', method: 'K-10', sources: cycle },
  /** Mechanical work is usually same day, a habit (methods.md K-10). */
  { ...hours, id: 'cycle_time_median', aggregate: 'median', method: 'K-10', defaultTarget: 24, sources: cycle },
  { ...hours, id: 'cycle_time_p90', aggregate: 'p90', method: 'K-10', sources: cycle },
  { ...hours, id: 'start_wait_mean', aggregate: 'mean', method: 'K-13', sources: startWait },
  { ...hours, id: 'start_wait_median', aggregate: 'median', method: 'K-13', sources: startWait },
  waiting('parts', 0.15),
  waiting('approval', null),
  waiting('bay', null),
  waiting('technician', null),
  {
    ...hours,
    id: 'hours_per_order',
    aggregate: 'ratio',
    better: 'neither',
    manual: 'M7.2.2',
    method: 'K-09',
    /** Imported without hours: not known, which is not 0. */
    sources: delivered('(f.flagged_seconds > 0 or f.started_on is not null)', 'f.flagged_seconds')
  }
]
