import { z } from 'zod'
import { command, day, everyone, month, query, recordId } from './base.ts'

export const kpiGroups = ['quality', 'efficiency'] as const
const kpiUnits = ['share', 'hours', 'count'] as const
export const kpiStates = ['breach', 'watch', 'good', 'too_few', 'still_open', 'no_data', 'no_target'] as const
export type KpiState = (typeof kpiStates)[number]
export const kpiSplits = ['technician', 'system', 'make', 'repair_class', 'outlet'] as const
export type KpiSplit = (typeof kpiSplits)[number]

/** 95 % Wilson interval of a share, as fractions; null where the figure has none or there is no data. */
const interval = z.object({ low: z.number(), high: z.number() }).nullable()

/**
 * One figure of one month. Shares are fractions, durations hours, in full precision: round only for display.
 * `value` is null for no data. Numerator and denominator are null only for figures that are no ratios (a median).
 */
export const figure = z.object({
  id: z.string(),
  month,
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Records behind the figure: what "too few" is judged by. */
  count: z.number().int(),
  interval,
  target: z.number().nullable(),
  state: z.enum(kpiStates),
  /** Of a cohort that is not ripe: the day it closes. */
  closesOn: day.nullable()
})
export type Figure = z.infer<typeof figure>

export const kpiDefinition = z.object({
  id: z.string(),
  group: z.enum(kpiGroups),
  unit: z.enum(kpiUnits),
  /** ratio: Σ numerator ÷ Σ denominator; mean, median, p90: of the rows' numerators (seconds shown as hours). */
  aggregate: z.enum(['ratio', 'mean', 'median', 'p90']),
  better: z.enum(['higher', 'lower', 'neither']),
  defaultTarget: z.number().nullable(),
  manual: z.string(),
  method: z.string(),
  splits: z.array(z.enum(kpiSplits))
})
export type KpiDefinition = z.infer<typeof kpiDefinition>

export const splitLine = z.object({
  /** Id of the split's record as text, the make itself, or 'several' / 'none'. */
  key: z.string(),
  label: z.string().nullable(),
  figure
})
export type SplitLine = z.infer<typeof splitLine>
const chartPoint = z.object({
  month,
  value: z.number().nullable(),
  count: z.number().int(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  isOutside: z.boolean(),
  isOpen: z.boolean()
})
export const controlChart = z.object({
  centre: z.number().nullable(),
  /** Months the centre and limits are worked out from. */
  baseFrom: month.nullable(),
  baseUntil: month.nullable(),
  baseCount: z.number().int(),
  points: z.array(chartPoint),
  runOfEight: z.boolean(),
  trendOfSix: z.boolean()
})
export type ControlChart = z.infer<typeof controlChart>

/** A row behind a figure. The rows of a month add up to its figure, exactly. */
export const factRow = z.object({
  record: recordId,
  /** Number of the order the row is about. */
  label: z.string(),
  plate: z.string().nullable(),
  onDate: day,
  numerator: z.number(),
  denominator: z.number(),
  technicianId: recordId.nullable(),
  systemId: recordId.nullable()
})
export type FactRow = z.infer<typeof factRow>

const scope = z.object({ month, outletId: recordId.nullable() })
/** A target in the KPI's own measure: a share is a fraction. Null: none. */
export const targetInput = z.object({
  kpi: z.string(),
  outletId: recordId.nullable(),
  target: z.number().min(0).max(1_000_000).nullable()
})

export const kpiContract = {
  catalogue: query(...everyone).output(z.array(kpiDefinition)),
  month: query(...everyone)
    .input(scope)
    .output(
      z.object({
        month,
        asOf: day,
        figures: z.array(figure),
        /** Per KPI: this month and the twelve before it, oldest first. */
        trends: z.record(z.string(), z.array(z.object({ month, value: z.number().nullable(), isOpen: z.boolean() })))
      })
    ),
  detail: query(...everyone)
    .input(scope.extend({ kpi: z.string(), split: z.enum(kpiSplits) }))
    .output(
      z.object({
        definition: kpiDefinition,
        asOf: day,
        figure,
        previous: figure,
        chart: controlChart,
        split: z.array(splitLine)
      })
    ),
  rows: query(...everyone)
    .input(
      scope.extend({
        kpi: z.string(),
        /** misses: rows that pull the figure to its worse side. */
        only: z.enum(['all', 'misses']),
        split: z.enum(kpiSplits).nullable(),
        splitKey: z.string().nullable(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000)
      })
    )
    .output(z.object({ rows: z.array(factRow), total: z.number().int() })),
  months: query(...everyone).output(z.object({ first: month.nullable(), last: month.nullable() })),
  setTarget: command('owner', 'manager')
    .input(targetInput)
    .output(z.object({ kpi: z.string(), target: z.number().nullable() }))
}
