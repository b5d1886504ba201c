import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { standard } from '../../../src-main/shared/contract/inspections.ts'
import { none } from '../../../src-main/shared/format/index.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useMedia } from '../../ui/media.ts'
import { EmptyState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useNames } from './names.ts'

type Standard = z.infer<typeof standard>
type Version = Standard['versions'][number]
type Item = Version['items'][number]

/** The standards of the shop and, beside the list, the items of the one in the focus. */
export function StandardsTab() {
  const query = useQuery(api.standards.list.queryOptions())
  return <Loaded query={query}>{(rows) => <Standards rows={rows} />}</Loaded>
}

/** A tablet has room for what a standard is judged by. */
const tablet = '(max-width: 1099px)'
const wideOnly = ['kind', 'version', 'items', 'since']

function useFitting<Row>(columns: Column<Row>[]): Column<Row>[] {
  const isNarrow = useMedia(tablet)
  return isNarrow ? columns.filter(({ key }) => !wideOnly.includes(key)) : columns
}

const inForce = ({ versions }: Standard) => versions.findLast(({ state }) => state === 'in_force')

function Standards({ rows }: { rows: readonly Standard[] }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const { inLanguage, repairClass } = useNames()
  const [chosenId, setChosenId] = useState<number | null>(null)
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0]
  const choose = (row: Standard) => setChosenId(row.id)
  const columns = useFitting<Standard>([
    { key: 'code', head: t('quality.standard.name'), strong: true, cell: (row) => row.code, sort: (row) => row.code },
    { key: 'class', head: t('inspections.standard.repairClass'), cell: (row) => repairClass(row.repairClassId) },
    { key: 'kind', head: t('inspections.recent.kind'), cell: (row) => t(`inspections.kindShort.${row.kind}`) },
    {
      key: 'version',
      head: t('quality.standard.versions'),
      number: true,
      cell: (row) => inForce(row)?.version ?? none
    },
    {
      key: 'items',
      head: t('quality.standard.items'),
      number: true,
      cell: (row) => inForce(row)?.items.length ?? none
    },
    { key: 'since', head: t('quality.standard.since'), cell: (row) => day(inForce(row)?.inForceFrom) }
  ])
  return (
    <div className="quality-split">
      <section className="quality-table" aria-label={t('quality.standard.label')}>
        <DataTable
          id="quality.standards"
          label={t('quality.standard.label')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={choose}
          onFocusRow={choose}
          isSelected={(row) => row.id === chosen?.id}
          isMain
          empty={<EmptyState>{t('inspections.standard.empty')}</EmptyState>}
        />
      </section>
      {chosen && <StandardView key={chosen.id} standard={chosen} title={inLanguage(chosen)} />}
    </div>
  )
}

function StandardView({ standard, title }: { standard: Standard; title: string }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const [versionId, setVersionId] = useState(inForce(standard)?.id ?? standard.versions.at(-1)?.id)
  const version = standard.versions.find(({ id }) => id === versionId)
  return (
    <section className="quality-view" aria-label={title}>
      <header className="quality-view-head">
        <h2 className="section">{title}</h2>
        {version && (
          <span className="secondary">
            {[
              standard.code,
              t('inspections.standard.version', { version: version.version }),
              t(`inspections.standard.state.${version.state}`),
              version.inForceFrom && t('inspections.standard.inForceFrom', { date: day(version.inForceFrom) }),
              t('inspections.standard.items', { count: version.items.length })
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        {standard.versions.length > 1 && versionId !== undefined && (
          <Segmented
            size="small"
            aria-label={t('quality.standard.versions')}
            value={versionId}
            options={standard.versions.map(({ id, version: n }) => ({ value: id, label: String(n) }))}
            onChange={setVersionId}
          />
        )}
      </header>
      {version && <Items version={version} />}
    </section>
  )
}

function Items({ version }: { version: Version }) {
  const { t } = useTranslation()
  const { quantity } = useFormat()
  const { wording, system } = useNames()
  const limits = (item: Item) => {
    const words = {
      lower: quantity(item.lowerThousandths),
      upper: quantity(item.upperThousandths),
      unit: item.unit ?? ''
    }
    if (item.lowerThousandths !== null && item.upperThousandths !== null) return t('inspections.item.limitsBoth', words)
    if (item.lowerThousandths !== null) return t('inspections.item.limitLower', words)
    return item.upperThousandths !== null ? t('inspections.item.limitUpper', words) : none
  }
  const columns = useFitting<Item>([
    { key: 'position', head: t('quality.standard.position'), number: true, width: 44, cell: (item) => item.position },
    { key: 'item', head: t('inspections.standard.item'), strong: true, cell: (item) => wording(item) },
    { key: 'kind', head: t('inspections.standard.kind'), cell: (item) => t(`inspections.itemKind.${item.kind}`) },
    { key: 'limits', head: t('inspections.standard.limits'), cell: limits },
    {
      key: 'severity',
      head: t('quality.standard.severity'),
      cell: (item) => t(`inspections.severity.${item.severity}`)
    },
    { key: 'system', head: t('inspections.standard.system'), cell: (item) => system(item.systemId) }
  ])
  return (
    <div className="quality-table">
      <DataTable
        id={`quality.standard.${version.id}`}
        label={t('inspections.standard.item')}
        columns={columns}
        rows={version.items}
        rowKey={(item) => item.position}
      />
    </div>
  )
}
