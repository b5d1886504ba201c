import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { inspectionDue } from '../../../src-main/shared/contract/inspections.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { promiseState } from '../../../src-main/shared/format/index.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { OrderChip } from '../../ui/chip/chips.tsx'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { inspectionPath, orderPath } from '../../ui/order/paths.ts'
import { EmptyState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { InspectionsSide } from './inspections-side.tsx'
import { PromiseCell } from './promise-cell.tsx'
import { RecentInspections } from './recent-inspections.tsx'
import { RefusalLine } from './refusal-line.tsx'
import { useFinalInspection } from './start-inspection.ts'

type Due = z.infer<typeof inspectionDue>

/** What waits for its final inspection, what was inspected, and beside them rework and comebacks. */
export function InspectionsTab() {
  const { t } = useTranslation()
  const due = useQuery({ ...api.inspections.due.queryOptions(), refetchInterval: 30_000 })
  return (
    <div className="quality-two">
      <InspectionsSide />
      <section className="quality-pane">
        <h2 className="quality-head">
          {t('inspections.due.title')} {due.data && <DueCount rows={due.data} />}
        </h2>
        <Loaded query={due}>{(rows) => <DueList rows={rows} />}</Loaded>
      </section>
      <section className="quality-pane">
        <h2 className="quality-head">{t('inspections.recent.title')}</h2>
        <RecentInspections />
      </section>
    </div>
  )
}

function DueCount({ rows }: { rows: readonly Due[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const now = useNow()
  const late = rows.filter(({ promisedAt }) => promisedAt !== null && promiseState(promisedAt, now) === 'late').length
  if (rows.length === 0) return null
  return (
    <span className="quality-due-count">
      <span className="secondary">{t('quality.due.total', { count: rows.length, total: number(rows.length) })}</span>
      {late > 0 && <StateMark state="breach">{t('quality.due.late', { count: late })}</StateMark>}
    </span>
  )
}

function DueList({ rows }: { rows: readonly Due[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { inspect, refusal, isStarting } = useFinalInspection()
  const focused = useRef<Due | null>(rows[0] ?? null)
  const open = (row: Due) => {
    if (row.openInspectionId !== null) void navigate({ to: inspectionPath(row.openInspectionId) })
    else if (!isStarting) inspect(row.orderId)
  }
  const toOrder = (row: Due | null) => row && void navigate({ to: orderPath(row.orderId) })
  const columns = useDueColumns(open, (row) => void toOrder(row))
  useKeys([
    { key: 'O', hint: t('quality.keys.order'), when: rows.length > 0, run: () => void toOrder(focused.current) }
  ])
  return (
    <>
      <RefusalLine words={refusal} />
      <div className="quality-table">
        <DataTable
          id="quality.due"
          label={t('inspections.due.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.orderId}
          onOpen={open}
          onFocusRow={(row) => {
            focused.current = row
          }}
          isMain
          empty={
            <EmptyState>
              {t('inspections.due.empty')}
              <br />
              {t('inspections.due.emptyHint')}
            </EmptyState>
          }
        />
      </div>
    </>
  )
}

function useDueColumns(open: (row: Due) => void, toOrder: (row: Due) => void): Column<Due>[] {
  const { t } = useTranslation()
  const { moment, settings } = useFormat()
  const now = useNow()
  const today = businessDay(now, settings.timeZone)
  return [
    {
      key: 'promise',
      head: t('quality.due.promise'),
      cell: (row) => <PromiseCell promisedAt={row.promisedAt} now={now} />,
      width: 210
    },
    {
      key: 'order',
      head: t('quality.due.order'),
      cell: (row) => <OrderChip number={row.orderNumber} plate={row.plate} onOpen={() => toOrder(row)} />
    },
    { key: 'vehicle', head: t('quality.due.vehicle'), cell: (row) => row.vehicleName },
    { key: 'attempt', head: t('quality.due.attempt'), number: true, strong: true, cell: (row) => row.attempt },
    { key: 'since', head: t('quality.due.waiting'), cell: (row) => moment(row.since, today) },
    { key: 'state', head: t('quality.due.state'), cell: (row) => <DueState row={row} /> },
    {
      key: 'act',
      head: <span className="visually-hidden">{t('quality.keys.inspect')}</span>,
      cell: (row) => (
        <Button size="small" tabIndex={-1} disabled={row.openRework > 0} onClick={() => open(row)}>
          {row.openInspectionId === null ? t('inspections.due.start') : t('inspections.due.resume')}
        </Button>
      ),
      width: 100
    }
  ]
}

function DueState({ row }: { row: Due }) {
  const { t } = useTranslation()
  if (row.openRework > 0) {
    return <StateMark state="watch">{t('inspections.due.openRework', { count: row.openRework })}</StateMark>
  }
  if (row.openInspectionId !== null) return t('inspections.due.begun')
  return row.attempt > 1 ? t('quality.due.again') : t('quality.due.toDo')
}
