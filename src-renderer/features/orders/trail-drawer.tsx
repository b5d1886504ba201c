import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { KeyLayer, useKeys } from '../../ui/keys/keys.tsx'

const known = [
  'open',
  'moveToStage',
  'promise',
  'update',
  'setOdometer',
  'addJob',
  'updateJob',
  'completeJob',
  'voidJob',
  'release'
] as const

/** Who changed the order and when, newest first. */
export function TrailDrawer({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('orders.page.trail')}
      aria-label={t('orders.page.trail')}
      size={480}
      keyboard={false}
      closable
    >
      <KeyLayer>
        <Trail orderId={order.id} onClose={onClose} />
      </KeyLayer>
    </Drawer>
  )
}

function Trail({ orderId, onClose }: { orderId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const { moment, settings } = useFormat()
  const today = businessDay(useNow(), settings.timeZone)
  const entries = useQuery(api.audit.list.queryOptions({ input: { recordType: 'order', recordId: orderId } }))
  useKeys([{ key: 'Escape', hint: t('ui.keys.back'), run: onClose }])
  const said = (command: string) => {
    const name = known.find((one) => command === `orders.${one}`)
    return t(`orders.trail.command.${name ?? 'other'}`)
  }
  return (
    <Loaded query={entries}>
      {(rows) => (
        <table className="order-trail">
          <thead>
            <tr>
              <th scope="col">{t('orders.trail.at')}</th>
              <th scope="col">{t('orders.trail.who')}</th>
              <th scope="col">{t('orders.trail.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map((row) => (
              <tr key={row.id}>
                <td>{moment(row.at, today)}</td>
                <td>{row.actorName}</td>
                <td>{said(row.command)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  )
}
