import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { KpiSplit, kpiContract, SplitLine } from '../../../src-main/shared/contract/kpi.ts'
import { useFormat } from '../../ui/format.tsx'
import { RuledRows } from '../../ui/page/states.tsx'
import type { KpiWords } from './kpi-words.ts'
import type { useNames } from './names.ts'
import { SplitTable } from './split-table.tsx'

type Detail = z.output<NonNullable<(typeof kpiContract)['detail']['~orpc']['outputSchema']>>

interface SplitPanelProps {
  splits: readonly KpiSplit[]
  split: KpiSplit
  onSplit: (split: KpiSplit) => void
  /** The month whose rows are shown; undefined while it loads. */
  detail: Detail | undefined
  words: KpiWords
  names: ReturnType<typeof useNames>
  chosen: string | null
  onChoose: (line: SplitLine | null) => void
}

/** What the figure is made of, by technician, system, make, class or outlet. */
export function SplitPanel({ splits, split, onSplit, detail, words, names, chosen, onChoose }: SplitPanelProps) {
  const { t } = useTranslation()
  const { month } = useFormat()
  return (
    <section className="kpi-split-panel" aria-label={t('kpiRoom.split.by')}>
      <header className="kpi-panel-head">
        <h2 className="section">{t('kpiRoom.split.by')}</h2>
        <Segmented
          size="small"
          aria-label={t('kpiRoom.split.by')}
          value={split}
          options={splits.map((value) => ({ value, label: t(`kpiRoom.split.${value}`) }))}
          onChange={onSplit}
        />
        {detail && <span className="block-end secondary">{month(detail.figure.month)}</span>}
      </header>
      <div className="kpi-split-box">
        {detail ? (
          <SplitTable
            definition={detail.definition}
            split={split}
            lines={detail.split}
            whole={detail.figure}
            words={words}
            names={names}
            chosen={chosen}
            onChoose={onChoose}
          />
        ) : (
          <RuledRows rows={6} />
        )}
      </div>
    </section>
  )
}
