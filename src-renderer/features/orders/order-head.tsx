import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { promiseState } from '../../../src-main/shared/format/index.ts'
import { Tag } from '../../ui/chip/chips.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { Fact, KeyButton, RecordHead } from '../../ui/page/blocks.tsx'
import type { OrderStep } from './order-step.ts'
import type { Names } from './use-names.ts'

interface OrderHeadProps {
  order: Order
  names: Names
  now: Instant
  onStep: (step: OrderStep) => void
}

/** Who, which car, who pays, what was promised; the usual next stage is the one filled button. */
export function OrderHead({ order, names, now, onStep }: OrderHeadProps) {
  const { t } = useTranslation()
  const { vehicle, customer } = order
  const [next] = order.nextStages
  const name = vehicle && [vehicle.make, vehicle.model].filter(Boolean).join(' ')
  const isClosed = next === undefined
  return (
    <RecordHead
      action={
        isClosed ? (
          <span className="strong">{t(`ui.stage.${order.stage}`)}</span>
        ) : (
          <>
            <KeyButton keyName="H" onClick={() => onStep({ kind: 'head' })}>
              {t('orders.page.editHead')}
            </KeyButton>
            <KeyButton type="primary" keyName="M" onClick={() => onStep({ kind: 'move' })}>
              {t(`orders.move.to.${next}`)}
            </KeyButton>
          </>
        )
      }
    >
      <h2 className="record">{order.number}</h2>
      <Fact label={t('orders.field.plate')}>{vehicle?.plate ?? t('orders.field.unknown')}</Fact>
      {name && (
        <Fact label={t('orders.field.vehicle')}>
          {name}
          {vehicle.modelYear ? `, ${vehicle.modelYear}` : ''}
        </Fact>
      )}
      {vehicle?.vin && <Fact label={t('orders.field.vin')}>{vehicle.vin}</Fact>}
      {customer && <Fact label={t('orders.field.customer')}>{customer.name}</Fact>}
      {order.advisorId !== null && <Fact label={t('orders.field.advisor')}>{names.staffName(order.advisorId)}</Fact>}
      <Fact label={t('orders.field.payer')}>{t(`orders.payer.${order.payer}`)}</Fact>
      <Fact label={t('orders.field.class')}>{names.className(order.repairClassId)}</Fact>
      <Fact label={t('orders.field.firstPromise')}>
        <Promised order={order} now={now} />
      </Fact>
      {order.customerWaits && <Tag>{t('orders.page.customerWaits')}</Tag>}
      {order.continuesOrder && <Tag>{t('orders.page.continues', { number: order.continuesOrder.number })}</Tag>}
    </RecordHead>
  )
}

/** The promise that counts, with what is left of it while the work is not done. */
function Promised({ order, now }: { order: Order; now: Instant }) {
  const { t } = useTranslation()
  const { moment, promiseWords, settings } = useFormat()
  const at = order.countingPromiseAt
  if (at === null) return <>{t('orders.page.noPromise')}</>
  const time = moment(at, businessDay(now, settings.timeZone))
  const isUnderWay = order.stage !== 'ready' && order.nextStages.length > 0
  if (!isUnderWay) return <>{time}</>
  const state = promiseState(at, now)
  const tone = { late: 'breach', soon: 'watch', later: null } as const
  const mark = tone[state]
  return (
    <span className={mark ? `${mark}-text` : ''}>
      {mark && <Mark kind={mark} />} {time}, {promiseWords(at, now)}
    </span>
  )
}
