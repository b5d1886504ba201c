import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../src-main/shared/dates.ts'
import type { PromiseAsker } from '../../../src-main/shared/enums.ts'
import { promiseAskers } from '../../../src-main/shared/enums.ts'
import { useNow } from '../clock.tsx'
import { ChoiceRow } from '../form/choice-row.tsx'
import { TextField } from '../form/fields.tsx'
import { StepDrawer } from '../form/step-drawer.tsx'
import { useFormat } from '../format.tsx'
import { quickPromises } from './promise-choice.ts'
import { noPromise, PromiseFields, promiseOf } from './promise-fields.tsx'

export interface PromiseMade {
  promisedAt: Instant
  askedBy: PromiseAsker
  reason: string | null
}

/** A first promise, or a change of it with who asks and why. */
export function PromiseDrawer(props: {
  number: string
  /** Something was promised already. */
  isChange: boolean
  busy: boolean
  error: ReactNode
  onPromise: (made: PromiseMade) => void
  onCancel: () => void
}) {
  const { t } = useTranslation()
  const { settings } = useFormat()
  const now = useNow()
  const [draft, setDraft] = useState(() => ({
    ...noPromise,
    choice: quickPromises(now, settings.timeZone)[0]?.at ?? 'other'
  }))
  const [askedBy, setAskedBy] = useState<PromiseAsker>('shop')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const promisedAt = promiseOf(draft, settings.timeZone)
  const isReasonMissing = props.isChange && reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (promisedAt && !isReasonMissing) props.onPromise({ promisedAt, askedBy, reason: reason.trim() || null })
  }
  return (
    <StepDrawer
      title={t('orders.promise.title', { number: props.number })}
      submitLabel={t(props.isChange ? 'orders.promise.change' : 'orders.promise.submit')}
      busy={props.busy}
      error={props.error}
      onSubmit={submit}
      onCancel={props.onCancel}
    >
      <PromiseFields
        label={t('orders.promise.quick')}
        value={draft}
        onChange={setDraft}
        autoFocus
        error={tried && !promisedAt ? t('ui.form.required') : undefined}
      />
      <p className="secondary" style={{ gridColumn: 'span 2' }}>
        {t(props.isChange ? 'orders.promise.later' : 'orders.promise.first')}
      </p>
      {props.isChange && (
        <>
          <ChoiceRow
            label={t('orders.promise.askedBy')}
            value={askedBy}
            options={promiseAskers.map((value) => ({ value, label: t(`orders.asker.${value}`) }))}
            onChange={setAskedBy}
            span={2}
          />
          <TextField
            label={t('orders.field.reason')}
            value={reason}
            onChange={setReason}
            span={2}
            error={tried && isReasonMissing ? t('ui.form.required') : undefined}
          />
        </>
      )}
    </StepDrawer>
  )
}
