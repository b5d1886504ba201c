import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { KeyButton } from '../../ui/page/blocks.tsx'
import { SignedLine } from './item-line.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SoFar } from './so-far.tsx'
import { tallyOf } from './tally.ts'

/** A signed inspection: nothing in it can be changed. */
export function SignedInspection({ inspection, onBack }: { inspection: Inspection; onBack: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { moment, settings } = useFormat()
  const now = useNow()
  const staff = useQuery(api.staff.list.queryOptions()).data ?? []
  const inspector = staff.find(({ id }) => id === inspection.inspectorId)?.name ?? t('quality.comeback.nobody')
  const tally = tallyOf(inspection.items)
  const isFailed = inspection.result === 'failed'
  const toOrder = () => void navigate({ to: orderPath(inspection.orderId) })
  const toRework = () => void navigate({ to: '/quality/rework' })
  useKeys([
    { key: 'O', hint: t('quality.keys.order'), run: toOrder },
    { key: 'Escape', hint: t('quality.keys.back'), run: onBack }
  ])
  return (
    <div className="sheet">
      <SheetHead inspection={inspection} items={inspection.items} current={null} onBack={onBack} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by key only where it can be focused */}
      <section className="sheet-work" tabIndex={0} aria-label={t('quality.standard.items')}>
        <ol className="sheet-items">
          {inspection.items.map((item) => (
            <SignedLine key={item.id} item={item} />
          ))}
        </ol>
        <p className="sheet-standard secondary">
          {t('inspections.head.standard', { code: inspection.standardCode, version: inspection.standardVersion })}
        </p>
      </section>
      <aside className="sheet-side" aria-label={t('inspections.sign.title')}>
        <section className="sheet-block">
          <p className="sheet-result">
            <StateMark state={isFailed ? 'breach' : 'good'} size={15}>
              {inspection.result && t(`inspections.result.${inspection.result}`)}
            </StateMark>
          </p>
          <p>
            {t('inspections.sign.signed', {
              name: inspector,
              time: moment(inspection.endedAt, businessDay(now, settings.timeZone))
            })}
          </p>
          {inspection.isByTechnician && <StateMark state="watch">{t('inspections.sign.signedByTechnician')}</StateMark>}
          {inspection.note && <p>{inspection.note}</p>}
          <p className="secondary">{t('quality.sheet.readOnly')}</p>
        </section>
        <SoFar tally={tally} />
        <section className="sheet-block sign-off">
          {tally.rework > 0 && (
            <Button type="primary" size="large" onClick={toRework}>
              {t('quality.sheet.toRework')}
            </Button>
          )}
          <KeyButton size="large" keyName="O" onClick={toOrder}>
            {t('quality.sheet.toOrder', { number: inspection.orderNumber })}
          </KeyButton>
        </section>
      </aside>
    </div>
  )
}
