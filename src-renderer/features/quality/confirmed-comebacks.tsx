import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comeback } from '../../../src-main/shared/contract/comebacks.ts'
import type { Month } from '../../../src-main/shared/dates.ts'
import { businessDay, monthOf } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { OrderChip } from '../../ui/chip/chips.tsx'
import { useNow } from '../../ui/clock.tsx'
import { ReasonDrawer } from '../../ui/form/reason-drawer.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { MonthPicker } from '../../ui/month/month-picker.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { EmptyState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useNames } from './names.ts'

/** Confirmed comebacks of a month, by the day the car came back; those taken back stay, with the reason. */
export function ConfirmedComebacks() {
  const { settings } = useFormat()
  const current = monthOf(businessDay(useNow(), settings.timeZone))
  const [month, setMonth] = useState<Month>(current)
  const query = useQuery(
    api.comebacks.list.queryOptions({ input: { month, orderId: null }, placeholderData: (before) => before })
  )
  return (
    <>
      <div className="quality-tools">
        <MonthPicker month={month} first={null} current={current} onChange={setMonth} />
      </div>
      <Loaded query={query}>{(rows) => <Comebacks rows={rows} month={month} />}</Loaded>
    </>
  )
}

function Comebacks({ rows, month }: { rows: readonly Comeback[]; month: Month }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const format = useFormat()
  const [focusedId, setFocusedId] = useState<number | null>(null)
  const [taking, setTaking] = useState<Comeback | null>(null)
  const at = rows.find(({ id }) => id === focusedId) ?? rows[0] ?? null
  const isValid = at !== null && at.voidReason === null
  const open = (row: Comeback) => void navigate({ to: orderPath(row.returnOrderId) })
  const columns = useColumns(setTaking)
  useKeys([{ key: 'V', hint: t('quality.keys.void'), when: isValid, run: () => setTaking(at) }])
  return (
    <>
      <div className="quality-table">
        <DataTable
          id="quality.confirmed"
          label={t('quality.comeback.confirmed')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={open}
          onFocusRow={(row) => setFocusedId(row.id)}
          isMain
          empty={<EmptyState>{t('quality.comeback.noneConfirmed', { month: format.month(month) })}</EmptyState>}
        />
      </div>
      {taking && <TakeBack comeback={taking} onClose={() => setTaking(null)} />}
    </>
  )
}

function TakeBack({ comeback, onClose }: { comeback: Comeback; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const takeBack = useMutation(api.comebacks.void.mutationOptions({ onSuccess: onClose }))
  return (
    <ReasonDrawer
      title={t('quality.comeback.voidTitle', { number: comeback.returnNumber, original: comeback.originalNumber })}
      says={t('quality.comeback.voidSays')}
      submitLabel={t('quality.comeback.voidSubmit')}
      busy={takeBack.isPending}
      error={words(takeBack.error)}
      onSubmit={(reason) => takeBack.mutate({ comebackId: comeback.id, reason })}
      onCancel={onClose}
    />
  )
}

/** Which failure of the same fault it is; from the second on it is escalated. */
function Chain({ link }: { link: number }) {
  const { t } = useTranslation()
  if (link <= 1) return t('quality.comeback.first')
  const words =
    link === 2
      ? t('quality.comeback.second')
      : link === 3
        ? t('quality.comeback.third')
        : t('quality.comeback.nth', { count: link })
  return (
    <StateMark state="breach">
      {words} · {t('quality.comeback.escalated')}
    </StateMark>
  )
}

function useColumns(takeBack: (row: Comeback) => void): Column<Comeback>[] {
  const { t } = useTranslation()
  const { dayShort } = useFormat()
  const { person, wording } = useNames()
  return [
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
      key: 'return',
      head: t('quality.comeback.return'),
      cell: (row) => (
        <>
          <span aria-hidden="true">→ </span>
          <OrderChip number={row.returnNumber} plate={row.plate} />
        </>
      ),
      sort: (row) => row.returnNumber
    },
    {
      key: 'cause',
      head: t('quality.comeback.cause'),
      cell: (row) => (
        <span className="quality-what short">
          {[t(`orders.comeback.cause.${row.cause}`), row.partNote].filter(Boolean).join(': ')}
        </span>
      ),
      sort: (row) => row.cause
    },
    {
      key: 'party',
      head: t('quality.comeback.party'),
      cell: (row) => t(`orders.comeback.party.${row.party}`),
      sort: (row) => row.party
    },
    {
      key: 'escape',
      head: t('quality.comeback.escape'),
      cell: ({ escapeWordingEn: wordingEn, escapeWordingZh: wordingZh }) => (
        <span className="quality-what short">{wordingEn && wordingZh && wording({ wordingEn, wordingZh })}</span>
      )
    },
    { key: 'decidedBy', head: t('quality.comeback.decidedBy'), cell: (row) => person(row.decidedById) },
    {
      key: 'chain',
      head: t('quality.comeback.chain'),
      cell: (row) => <Chain link={row.link} />,
      sort: (row) => row.link
    },
    {
      key: 'act',
      head: <span className="visually-hidden">{t('quality.comeback.void')}</span>,
      cell: (row) =>
        row.voidReason === null ? (
          <Button size="small" tabIndex={-1} onClick={() => takeBack(row)}>
            {t('quality.comeback.void')}
          </Button>
        ) : (
          <span className="secondary">{t('quality.comeback.voided', { reason: row.voidReason })}</span>
        )
    }
  ]
}
