import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import type { Stage, WaitCause } from '../../../src-main/shared/enums.ts'
import { waitCauses } from '../../../src-main/shared/enums.ts'
import { useNow } from '../clock.tsx'
import { ChoiceRow } from '../form/choice-row.tsx'
import { momentText, readMoment } from '../form/clock-text.ts'
import { TextField } from '../form/fields.tsx'
import { MomentFields } from '../form/moment-fields.tsx'
import { StepDrawer } from '../form/step-drawer.tsx'
import { useFormat } from '../format.tsx'

export interface MoveMade {
  stage: Stage
  waitCause: WaitCause | null
  at: Instant | null
  note: string | null
}

/** Stages whose cause of waiting is asked for; in the others it goes without saying or there is none. */
const asksCause: readonly Stage[] = ['checked_in', 'diagnosing', 'in_repair', 'ready']

interface MoveDrawerProps {
  order: Pick<Order, 'number' | 'nextStages' | 'checks'>
  busy: boolean
  error: ReactNode
  onMove: (made: MoveMade) => void
  onCancel: () => void
}

/** The next stage in two keys: the usual one is chosen already. Late entry with the true time. */
export function MoveDrawer({ order, busy, error, onMove, onCancel }: MoveDrawerProps) {
  const { t } = useTranslation()
  const { settings } = useFormat()
  const now = useNow()
  const [stage, setStage] = useState<Stage | undefined>(order.nextStages[0])
  const [waitCause, setWaitCause] = useState<WaitCause | null>(null)
  const [isEarlier, setEarlier] = useState(false)
  const [when, setWhen] = useState(() => momentText(now, settings.timeZone))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const at = readMoment(when, settings.timeZone)
  const isCancelling = stage === 'cancelled'
  const missing = order.checks.filter((check) => !check.isDone)
  const submit = () => {
    setTried(true)
    if (!stage || (isEarlier && !at) || (isCancelling && !note.trim())) return
    const cause = asksCause.includes(stage) ? waitCause : null
    onMove({ stage, waitCause: cause, at: isEarlier ? at : null, note: note.trim() || null })
  }
  return (
    <StepDrawer
      title={t('orders.move.title', { number: order.number })}
      submitLabel={submitWords()}
      busy={busy}
      error={error}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <ChoiceRow
        label={t('orders.move.stage')}
        value={stage}
        options={order.nextStages.map((value) => ({ value, label: t(`orders.move.to.${value}`) }))}
        onChange={setStage}
        inLines
        span={2}
        autoFocus
        hint={isCancelling ? t('orders.move.cancelHint') : undefined}
      />
      {stage === 'delivered' && missing.length > 0 && (
        <p style={{ gridColumn: 'span 2' }}>
          {t('orders.move.stillMissing', {
            missing: missing.map(({ code }) => t(`orders.checks.${code}`)).join(' · ')
          })}
        </p>
      )}
      {stage && asksCause.includes(stage) && <CauseRow value={waitCause} onChange={setWaitCause} />}
      <ChoiceRow
        label={t('orders.move.when')}
        value={isEarlier ? 'earlier' : 'now'}
        options={(['now', 'earlier'] as const).map((value) => ({ value, label: t(`orders.move.${value}`) }))}
        onChange={(value) => setEarlier(value === 'earlier')}
        span={2}
      />
      {isEarlier && (
        <MomentFields value={when} onChange={setWhen} error={tried && !at ? t('ui.form.required') : undefined} />
      )}
      <TextField
        label={t(isCancelling ? 'orders.move.cancelReason' : 'orders.move.note')}
        value={note}
        onChange={setNote}
        span={2}
        error={tried && isCancelling && !note.trim() ? t('ui.form.required') : undefined}
      />
    </StepDrawer>
  )

  function submitWords() {
    if (isCancelling) return t('orders.move.cancel', { number: order.number })
    if (stage === 'delivered') return t('orders.move.deliver', { number: order.number })
    return stage ? t(`orders.move.to.${stage}`) : t('orders.move.submit')
  }
}

function CauseRow(props: {
  value: WaitCause | null
  onChange: (value: WaitCause | null) => void
  autoFocus?: boolean
  /** The stage is one of waiting. */
  always?: boolean
}) {
  const { t } = useTranslation()
  const causes = waitCauses.map((value) => ({ value, label: t(`orders.waitCause.${value}`) }))
  return (
    <ChoiceRow<WaitCause | null>
      label={t('orders.move.waits')}
      value={props.value}
      options={props.always ? causes : [{ value: null, label: t('orders.move.nothing') }, ...causes]}
      onChange={props.onChange}
      span={2}
      autoFocus={props.autoFocus ?? false}
    />
  )
}

/** What an order waits for, without moving it. */
export function WaitsDrawer(props: {
  number: string
  stage: Stage
  waitCause: WaitCause | null
  busy: boolean
  error: ReactNode
  onWaits: (waitCause: WaitCause | null) => void
  onCancel: () => void
}) {
  const { t } = useTranslation()
  const [waitCause, setWaitCause] = useState(props.waitCause)
  const submit = () => (waitCause === props.waitCause ? props.onCancel() : props.onWaits(waitCause))
  return (
    <StepDrawer
      title={t('orders.waits.title', { number: props.number })}
      submitLabel={t('orders.waits.submit')}
      busy={props.busy}
      error={props.error}
      onSubmit={submit}
      onCancel={props.onCancel}
    >
      <CauseRow value={waitCause} onChange={setWaitCause} autoFocus always={props.stage.startsWith('awaiting_')} />
      <p className="secondary" style={{ gridColumn: 'span 2' }}>
        {t('orders.waits.hint')}
      </p>
    </StepDrawer>
  )
}
