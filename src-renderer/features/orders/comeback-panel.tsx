import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { CandidateTable } from '../../ui/comeback/candidate-table.tsx'
import { useFormat } from '../../ui/format.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { FigureLink } from '../../ui/page/blocks.tsx'
import type { OrderRecords } from './order-data.ts'
import type { Names } from './use-names.ts'
import type { OrderWork } from './use-order-keys.ts'

/** Earlier jobs this order may have come back for, and what was decided about them. */
export function ComebackPanel(props: { order: Order; records: OrderRecords; names: Names; work: OrderWork }) {
  const { t } = useTranslation()
  const { settings } = useFormat()
  const navigate = useNavigate()
  const { order, records, names, work } = props
  const rejected = records.candidates.filter(({ state }) => state === 'rejected')
  const open = (orderId: number) => void navigate({ to: orderPath(orderId) })
  return (
    <>
      {work.proposed.length > 0 && (
        <section className="order-comebacks" aria-labelledby="order-comebacks">
          <header>
            <h2 className="lead strong" id="order-comebacks">
              {t('orders.comeback.found', { count: work.proposed.length })}
            </h2>
            <span className="secondary">{t('orders.comeback.hint')}</span>
            <span className="secondary end">{t('orders.comeback.decidedBy')}</span>
          </header>
          <CandidateTable
            candidates={work.proposed}
            distanceUnit={order.vehicle?.distanceUnit ?? settings.distanceUnit}
            staffName={names.staffName}
            currentId={work.candidate?.id ?? null}
            onCurrent={work.chooseCandidate}
            onConfirm={(candidate) => work.begin({ kind: 'confirm', candidate })}
            onReject={(candidate) => work.begin({ kind: 'reject', candidate })}
            onOpenOriginal={(candidate) => open(candidate.originalOrderId)}
          />
        </section>
      )}
      {(records.comebacks.length > 0 || rejected.length > 0) && (
        <ul className="order-decided" aria-label={t('orders.comeback.decided')}>
          {records.comebacks.map((comeback) => (
            <li key={comeback.id}>
              <b>
                <FigureLink onOpen={() => open(comeback.originalOrderId)}>
                  {t('orders.comeback.confirmed', { number: comeback.originalNumber })}
                </FigureLink>
              </b>{' '}
              {comeback.originalSummary} · {t(`orders.comeback.cause.${comeback.cause}`)} ·{' '}
              {t(`orders.comeback.party.${comeback.party}`)} · {t('orders.comeback.link', { count: comeback.link })}
            </li>
          ))}
          {rejected.map((candidate) => (
            <li key={candidate.id} className="secondary">
              {t('orders.comeback.rejected', { number: candidate.originalNumber })} · {candidate.rejectReason}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
