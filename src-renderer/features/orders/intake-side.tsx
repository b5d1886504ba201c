import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { Section, SideLine } from '../../ui/page/blocks.tsx'
import type { Intake, Lookup } from './intake-draft.ts'

/** What the books know of the vehicle: an order still open, and what was done before. */
export function IntakeSide({ intake, shown: found }: { intake: Intake; shown: Lookup | null }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const navigate = useNavigate()
  if (!found) {
    return (
      <Section head={t(intake.vehicle ? 'orders.intake.newVehicle' : 'orders.intake.sectionVehicle')}>
        <p className="secondary">{t(intake.vehicle ? 'orders.intake.newVehicleHint' : 'orders.intake.plateHint')}</p>
      </Section>
    )
  }
  const { openOrder } = found
  return (
    <>
      {openOrder && (
        <Section head={<StateMark state="watch">{openOrder.number}</StateMark>}>
          <p>{t('orders.intake.openOrder', { number: openOrder.number, stage: t(`ui.stage.${openOrder.stage}`) })}</p>
          <SideLine onOpen={() => void navigate({ to: orderPath(openOrder.id) })}>
            <b>{t('orders.intake.openIt')}</b>
          </SideLine>
        </Section>
      )}
      <Section head={t('orders.intake.history')} end={t('orders.history.orders', { count: found.historyTotal })}>
        {found.history.length === 0 && <p className="secondary">{t('orders.history.none')}</p>}
        <ul>
          {found.history.map((entry) => (
            <li key={entry.orderId}>
              <SideLine
                end={entry.deliveredOn ? day(entry.deliveredOn) : t(`ui.stage.${entry.stage}`)}
                onOpen={() => void navigate({ to: orderPath(entry.orderId) })}
              >
                <b>{entry.number}</b> {entry.summary}
              </SideLine>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
