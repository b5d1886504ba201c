import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../src-main/shared/contract/comebacks.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { OrderChip } from '../../ui/chip/chips.tsx'
import { ConfirmDrawer } from '../../ui/comeback/confirm-drawer.tsx'
import { ReasonDrawer } from '../../ui/form/reason-drawer.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { EmptyState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { CandidateSide } from './candidate-side.tsx'
import { Elapsed, Reasons, useElapsedWords } from './candidate-words.tsx'
import { useNames } from './names.ts'

/** Possible comebacks of all orders that nobody has decided yet. */
export function ProposedComebacks() {
  const query = useQuery(api.comebacks.candidates.queryOptions({ input: { orderId: null, state: 'proposed' } }))
  return <Loaded query={query}>{(rows) => <Proposals rows={rows} />}</Loaded>
}

function Proposals({ rows }: { rows: readonly Candidate[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [focusedId, setFocusedId] = useState<number | null>(null)
  const [confirming, setConfirming] = useState<Candidate | null>(null)
  const [rejecting, setRejecting] = useState<Candidate | null>(null)
  const at = rows.find(({ id }) => id === focusedId) ?? rows[0] ?? null
  const open = (row: Candidate) => void navigate({ to: orderPath(row.returnOrderId) })
  const columns = useColumns({ confirm: setConfirming, reject: setRejecting })
  useKeys([
    { key: 'C', hint: t('quality.keys.confirm'), when: at !== null, run: () => setConfirming(at) },
    { key: 'R', hint: t('quality.keys.reject'), when: at !== null, run: () => setRejecting(at) }
  ])
  return (
    <>
      {at && <CandidateSide candidate={at} />}
      <div className="quality-table">
        <DataTable
          id="quality.proposed"
          label={t('quality.comeback.toDecide')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={open}
          onFocusRow={(row) => setFocusedId(row.id)}
          isSelected={(row) => row.id === at?.id}
          isMain
          empty={
            <EmptyState>
              {t('quality.comeback.none')}
              <br />
              {t('quality.comeback.noneHint')}
            </EmptyState>
          }
        />
      </div>
      {confirming && <Confirm candidate={confirming} onClose={() => setConfirming(null)} />}
      {rejecting && <Reject candidate={rejecting} onClose={() => setRejecting(null)} />}
    </>
  )
}

function Confirm({ candidate, onClose }: { candidate: Candidate; onClose: () => void }) {
  const words = useErrorWords()
  const { staff, person } = useNames()
  const shop = useQuery(api.shop.state.queryOptions()).data?.shop
  const confirm = useMutation(api.comebacks.confirm.mutationOptions({ onSuccess: onClose }))
  return (
    <ConfirmDrawer
      candidate={candidate}
      people={staff.filter(({ isActive }) => isActive)}
      technicianMayDecide={shop?.technicianMayInspect ?? false}
      staffName={person}
      busy={confirm.isPending}
      error={words(confirm.error)}
      onConfirm={(decision) => confirm.mutate(decision)}
      onCancel={onClose}
    />
  )
}

function Reject({ candidate, onClose }: { candidate: Candidate; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const reject = useMutation(api.comebacks.reject.mutationOptions({ onSuccess: onClose }))
  return (
    <ReasonDrawer
      title={t('orders.comeback.rejectTitle', {
        number: candidate.returnNumber,
        original: candidate.originalNumber
      })}
      says={t('orders.comeback.rejectHint')}
      submitLabel={t('orders.comeback.rejectSubmit')}
      busy={reject.isPending}
      error={words(reject.error)}
      onSubmit={(reason) => reject.mutate({ candidateId: candidate.id, reason, decidedById: null })}
      onCancel={onClose}
    />
  )
}

function useColumns(act: { confirm: (row: Candidate) => void; reject: (row: Candidate) => void }): Column<Candidate>[] {
  const { t } = useTranslation()
  const { dayShort } = useFormat()
  const elapsed = useElapsedWords()
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
      strong: true,
      cell: (row) => (
        <span className="quality-what">
          {row.originalNumber} {row.originalSummary}
        </span>
      ),
      sort: (row) => row.originalNumber
    },
    {
      key: 'days',
      head: t('quality.comeback.days'),
      number: true,
      cell: (row) => <Elapsed elapsed={row.daysElapsed} limit={row.daysLimit} words={elapsed.days(row)} />,
      sort: (row) => row.daysElapsed
    },
    {
      key: 'km',
      head: t('quality.comeback.km', { unit: elapsed.unit }),
      number: true,
      cell: (row) => <Elapsed elapsed={row.kmElapsed} limit={row.kmLimit} words={elapsed.km(row)} />,
      sort: (row) => row.kmElapsed
    },
    { key: 'why', head: t('quality.comeback.why'), cell: (row) => <Reasons candidate={row} /> },
    {
      key: 'act',
      head: <span className="visually-hidden">{t('orders.comeback.decided')}</span>,
      cell: (row) => (
        <span className="quality-acts">
          <Button size="small" tabIndex={-1} onClick={() => act.confirm(row)}>
            {t('orders.comeback.confirm')}
          </Button>
          <Button size="small" tabIndex={-1} onClick={() => act.reject(row)}>
            {t('orders.comeback.reject')}
          </Button>
        </span>
      ),
      width: 150
    }
  ]
}
