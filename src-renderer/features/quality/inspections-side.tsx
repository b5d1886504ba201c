import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../rpc/client.ts'
import { useFormat } from '../../ui/format.tsx'
import { FigureLink, Section, SideLine } from '../../ui/page/blocks.tsx'
import { SideList } from '../../ui/page/slots.tsx'

const shown = 7

/** Beside the inspections: rework that is not inspected again, and possible comebacks without a decision. */
export function InspectionsSide() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { number, dayShort } = useFormat()
  const rework = useQuery(api.rework.list.queryOptions({ input: { orderId: null, onlyOpen: true } })).data ?? []
  const candidates =
    useQuery(api.comebacks.candidates.queryOptions({ input: { orderId: null, state: 'proposed' } })).data ?? []
  const toRework = () => void navigate({ to: '/quality/rework' })
  const toComebacks = () => void navigate({ to: '/quality/comebacks' })
  const count = (of: number, open: () => void) => (of === 0 ? '' : <FigureLink onOpen={open}>{number(of)}</FigureLink>)
  return (
    <SideList>
      <Section head={t('quality.side.rework')} end={count(rework.length, toRework)}>
        {rework.length === 0 && <p className="secondary">{t('quality.side.noRework')}</p>}
        {rework.slice(0, shown).map((row) => (
          <SideLine key={row.id} end={t(`inspections.rework.state.${row.state}`)} onOpen={toRework}>
            <b>{row.orderNumber}</b> {row.what}
          </SideLine>
        ))}
        {rework.length > shown && (
          <p className="secondary">{t('quality.side.more', { count: rework.length - shown })}</p>
        )}
      </Section>
      <Section head={t('quality.side.comebacks')} end={count(candidates.length, toComebacks)}>
        {candidates.length === 0 && <p className="secondary">{t('quality.side.noComebacks')}</p>}
        {candidates.slice(0, shown).map((row) => (
          <SideLine key={row.id} end={dayShort(row.returnOpenedOn)} onOpen={toComebacks}>
            <b>{row.returnNumber}</b> {row.returnConcern}
          </SideLine>
        ))}
        {candidates.length > shown && (
          <p className="secondary">{t('quality.side.more', { count: candidates.length - shown })}</p>
        )}
      </Section>
    </SideList>
  )
}
