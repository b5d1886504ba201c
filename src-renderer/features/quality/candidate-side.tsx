import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../src-main/shared/contract/comebacks.ts'
import { OrderChip, PersonChip } from '../../ui/chip/chips.tsx'
import { useFormat } from '../../ui/format.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { Section } from '../../ui/page/blocks.tsx'
import { SideList } from '../../ui/page/slots.tsx'
import { Reasons } from './candidate-words.tsx'
import { useNames } from './names.ts'

/** The proposal in the focus: both orders, who worked and who inspected, and what was marked good then. */
export function CandidateSide({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { day } = useFormat()
  const { person, wording } = useNames()
  const open = (orderId: number) => void navigate({ to: orderPath(orderId) })
  const technicians = candidate.originalTechnicianIds
  const inspector = candidate.originalInspectorId
  return (
    <SideList width={318}>
      <Section head={t('quality.comeback.return')} end={day(candidate.returnOpenedOn)}>
        <OrderChip
          number={candidate.returnNumber}
          plate={candidate.plate}
          onOpen={() => open(candidate.returnOrderId)}
        />
        <p className="quality-quote">{candidate.returnConcern}</p>
      </Section>
      <Section head={t('quality.comeback.original')} end={day(candidate.originalDeliveredOn)}>
        <OrderChip number={candidate.originalNumber} onOpen={() => open(candidate.originalOrderId)} />
        <p className="quality-quote">{candidate.originalSummary}</p>
        <dl className="quality-facts">
          <Fact label={t('quality.comeback.technicians')}>
            {technicians.length === 0
              ? t('quality.comeback.nobody')
              : technicians.map((id) => <PersonChip key={id} name={person(id)} />)}
          </Fact>
          <Fact label={t('quality.comeback.inspector')}>
            {inspector === null ? t('quality.comeback.nobody') : <PersonChip name={person(inspector)} />}
          </Fact>
          <Fact label={t('quality.comeback.lastDay')}>{day(candidate.lastDay)}</Fact>
          <Fact label={t('quality.comeback.why')}>
            <Reasons candidate={candidate} />
          </Fact>
        </dl>
      </Section>
      <Section head={t('quality.comeback.escapes')}>
        {candidate.escapeOptions.length === 0 && <p className="secondary">{t('quality.comeback.noEscapes')}</p>}
        <ul>
          {candidate.escapeOptions.map((option) => (
            <li key={option.itemId}>{wording(option)}</li>
          ))}
        </ul>
      </Section>
    </SideList>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
