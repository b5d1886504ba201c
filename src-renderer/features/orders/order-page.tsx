import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { useNow } from '../../ui/clock.tsx'
import { KeyCap } from '../../ui/keys/key-cap.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { StageTimeline } from '../../ui/order/stage-timeline.tsx'
import { placeInWalk } from '../../ui/order/walk.ts'
import { PageHead, SideList } from '../../ui/page/slots.tsx'
import { ComebackPanel } from './comeback-panel.tsx'
import { JobList } from './job-list.tsx'
import { useOrderRecords } from './order-data.ts'
import { OrderHead } from './order-head.tsx'
import { OrderSide } from './order-side.tsx'
import { OrderSteps } from './order-steps.tsx'
import { useNames } from './use-names.ts'
import { useOrderKeys } from './use-order-keys.ts'
import './order-page.css'

/** One order: where it stands, what came back, its jobs, and what is missing before it can go. */
export function OrderPage() {
  const { orderId } = useParams({ from: '/orders/$orderId' })
  const order = useQuery(api.orders.get.queryOptions({ input: { orderId: Number(orderId) } }))
  return <Loaded query={order}>{(data) => <OrderView key={data.id} order={data} />}</Loaded>
}

function OrderView({ order }: { order: Order }) {
  const { t } = useTranslation()
  const names = useNames()
  const now = useNow()
  const records = useOrderRecords(order.id)
  const work = useOrderKeys(order, records)
  const lastStep = order.events[order.events.length - 1]
  return (
    <div className="order-page">
      <PageHead title={t('orders.title')} trail={<WalkTrail orderId={order.id} />} />
      <OrderHead order={order} names={names} now={now} onStep={work.begin} />
      <div className="order-timeline">
        <StageTimeline events={order.events} now={now} promisedAt={order.countingPromiseAt} />
      </div>
      <div className="order-work">
        {work.error && (
          <p className="order-alert breach-text" role="alert">
            <Mark kind="breach" /> {work.error}
          </p>
        )}
        {order.stage === 'cancelled' && <p>{t('orders.page.cancelled', { reason: lastStep?.note ?? '' })}</p>}
        <ComebackPanel order={order} records={records} names={names} work={work} />
        <JobList order={order} names={names} work={work} />
      </div>
      <SideList width={318}>
        <OrderSide order={order} records={records} names={names} now={now} work={work} />
      </SideList>
      {work.step && <OrderSteps order={order} step={work.step} names={names} onClose={work.close} />}
    </div>
  )
}

/** Where the order stands in the list it was opened from. */
function WalkTrail({ orderId }: { orderId: number }) {
  const { t } = useTranslation()
  const place = placeInWalk(orderId)
  if (!place) return null
  const list = t(place.list === 'shop' ? 'orders.walkShop' : 'orders.walkRegister')
  return (
    <>
      {t('orders.walk', { at: place.at, total: place.total, list })} <KeyCap name="Alt+ArrowLeft" />{' '}
      <KeyCap name="Alt+ArrowRight" />
    </>
  )
}
