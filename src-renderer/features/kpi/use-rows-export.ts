import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FactRow, KpiDefinition } from '../../../src-main/shared/contract/kpi.ts'
import { client } from '../../rpc/client.ts'
import { saveFile } from '../../ui/save-file.ts'
import { csvFile, exact } from './csv.ts'
import { shapeOf } from './kpi-shapes.ts'
import type { KpiWords } from './kpi-words.ts'
import type { useNames } from './names.ts'
import type { RowsChoice } from './rows-list.tsx'

const pageRows = 1000

/** Every row of a choice, not only those on the screen. */
async function allRows(choice: RowsChoice): Promise<FactRow[]> {
  const rows: FactRow[] = []
  for (;;) {
    const page = await client.kpi.rows({ ...choice, offset: rows.length, limit: pageRows })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

/** Saves the rows of a figure as CSV. */
export function useRowsExport(props: {
  definition: KpiDefinition
  words: KpiWords
  names: ReturnType<typeof useNames>
}) {
  const { definition, words, names } = props
  const { t } = useTranslation()
  const { part, whole } = shapeOf(definition.id)
  const save = useMutation({
    mutationFn: async (choice: RowsChoice) => {
      const rows = await allRows(choice)
      const head = [
        t('kpiRoom.rows.day'),
        t('kpiRoom.rows.order'),
        t('kpiRoom.rows.plate'),
        t('kpiRoom.rows.doneBy'),
        t('kpiRoom.rows.system'),
        t(`kpiRoom.part.${part}`),
        t(`kpiRoom.whole.${whole}`)
      ]
      const cells = rows.map((row) => [
        row.onDate,
        row.label,
        row.plate,
        names.technician(row.technicianId),
        names.system(row.systemId),
        exact('count', row.numerator),
        exact('count', row.denominator)
      ])
      const { name } = words.define(definition.id)
      saveFile(csvFile(head, cells), `${t('kpiRoom.export.fileRows', { name, month: choice.month })}.csv`)
    }
  })
  return { run: (choice: RowsChoice) => save.mutate(choice), isBusy: save.isPending }
}
