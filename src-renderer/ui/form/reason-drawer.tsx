import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from './fields.tsx'
import { StepDrawer } from './step-drawer.tsx'

/** Something that is only done with a reason: says what will happen, and takes the reason. */
export function ReasonDrawer(props: {
  title: ReactNode
  says: ReactNode
  submitLabel: ReactNode
  busy: boolean
  error: ReactNode
  onSubmit: (reason: string) => void
  onCancel: () => void
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = tried && reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (reason.trim() !== '') props.onSubmit(reason.trim())
  }
  return (
    <StepDrawer
      title={props.title}
      submitLabel={props.submitLabel}
      busy={props.busy}
      error={props.error}
      onSubmit={submit}
      onCancel={props.onCancel}
      columns={1}
    >
      <p>{props.says}</p>
      <TextField
        label={t('orders.field.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        autoFocus
        error={isMissing ? t('ui.form.required') : undefined}
      />
      {props.children}
    </StepDrawer>
  )
}
