import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { inspectionSummary } from '../../../src-main/shared/contract/inspections.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { none } from '../../../src-main/shared/format/index.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { OrderChip } from '../../ui/chip/chips.tsx'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { inspectionPath } from '../../ui/order/paths.ts'
import { EmptyState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useNames } from './names.ts'

type Summary = z.infer<typeof inspectionSummary>

const shown = 100

/** The newest inspections of every kind; Enter opens one. */
export function RecentInspections() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useQuery(api.inspections.recent.queryOptions({ input: { limit: shown } }))
  const columns = useColumns()
  return (
    <Loaded query={query}>
      {(rows) => (
        <div className="quality-table">
          <DataTable
            id="quality.recent"
            label={t('inspections.recent.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: inspectionPath(row.id) })}
            empty={<EmptyState>{t('inspections.recent.empty')}</EmptyState>}
          />
        </div>
      )}
    </Loaded>
  )
}

function useColumns(): Column<Summary>[] {
  const { t } = useTranslation()
  const { moment, settings } = useFormat()
  const { person } = useNames()
  const now = useNow()
  const today = businessDay(now, settings.timeZone)
  return [
    {
      key: 'ended',
      head: t('inspections.recent.ended'),
      cell: (row) => (row.endedAt ? moment(row.endedAt, today) : t('inspections.recent.open')),
      sort: (row) => row.endedAt
    },
    {
      key: 'order',
      head: t('inspections.recent.order'),
      cell: (row) => <OrderChip number={row.orderNumber} plate={row.plate} />,
      sort: (row) => row.orderNumber
    },
    { key: 'kind', head: t('inspections.recent.kind'), cell: (row) => t(`inspections.kindShort.${row.kind}`) },
    {
      key: 'attempt',
      head: t('inspections.recent.attempt'),
      number: true,
      cell: (row) => row.attempt,
      sort: (row) => row.attempt
    },
    {
      key: 'items',
      head: t('inspections.recent.items'),
      number: true,
      cell: (row) => (row.answered < row.items ? `${row.answered}/${row.items}` : row.items)
    },
    {
      key: 'failed',
      head: t('inspections.recent.failed'),
      number: true,
      strong: true,
      cell: (row) => row.failed,
      sort: (row) => row.failed
    },
    {
      key: 'inspector',
      head: t('inspections.recent.inspector'),
      cell: (row) => (
        <>
          {person(row.inspectorId)}
          {row.isByTechnician && <span className="secondary"> · {t('inspections.recent.byTechnician')}</span>}
        </>
      ),
      sort: (row) => person(row.inspectorId)
    },
    {
      key: 'result',
      head: t('inspections.recent.result'),
      cell: (row) => <Result row={row} />,
      sort: (row) => row.result
    }
  ]
}

function Result({ row }: { row: Summary }) {
  const { t } = useTranslation()
  if (row.result === null) return none
  return (
    <StateMark state={row.result === 'passed' ? 'good' : 'breach'}>{t(`inspections.result.${row.result}`)}</StateMark>
  )
}
