import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { OrderChip } from '../../ui/chip/chips.tsx'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { useMedia } from '../../ui/media.ts'
import { inspectionPath, orderPath } from '../../ui/order/paths.ts'
import { EmptyState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import type { Rework } from './finish-drawer.tsx'
import { FinishDrawer } from './finish-drawer.tsx'
import { useNames } from './names.ts'
import { RefusalLine } from './refusal-line.tsx'
import { useFinalInspection } from './start-inspection.ts'

/** Rework of all orders: what an inspection found, who puts it right, and the way to the next inspection. */
export function ReworkTab() {
  const { t } = useTranslation()
  const [onlyOpen, setOnlyOpen] = useState(true)
  const query = useQuery(
    api.rework.list.queryOptions({ input: { orderId: null, onlyOpen }, placeholderData: (before) => before })
  )
  return (
    <div className="quality-one">
      <div className="quality-tools">
        <label htmlFor="quality-only-open">
          <Switch id="quality-only-open" size="small" checked={onlyOpen} onChange={setOnlyOpen} />{' '}
          {t('inspections.rework.onlyOpen')}
        </label>
      </div>
      <Loaded query={query}>{(rows) => <ReworkList rows={rows} />}</Loaded>
    </div>
  )
}

function ReworkList({ rows }: { rows: readonly Rework[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { inspect, refusal } = useFinalInspection()
  const [focused, setFocused] = useState<Rework | null>(rows[0] ?? null)
  const [finishing, setFinishing] = useState<Rework | null>(null)
  const [finished, setFinished] = useState<Rework | null>(null)
  const at = rows.find(({ id }) => id === focused?.id) ?? rows[0] ?? null
  const left = (orderId: number) => rows.filter((row) => row.orderId === orderId && row.state === 'open').length
  const mayInspect = (row: Rework | null) => row?.state === 'done' && left(row.orderId) === 0
  const open = (row: Rework) => {
    if (row.state === 'open') setFinishing(row)
    else void navigate({ to: inspectionPath(row.inspectionId) })
  }
  const columns = useColumns({ finish: setFinishing, inspect, mayInspect })
  useKeys([
    { key: 'F', hint: t('quality.keys.finish'), when: at?.state === 'open', run: () => setFinishing(at) },
    { key: 'I', hint: t('quality.keys.inspectAgain'), when: mayInspect(at), run: () => at && inspect(at.orderId) },
    {
      key: 'O',
      hint: t('quality.keys.order'),
      when: at !== null,
      run: () => at && void navigate({ to: orderPath(at.orderId) })
    }
  ])
  return (
    <>
      <RefusalLine words={refusal} />
      {finished && (
        <Finished rework={finished} left={left(finished.orderId)} onInspect={() => inspect(finished.orderId)} />
      )}
      <div className="quality-table">
        <DataTable
          id="quality.rework"
          label={t('quality.rework.label')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={open}
          onFocusRow={setFocused}
          isMain
          empty={
            <EmptyState>
              {t('inspections.rework.empty')}
              <br />
              {t('inspections.rework.emptyHint')}
            </EmptyState>
          }
        />
      </div>
      {finishing && (
        <FinishDrawer
          rework={finishing}
          onCancel={() => setFinishing(null)}
          onDone={() => {
            setFinished(finishing)
            setFinishing(null)
          }}
        />
      )}
    </>
  )
}

/** After the last one of an order is done, the next step is its inspection. */
function Finished({ rework, left, onInspect }: { rework: Rework; left: number; onInspect: () => void }) {
  const { t } = useTranslation()
  const number = rework.orderNumber
  return (
    <p className="quality-next" role="status">
      {left > 0 ? t('quality.rework.left', { number, count: left }) : t('quality.rework.allDone', { number })}
      {left === 0 && (
        <Button type="primary" onClick={onInspect}>
          {t('quality.rework.inspectAgain')}
        </Button>
      )}
    </p>
  )
}

/** Written when it is done; a tablet has no room for what is empty before that. */
const wideOnly = ['opened', 'cause', 'spent', 'doneBy']

const markOf = { open: 'breach', done: 'watch', closed: 'good' } as const

function useColumns(act: {
  finish: (row: Rework) => void
  inspect: (orderId: number) => void
  mayInspect: (row: Rework) => boolean
}): Column<Rework>[] {
  const { t } = useTranslation()
  const { moment, clock, settings } = useFormat()
  const { person } = useNames()
  const now = useNow()
  const today = businessDay(now, settings.timeZone)
  const isNarrow = useMedia('(max-width: 1099px)')
  const columns: Column<Rework>[] = [
    {
      key: 'order',
      head: t('inspections.rework.order'),
      cell: (row) => <OrderChip number={row.orderNumber} plate={row.plate} />,
      sort: (row) => row.orderNumber
    },
    {
      key: 'what',
      head: t('inspections.rework.what'),
      cell: (row) => <span className="quality-what">{row.what}</span>,
      strong: true
    },
    {
      key: 'severity',
      head: t('inspections.rework.severity'),
      cell: (row) => t(`inspections.severity.${row.severity}`),
      sort: (row) => row.severity
    },
    {
      key: 'technician',
      head: t('inspections.rework.technician'),
      cell: (row) => (row.technicianId === null ? t('inspections.rework.nobody') : person(row.technicianId)),
      sort: (row) => person(row.technicianId)
    },
    {
      key: 'opened',
      head: t('inspections.rework.opened'),
      cell: (row) => moment(row.openedAt, today),
      sort: (row) => row.openedAt
    },
    {
      key: 'cause',
      head: t('inspections.rework.cause'),
      cell: (row) => <span className="quality-what short">{row.cause}</span>
    },
    {
      key: 'spent',
      head: t('inspections.rework.spent'),
      number: true,
      cell: (row) => clock(row.spentSeconds),
      sort: (row) => row.spentSeconds
    },
    { key: 'doneBy', head: t('inspections.rework.doneBy'), cell: (row) => person(row.doneById) },
    {
      key: 'state',
      head: t('quality.due.state'),
      cell: (row) => <StateMark state={markOf[row.state]}>{t(`inspections.rework.state.${row.state}`)}</StateMark>,
      sort: (row) => row.state
    },
    {
      key: 'act',
      head: <span className="visually-hidden">{t('quality.keys.finish')}</span>,
      cell: (row) =>
        row.state === 'open' ? (
          <Button size="small" tabIndex={-1} onClick={() => act.finish(row)}>
            {t('inspections.rework.finish')}
          </Button>
        ) : (
          act.mayInspect(row) && (
            <Button size="small" tabIndex={-1} onClick={() => act.inspect(row.orderId)}>
              {t('quality.rework.inspectAgain')}
            </Button>
          )
        )
    }
  ]
  return isNarrow ? columns.filter(({ key }) => !wideOnly.includes(key)) : columns
}
