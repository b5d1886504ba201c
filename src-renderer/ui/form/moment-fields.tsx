import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MomentText } from './clock-text.ts'
import { readTime } from './clock-text.ts'
import { Field } from './fields.tsx'

/** A day, by the browser's own calendar. */
export function DayField(props: {
  label: string
  value: string
  onChange: (day: string) => void
  error?: string | undefined
  autoFocus?: boolean
}) {
  return (
    <Field label={props.label} error={props.error}>
      {(wiring) => (
        <Input
          {...wiring}
          type="date"
          value={props.value}
          autoFocus={props.autoFocus ?? false}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Day and time beside each other; the time is typed as people write it and always shown in 24 hours. */
export function MomentFields(props: {
  value: MomentText
  onChange: (value: MomentText) => void
  error?: string | undefined
  autoFocus?: boolean
}) {
  const { t } = useTranslation()
  const { value, onChange } = props
  const isUnread = value.time.trim() !== '' && readTime(value.time) === null
  return (
    <>
      <DayField
        label={t('orders.moment.day')}
        value={value.day}
        error={props.error}
        autoFocus={props.autoFocus ?? false}
        onChange={(day) => onChange({ ...value, day })}
      />
      <Field
        label={t('orders.moment.time')}
        hint={t('orders.moment.timeHint')}
        error={isUnread ? t('orders.moment.malformed') : undefined}
      >
        {(wiring) => (
          <Input
            {...wiring}
            value={value.time}
            inputMode="numeric"
            onChange={(event) => onChange({ ...value, time: event.target.value })}
            onBlur={() => onChange({ ...value, time: readTime(value.time) ?? value.time })}
          />
        )}
      </Field>
    </>
  )
}
