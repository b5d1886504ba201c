import type { ControlChart, Figure, KpiDefinition, SplitLine } from '../../shared/contract/kpi.ts'
import type { MissingCode } from '../../shared/contract/orders.ts'
import type { Day, Instant, Month } from '../../shared/dates.ts'
import type { ComebackCause, PaperSize, ResponsibleParty } from '../../shared/enums.ts'
import type { FormatSettings } from '../../shared/format/index.ts'

/** Everything a monthly quality report says, gathered before a page is set. No customer and no phone is in it. */
export interface ReportData {
  shopName: string
  /** Null: all outlets of the shop. */
  outletName: string | null
  /** A shop with one outlet does not print it. */
  outletCount: number
  month: Month
  asOf: Day
  madeAt: Instant
  format: FormatSettings
  paper: PaperSize
  /** Orders delivered in the month, whoever pays. */
  deliveredCount: number
  figures: ReportFigure[]
  firstPass: ChartedFigure & {
    technicians: SplitLine[]
    /** Orders whose first final inspection failed, by system. */
    failed: Tally[]
    previousFailed: Tally[]
  }
  onTime: ChartedFigure & { classes: SplitLine[] }
  /** Comeback rate of the last six months by month of delivery, oldest first. */
  cohorts: Figure[]
  /** Days after delivery in which a comeback counts; null: the warranty of each job. */
  windowDays: number | null
  comebacks: ComebackLine[]
  previousCauses: ComebackCause[]
  candidates: { open: number; rejected: number; decided: number }
  releases: ReleaseLine[]
  rework: { items: number; orders: number; seconds: number; open: number; withoutTime: number }
  inspections: { finals: number; byTechnician: number; technicianMayInspect: boolean }
  quality: Record<QualityNote, number>
}

export const qualityNotes = [
  'inspector_is_technician',
  'without_inspection',
  'without_promise',
  'without_technician',
  'without_times',
  'rework_without_time',
  'voided'
] as const
export type QualityNote = (typeof qualityNotes)[number]

export interface TrendPoint {
  month: Month
  value: number | null
  isOpen: boolean
}

export interface ReportFigure {
  definition: KpiDefinition
  figure: Figure
  /** Value of the month before. */
  previous: number | null
  /** The twelve months before and this one, oldest first. */
  trend: TrendPoint[]
  /** What stands above and below the line; hours are already hours. */
  numeratorIn: 'count' | 'hours'
  denominatorIn: 'count' | 'hours'
}

export interface ChartedFigure {
  figure: Figure
  chart: ControlChart
}

export interface Tally {
  key: string
  /** Null: the key is a word of the report (none, several, other). */
  label: string | null
  count: number
}

export interface ComebackLine {
  originalNumber: string
  originalDeliveredOn: Day
  returnNumber: string
  returnOpenedOn: Day
  days: number
  /** 2: the same fault for the second time. */
  link: number
  system: string | null
  cause: ComebackCause
  party: ResponsibleParty
  partNote: string | null
  /** The cause counts in the comeback rates. */
  isCounted: boolean
  /** The faulty item had been marked good in the original's inspection. */
  isEscape: boolean
  technicians: string[]
}

export interface ReleaseLine {
  number: string
  releasedOn: Day
  by: string | null
  missing: MissingCode[]
  reason: string
}
