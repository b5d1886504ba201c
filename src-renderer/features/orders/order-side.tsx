import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { inspectionPath, orderPath } from '../../ui/order/paths.ts'
import { KeyButton, Section, SideLine } from '../../ui/page/blocks.tsx'
import { ChecksBlock } from './checks-block.tsx'
import type { OrderRecords } from './order-data.ts'
import type { Names } from './use-names.ts'
import type { OrderWork } from './use-order-keys.ts'

export interface OrderSideProps {
  order: Order
  records: OrderRecords
  names: Names
  now: Instant
  work: OrderWork
}

/** Beside the jobs: what is missing before delivery, inspections, rework, promises, odometer, the vehicle's history. */
export function OrderSide(props: OrderSideProps) {
  const { t } = useTranslation()
  return (
    <>
      <ChecksBlock {...props} />
      <Inspections {...props} />
      <Rework {...props} />
      <Promises {...props} />
      <Odometer {...props} />
      <History {...props} />
      <div className="order-side-foot">
        <Button type="text" size="small" onClick={() => props.work.begin({ kind: 'trail' })}>
          {t('orders.page.trail')}
        </Button>
      </div>
    </>
  )
}

function Inspections({ order, records, names, now, work }: OrderSideProps) {
  const { t } = useTranslation()
  const { moment, settings } = useFormat()
  const navigate = useNavigate()
  const today = businessDay(now, settings.timeZone)
  const canStart = order.stage === 'in_repair' || order.stage === 'in_inspection' || order.stage === 'diagnosing'
  return (
    <Section head={t('inspections.ofOrder.title')}>
      <ul>
        {records.inspections.map((one) => {
          const kind = t(`inspections.kindShort.${one.kind}`)
          const good = one.answered - one.failed
          return (
            <li key={one.id}>
              <SideLine
                end={one.endedAt ? moment(one.endedAt, today) : t('orders.inspection.goOn')}
                onOpen={() => void navigate({ to: inspectionPath(one.id) })}
              >
                {t('orders.inspection.attempt', { kind, attempt: one.attempt })}{' '}
                {one.result === null && (
                  <b>{t('inspections.ofOrder.going', { answered: one.answered, total: one.items })}</b>
                )}
                {one.result === 'passed' && (
                  <StateMark state="good">{t('orders.inspection.passed', { good, total: one.items })}</StateMark>
                )}
                {one.result === 'failed' && (
                  <StateMark state="breach">
                    {t('orders.inspection.failed', { failed: one.failed, total: one.items })}
                  </StateMark>
                )}
              </SideLine>
              {one.inspectorId !== null && one.endedAt && (
                <div className="secondary small">
                  {t('orders.inspection.by', { name: names.staffName(one.inspectorId) })}
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {work.isOpen && (canStart || work.openInspection) && (
        <KeyButton size="small" keyName="I" onClick={work.inspect}>
          {t(work.openInspection ? 'orders.inspection.goOn' : 'inspections.ofOrder.start')}
        </KeyButton>
      )}
      {records.inspections.length === 0 && !canStart && (
        <p className="secondary">
          {order.nextStages.length > 0 ? t('orders.inspection.afterRepair') : t('inspections.ofOrder.none')}
        </p>
      )}
    </Section>
  )
}

function Rework({ records, names }: OrderSideProps) {
  const { t } = useTranslation()
  if (records.rework.length === 0) return null
  return (
    <Section head={t('orders.rework.title')} end={records.rework.filter(({ state }) => state === 'open').length}>
      <ul>
        {records.rework.map((one) => (
          <li key={one.id}>
            <SideLine end={t(`orders.rework.${one.state}`)}>
              <b>{one.what}</b> {one.technicianId === null ? '' : names.staffName(one.technicianId)}
            </SideLine>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Promises({ order, now, work }: OrderSideProps) {
  const { t } = useTranslation()
  const { moment, settings } = useFormat()
  const today = businessDay(now, settings.timeZone)
  return (
    <Section
      head={t('orders.promise.heading')}
      end={
        work.isOpen && (
          <KeyButton size="small" keyName="P" onClick={() => work.begin({ kind: 'promise' })}>
            {t(order.promises.length > 0 ? 'orders.promise.change' : 'orders.promise.submit')}
          </KeyButton>
        )
      }
    >
      {order.promises.length === 0 && <p className="secondary">{t('ui.promise.none')}</p>}
      <ul>
        {order.promises.map((one, index) => (
          <li key={`${one.madeAt} ${one.promisedAt}`}>
            <SideLine end={t('orders.promise.made', { time: moment(one.madeAt, today) })}>
              <b>{moment(one.promisedAt, today)}</b>{' '}
              {one.promisedAt === order.countingPromiseAt && t('orders.promise.counts')}
            </SideLine>
            {index > 0 && (
              <div className="secondary small">
                {t('orders.promise.from', { who: t(`orders.asker.${one.askedBy}`) })}
                {one.reason ? ` · ${one.reason}` : ''}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Odometer({ order, work }: OrderSideProps) {
  const { t } = useTranslation()
  const { distance } = useFormat()
  if (!order.vehicle) return null
  const unit = order.vehicle.distanceUnit
  const readings = [
    { direction: 'in' as const, reading: order.odometerIn },
    { direction: 'out' as const, reading: order.odometerOut }
  ]
  return (
    <Section
      head={t('orders.odometer.edit')}
      end={
        work.isOpen && (
          <KeyButton size="small" keyName="K" onClick={work.readOdometer}>
            {t('orders.checks.write')}
          </KeyButton>
        )
      }
    >
      {readings.map(({ direction, reading }) => (
        <Fragment key={direction}>
          <SideLine
            end={distance(reading?.km, unit)}
            {...(work.isOpen && { onOpen: () => work.begin({ kind: 'odometer', direction }) })}
          >
            {t(direction === 'in' ? 'orders.field.odometerIn' : 'orders.field.odometerOut')}
          </SideLine>
          {reading?.lowerReason && (
            <div className="secondary small">
              {t('orders.odometer.lowerMark', { reason: t(`orders.odometerReason.${reading.lowerReason}`) })}
            </div>
          )}
        </Fragment>
      ))}
    </Section>
  )
}

function History({ order }: OrderSideProps) {
  const { t } = useTranslation()
  const { distance, settings } = useFormat()
  const navigate = useNavigate()
  const unit = order.vehicle?.distanceUnit ?? settings.distanceUnit
  const { history, historyTotal } = order
  return (
    <Section head={t('orders.history.title')} end={t('orders.history.orders', { count: historyTotal })}>
      {history.length === 0 && <p className="secondary">{t('orders.history.none')}</p>}
      <ul>
        {history.map((entry) => (
          <li key={entry.orderId}>
            <SideLine
              end={distance(entry.odometerKm, unit)}
              onOpen={() => void navigate({ to: orderPath(entry.orderId) })}
            >
              <b>{entry.number}</b> {entry.summary}
            </SideLine>
          </li>
        ))}
      </ul>
      {historyTotal > history.length && (
        <p className="secondary small">{t('orders.page.more', { shown: history.length, total: historyTotal })}</p>
      )}
    </Section>
  )
}
