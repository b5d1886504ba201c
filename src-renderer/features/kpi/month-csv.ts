import type { Figure, KpiDefinition } from '../../../src-main/shared/contract/kpi.ts'
import type { Day } from '../../../src-main/shared/dates.ts'
import type { Translate } from '../../../src-main/shared/messages/index.ts'
import { csvFile, exact } from './csv.ts'
import type { KpiWords } from './kpi-words.ts'
import type { Scope } from './scope.ts'

interface Exported {
  scope: Scope
  definitions: readonly KpiDefinition[]
  asOf: Day
  figures: readonly Figure[]
  words: KpiWords
  t: Translate
}

/** Every figure of the month in full precision, with what it is made from. */
export function monthCsv({ scope, definitions, asOf, figures, words, t }: Exported): Blob {
  const columns = [
    'month',
    'asOf',
    'outlet',
    'kpi',
    'name',
    'unit',
    'value',
    'part',
    'whole',
    'count',
    'low',
    'high',
    'target',
    'state',
    'closesOn'
  ] as const
  const outlet = scope.outlets.find(({ id }) => id === scope.outletId)?.name ?? t('kpiRoom.allOutlets')
  const rows = figures.flatMap((figure) => {
    const definition = definitions.find(({ id }) => id === figure.id)
    if (!definition) return []
    const { unit } = definition
    return [
      [
        figure.month,
        asOf,
        outlet,
        figure.id,
        words.define(figure.id).name,
        t(`kpiRoom.unit.${unit}`),
        exact(unit, figure.value),
        exact('count', figure.numerator),
        exact('count', figure.denominator),
        figure.count,
        exact(unit, figure.interval?.low ?? null),
        exact(unit, figure.interval?.high ?? null),
        exact(unit, figure.target),
        t(`ui.mark.${figure.state}`),
        figure.closesOn
      ]
    ]
  })
  return csvFile(
    columns.map((column) => t(`kpiRoom.export.${column}`)),
    rows
  )
}
