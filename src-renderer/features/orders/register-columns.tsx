import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { orderRow } from '../../../src-main/shared/contract/register.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { promiseState } from '../../../src-main/shared/format/index.ts'
import { Tag } from '../../ui/chip/chips.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import type { Column } from '../../ui/table/columns.ts'
import type { Names } from './use-names.ts'

export type OrderRow = z.infer<typeof orderRow>

/** Open and past its promise. */
function isLate(row: Pick<OrderRow, 'promisedAt' | 'readyAt' | 'stage'>, now: Instant): boolean {
  if (row.promisedAt === null || row.readyAt !== null) return false
  if (row.stage === 'delivered' || row.stage === 'cancelled') return false
  return promiseState(row.promisedAt, now) === 'late'
}

/** Columns that a screen has no room for; the order itself and the filter have them. */
const leftOut = { small: ['customer', 'class', 'ready'], usual: ['class'], wide: [] } as const
export type Room = keyof typeof leftOut

export function useRegisterColumns(names: Names, now: Instant, room: Room): Column<OrderRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    const { dayNear, moment, amount, currencySign, settings } = format
    const today = businessDay(now, settings.timeZone)
    const clip = (width: number) => (room === 'wide' ? width * 2 : width)
    const columns: Column<OrderRow>[] = [
      {
        key: 'number',
        head: t('orders.field.number'),
        cell: (row) => row.number,
        strong: true,
        sort: (row) => row.number
      },
      {
        key: 'opened',
        head: t('orders.field.opened'),
        cell: (row) => dayNear(row.openedOn, today),
        sort: (row) => row.openedOn
      },
      { key: 'plate', head: t('orders.field.plate'), cell: (row) => row.plate },
      { key: 'vehicle', head: t('orders.field.vehicle'), cell: (row) => row.vehicleName },
      {
        key: 'customer',
        head: t('orders.field.customer'),
        cell: (row) => <Clipped width={clip(120)}>{row.customerName}</Clipped>
      },
      {
        key: 'concern',
        head: t('orders.field.concern'),
        cell: (row) => (
          <span className="register-concern">
            {row.isComeback && <Tag>{t('orders.register.comeback')}</Tag>}
            <Clipped width={clip(180)}>{row.concern}</Clipped>
          </span>
        )
      },
      {
        key: 'class',
        head: t('orders.field.class'),
        cell: (row) => <Clipped width={clip(110)}>{names.className(row.repairClassId)}</Clipped>
      },
      {
        key: 'technicians',
        head: t('orders.field.technicians'),
        cell: (row) => <Clipped width={clip(120)}>{row.technicianNames.join(', ')}</Clipped>
      },
      {
        key: 'promised',
        head: t('orders.field.promised'),
        cell: (row) => (
          <Promised words={moment(row.promisedAt, today)} late={isLate(row, now) ? t('orders.register.late') : null} />
        ),
        number: true,
        sort: (row) => row.promisedAt
      },
      { key: 'ready', head: t('orders.field.ready'), cell: (row) => moment(row.readyAt, today), number: true },
      {
        key: 'delivered',
        head: t('orders.field.delivered'),
        cell: (row) => dayNear(row.deliveredOn, today),
        number: true,
        sort: (row) => row.deliveredOn
      },
      {
        key: 'price',
        head: t('orders.field.price', { currency: currencySign() }),
        cell: (row) => amount(row.priceMinor),
        number: true
      },
      { key: 'stage', head: t('orders.field.stage'), cell: (row) => t(`ui.stage.${row.stage}`) }
    ]
    return columns.filter(({ key }) => !leftOut[room].some((one) => one === key))
  }, [t, format, names, now, room])
}

/** Text may shorten; the whole stands in its title. */
function Clipped({ children, width }: { children: string | null; width: number }) {
  if (!children) return null
  return (
    <span className="clip register-clip" style={{ maxWidth: width }} title={children}>
      {children}
    </span>
  )
}

function Promised({ words, late }: { words: string; late: string | null }) {
  if (late === null) return <>{words}</>
  return (
    <span className="breach-text strong">
      <Mark kind="breach" label={late} /> {words}
    </span>
  )
}
