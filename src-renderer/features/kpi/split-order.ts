import type { KpiDefinition, SplitLine } from '../../../src-main/shared/contract/kpi.ts'

/** Lines that stand for no single record. */
export const restKeys: ReadonlySet<string> = new Set(['several', 'part', 'none'])

/** Judged lines stand in the order of their value, the worst first. */
const isRanked = ({ key, figure }: SplitLine): boolean =>
  !restKeys.has(key) && figure.value !== null && figure.state !== 'too_few'

/**
 * Lines as the table shows them: those that can be judged by value, worst first; then those with too few records in
 * the order they came, never ranked; last what is no record.
 */
export function orderSplit(lines: readonly SplitLine[], better: KpiDefinition['better']): SplitLine[] {
  const sign = better === 'higher' ? 1 : -1
  const ranked = lines.filter(isRanked)
  const rest = lines.filter(({ key }) => restKeys.has(key))
  const few = lines.filter((line) => !isRanked(line) && !restKeys.has(line.key))
  return [...ranked.sort((a, b) => sign * ((a.figure.value ?? 0) - (b.figure.value ?? 0))), ...few, ...rest]
}
