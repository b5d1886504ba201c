import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { useNow } from '../clock.tsx'
import { ChoiceRow } from '../form/choice-row.tsx'
import type { MomentText } from '../form/clock-text.ts'
import { momentText, readMoment } from '../form/clock-text.ts'
import { MomentFields } from '../form/moment-fields.tsx'
import { useFormat } from '../format.tsx'
import { quickPromises } from './promise-choice.ts'

/** What is chosen: nothing, one of the usual times, or a day and time as typed. */
export interface PromiseDraft {
  choice: Instant | 'other' | 'none'
  other: MomentText
}

export const noPromise: PromiseDraft = { choice: 'none', other: { day: '', time: '' } }

export function promiseOf(draft: PromiseDraft, timeZone: string): Instant | null {
  if (draft.choice === 'none') return null
  return draft.choice === 'other' ? readMoment(draft.other, timeZone) : draft.choice
}

/** A promise in one arrow key: the usual times of today and tomorrow, or a day and a time. */
export function PromiseFields(props: {
  label: string
  value: PromiseDraft
  onChange: (value: PromiseDraft) => void
  error?: string | undefined
  /** A promise need not be made. */
  optional?: boolean
  autoFocus?: boolean
  span?: 1 | 2 | 3 | 4
}) {
  const { t } = useTranslation()
  const { settings } = useFormat()
  const now = useNow()
  const { value } = props
  const quick = quickPromises(now, settings.timeZone)
  const options = [
    ...quick.map(({ day, time, at }) => ({ value: at, label: t(`orders.promise.${day}`, { time }) })),
    { value: 'other', label: t('orders.promise.other') },
    ...(props.optional ? [{ value: 'none', label: t('orders.promise.none') }] : [])
  ]
  const choose = (choice: string) => {
    const suggested = quick[0]?.at ?? now
    const other = value.other.day ? value.other : momentText(suggested, settings.timeZone)
    props.onChange({ choice, other })
  }
  return (
    <>
      <ChoiceRow
        label={props.label}
        value={value.choice}
        options={options}
        onChange={choose}
        span={props.span ?? 2}
        autoFocus={props.autoFocus ?? false}
        error={value.choice === 'other' ? undefined : props.error}
      />
      {value.choice === 'other' && (
        <MomentFields
          value={value.other}
          onChange={(other) => props.onChange({ choice: 'other', other })}
          error={props.error}
        />
      )}
    </>
  )
}
