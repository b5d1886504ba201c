import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../src-main/shared/contract/comebacks.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { OrderChip } from '../../ui/chip/chips.tsx'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { EmptyState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Reasons } from './candidate-words.tsx'

/** Possible comebacks that were rejected, with the reason given. */
export function RejectedCandidates() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useQuery(api.comebacks.candidates.queryOptions({ input: { orderId: null, state: 'rejected' } }))
  const columns = useColumns()
  return (
    <Loaded query={query}>
      {(rows) => (
        <div className="quality-table">
          <DataTable
            id="quality.rejected"
            label={t('quality.comeback.rejected')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: orderPath(row.returnOrderId) })}
            isMain
            empty={<EmptyState>{t('quality.comeback.noneRejected')}</EmptyState>}
          />
        </div>
      )}
    </Loaded>
  )
}

function useColumns(): Column<Candidate>[] {
  const { t } = useTranslation()
  const { dayShort, moment, settings } = useFormat()
  const today = businessDay(useNow(), settings.timeZone)
  return [
    {
      key: 'return',
      head: t('quality.comeback.return'),
      cell: (row) => <OrderChip number={row.returnNumber} plate={row.plate} />,
      sort: (row) => row.returnNumber
    },
    {
      key: 'cameOn',
      head: t('quality.comeback.cameOn'),
      cell: (row) => dayShort(row.returnOpenedOn),
      sort: (row) => row.returnOpenedOn
    },
    {
      key: 'original',
      head: t('quality.comeback.original'),
      cell: (row) => (
        <span className="quality-what">
          {row.originalNumber} {row.originalSummary}
        </span>
      ),
      sort: (row) => row.originalNumber
    },
    { key: 'why', head: t('quality.comeback.why'), cell: (row) => <Reasons candidate={row} /> },
    { key: 'reason', head: t('quality.comeback.rejectReason'), strong: true, cell: (row) => row.rejectReason },
    {
      key: 'decided',
      head: t('quality.comeback.rejectedOn'),
      cell: (row) => moment(row.decidedAt, today),
      sort: (row) => row.decidedAt
    }
  ]
}
