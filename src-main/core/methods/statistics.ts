import { z } from 'zod'
import { wilson, zOf } from '../kpi/statistics/interval.ts'
import { beyond, centreOf, type Limits, pLimits, smallestN, uLimits } from '../kpi/statistics/limits.ts'
import { pareto } from '../kpi/statistics/pareto.ts'
import { runsOnOneSide, trends } from '../kpi/statistics/runs.ts'
import { ratio } from '../kpi/statistics/yields.ts'
import { type Methods, NotSupported } from './method.ts'

const numbers = z.array(z.number())
const proportion = z.looseObject({ x: z.number(), n: z.number(), confidence: z.number().default(0.95) })

function wilsonInterval(raw: unknown): unknown {
  const { x, n, confidence } = proportion.parse(raw)
  return wilson(x, n, zOf(confidence)) ?? { low: null, high: null }
}

/** Points as cases count them, from 1. */
const fromOne = (positions: readonly number[]) => positions.map((position) => position + 1)

interface ChartInput {
  counts: readonly number[]
  sizes: readonly number[]
  limitsAt: (centre: number, n: number) => Limits
  /** Equal sizes have one pair of limits, where the case asks for one. */
  isStepped: boolean
}

function chart({ counts, sizes, limitsAt, isStepped }: ChartInput): unknown {
  const centre = centreOf(counts.map((numerator, index) => ({ numerator, denominator: sizes[index] ?? 0 })))
  if (centre === null) return { center: null, lcl: null, ucl: null, beyond_limits: [] }
  const limits = sizes.map((n) => limitsAt(centre, n))
  const values = counts.map((count, index) => count / (sizes[index] ?? 1))
  return {
    center: centre,
    lcl: isStepped ? limits.map((own) => own.lower) : (limits[0]?.lower ?? null),
    ucl: isStepped ? limits.map((own) => own.upper) : (limits[0]?.upper ?? null),
    beyond_limits: fromOne(beyond(values, limits))
  }
}

const equalSizes = z.looseObject({ d: numbers, n: z.number() })
const stepped = z.looseObject({ d: numbers, n: numbers })

function pChart(raw: unknown): unknown {
  const equal = equalSizes.safeParse(raw)
  const { d, n } = equal.success ? equal.data : stepped.parse(raw)
  const sizes = typeof n === 'number' ? d.map(() => n) : n
  return chart({ counts: d, sizes, limitsAt: pLimits, isStepped: typeof n !== 'number' })
}

function uChart(raw: unknown): unknown {
  const { x, n } = z.looseObject({ x: numbers, n: numbers }).parse(raw)
  return chart({ counts: x, sizes: n, limitsAt: uLimits, isStepped: true })
}

/** A c chart is a u chart of one unit a point. */
function cChart(raw: unknown): unknown {
  const { c } = z.looseObject({ c: numbers }).parse(raw)
  return chart({ counts: c, sizes: c.map(() => 1), limitsAt: uLimits, isStepped: false })
}

function smallestSample(raw: unknown): unknown {
  const { p, L } = z.looseObject({ p: numbers, L: z.number().default(3) }).parse(raw)
  return { n: p.map((share) => smallestN(share, L)) }
}

const runInput = z.looseObject({ rule: z.string(), values: numbers, center: z.number(), sigma: z.number() })

type RunInput = z.infer<typeof runInput>

const outside = ({ values, center, sigma }: RunInput) =>
  beyond(
    values,
    values.map(() => ({ lower: center - 3 * sigma, upper: center + 3 * sigma }))
  )

/** The rules of methods.md S-04 that the product's control charts watch. */
const runRules: Readonly<Record<string, (input: RunInput) => number[]>> = {
  WE1: outside,
  N1: outside,
  WE4: ({ values, center }) => runsOnOneSide(values, center),
  N2: ({ values, center }) => runsOnOneSide(values, center, 9),
  N3: ({ values }) => trends(values)
}

function runRule(raw: unknown): unknown {
  const input = runInput.parse(raw)
  const rule = Object.hasOwn(runRules, input.rule) ? runRules[input.rule] : undefined
  if (!rule) throw new NotSupported(`the product does not watch rule ${input.rule}`)
  return { signal_points: fromOne(rule(input)) }
}

const PERCENT = 100

function paretoLines(raw: unknown): unknown {
  const { counts } = z.looseObject({ counts: z.record(z.string(), z.number()) }).parse(raw)
  const lines = pareto(counts)
  if (!lines) return { order: null, freq: null, pct: null, cum_pct: null }
  return {
    order: lines.map((line) => line.name),
    freq: lines.map((line) => line.count),
    pct: lines.map((line) => line.share * PERCENT),
    cum_pct: lines.map((line) => line.cumulativeShare * PERCENT)
  }
}

function gradeShare(raw: unknown): unknown {
  const { counts } = z.looseObject({ counts: z.record(z.string(), z.number()) }).parse(raw)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { total, share: Object.fromEntries(Object.entries(counts).map(([grade, n]) => [grade, ratio(n, total)])) }
}

export const statisticMethods: Methods = {
  'stat.wilson': wilsonInterval,
  'quality.grade_share': gradeShare,
  'spc.p_chart': pChart,
  'spc.p_chart_variable': pChart,
  'spc.u_chart': uChart,
  'spc.c_chart': cChart,
  'spc.min_n_for_positive_lcl': smallestSample,
  'spc.run_rule': runRule,
  'spc.pareto': paretoLines
}
