import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../src-main/shared/contract/comebacks.ts'
import type { DistanceUnit } from '../../../src-main/shared/enums.ts'
import { useFormat } from '../format.tsx'
import { FigureLink, KeyButton } from '../page/blocks.tsx'
import './candidates.css'

interface CandidateTableProps {
  /** Not decided yet. */
  candidates: readonly Candidate[]
  distanceUnit: DistanceUnit
  staffName: (staffId: number) => string
  currentId: number | null
  onCurrent: (candidateId: number) => void
  onConfirm: (candidate: Candidate) => void
  onReject: (candidate: Candidate) => void
  onOpenOriginal: (candidate: Candidate) => void
}

/** Earlier jobs an order may have come back for, one under the other; C and R act on the current one. */
export function CandidateTable(props: CandidateTableProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const focusAt = (index: number) => {
    const row = body.current?.rows[Math.max(0, Math.min(props.candidates.length - 1, index))]
    row?.focus()
  }
  return (
    <table className="candidates">
      <thead>
        <tr>
          <th scope="col">{t('orders.comeback.earlier')}</th>
          <th scope="col">{t('orders.comeback.delivered')}</th>
          <th scope="col">{t('orders.comeback.daysLeft')}</th>
          <th scope="col">{t('orders.comeback.kmLeft', { unit: props.distanceUnit })}</th>
          <th scope="col">{t('orders.comeback.why')}</th>
          <th>
            <span className="visually-hidden">{t('orders.comeback.decided')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {props.candidates.map((candidate, index) => (
          <CandidateRow
            key={candidate.id}
            {...props}
            candidate={candidate}
            isCurrent={candidate.id === props.currentId}
            onStep={(by) => focusAt(index + by)}
          />
        ))}
      </tbody>
    </table>
  )
}

function CandidateRow(
  props: CandidateTableProps & { candidate: Candidate; isCurrent: boolean; onStep: (by: 1 | -1) => void }
) {
  const { t } = useTranslation()
  const { day, distance, number } = useFormat()
  const { candidate, isCurrent, distanceUnit } = props
  const days = candidate.daysLimit - candidate.daysElapsed
  const { kmLimit, kmElapsed } = candidate
  const km = kmLimit === null || kmElapsed === null ? null : Math.max(0, kmLimit - kmElapsed)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'ArrowDown') props.onStep(1)
    else if (event.key === 'ArrowUp') props.onStep(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const people = [
    candidate.originalTechnicianIds.map(props.staffName).join(', '),
    candidate.originalInspectorId === null
      ? ''
      : t('orders.comeback.inspector', { name: props.staffName(candidate.originalInspectorId) })
  ].filter(Boolean)
  return (
    <tr
      tabIndex={isCurrent ? 0 : -1}
      className={isCurrent ? 'current' : ''}
      onFocus={() => props.onCurrent(candidate.id)}
      onKeyDown={onKeyDown}
    >
      <td>
        <b>
          <FigureLink onOpen={() => props.onOpenOriginal(candidate)}>{candidate.originalNumber}</FigureLink>
        </b>{' '}
        {candidate.originalSummary}
        <div className="secondary">{people.join(' · ')}</div>
      </td>
      <td className="nowrap">
        {day(candidate.originalDeliveredOn)}
        <div className="secondary">
          {candidate.daysElapsed === 0
            ? t('orders.comeback.sameDay')
            : t('orders.comeback.daysAgo', { count: candidate.daysElapsed })}
        </div>
      </td>
      <td className="nowrap">
        <Left words={number(days)} limit={number(candidate.daysLimit)} share={days / candidate.daysLimit} />
      </td>
      <td className="nowrap">
        <Left
          words={distance(km, distanceUnit).replace(` ${distanceUnit}`, '')}
          limit={kmLimit === null ? null : distance(kmLimit, distanceUnit).replace(` ${distanceUnit}`, '')}
          share={km === null || kmLimit === null ? null : km / kmLimit}
        />
      </td>
      <td>
        <Reasons candidate={candidate} />
      </td>
      <td>
        <Acts {...props} />
      </td>
    </tr>
  )
}

/** What is left of a limit, with its bar; without a limit an en dash. */
function Left({ words, limit, share }: { words: string; limit: string | null; share: number | null }) {
  const { t } = useTranslation()
  if (limit === null || share === null) return <>{words}</>
  const width = `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%`
  return (
    <>
      {t('orders.comeback.ofLimit', { left: words, limit })}
      <span className="left-bar" aria-hidden="true">
        <i style={{ width }} />
      </span>
    </>
  )
}

function Reasons({ candidate }: { candidate: Candidate }) {
  const { t, i18n } = useTranslation()
  const said = candidate.reasons.map((reason) =>
    reason === 'same_words' && candidate.words.length > 0
      ? t('orders.comeback.words', { words: candidate.words.join(', ') })
      : t(`orders.comeback.reason.${reason}`)
  )
  if (candidate.isManual) said.push(t('orders.comeback.byHand'))
  const [missed] = candidate.escapeOptions
  const wording = i18n.language === 'zh-CN' ? missed?.wordingZh : missed?.wordingEn
  return (
    <>
      {said.join(' · ')}
      {wording && <div className="secondary">{t('orders.comeback.escape', { item: wording })}</div>}
    </>
  )
}

function Acts(props: CandidateTableProps & { candidate: Candidate; isCurrent: boolean }) {
  const { t } = useTranslation()
  const confirm = () => props.onConfirm(props.candidate)
  const reject = () => props.onReject(props.candidate)
  return (
    <span className="candidate-acts">
      {props.isCurrent ? (
        <>
          <KeyButton type="primary" keyName="C" onClick={confirm}>
            {t('orders.comeback.confirm')}
          </KeyButton>
          <KeyButton keyName="R" onClick={reject}>
            {t('orders.comeback.reject')}
          </KeyButton>
        </>
      ) : (
        <>
          <Button onClick={confirm}>{t('orders.comeback.confirm')}</Button>
          <Button onClick={reject}>{t('orders.comeback.reject')}</Button>
        </>
      )}
    </span>
  )
}
