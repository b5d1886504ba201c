import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { distanceOfKm } from '../../../src-main/shared/format/index.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { readError } from '../../rpc/refusal.ts'
import { ChoiceRow } from '../../ui/form/choice-row.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { useFormat } from '../../ui/format.tsx'
import type { OdometerDraft } from './odometer-fields.tsx'
import { noReading, OdometerFields, readingOf } from './odometer-fields.tsx'

type Direction = 'in' | 'out'

export function OdometerDrawer(props: { order: Order; direction: Direction; onClose: () => void }) {
  const { t } = useTranslation()
  const { settings } = useFormat()
  const words = useErrorWords()
  const { order, onClose } = props
  const unit = order.vehicle?.distanceUnit ?? settings.distanceUnit
  const kept = (direction: Direction): OdometerDraft => {
    const reading = direction === 'in' ? order.odometerIn : order.odometerOut
    return reading
      ? { ...noReading, distance: distanceOfKm(reading.km, unit), lowerReason: reading.lowerReason }
      : noReading
  }
  const [direction, setDirection] = useState(props.direction)
  const [draft, setDraft] = useState(() => kept(props.direction))
  const [tried, setTried] = useState(false)
  const save = useMutation(api.orders.setOdometer.mutationOptions({ onSuccess: onClose }))
  const refusal = save.error ? readError(save.error) : null
  const isOfField = refusal?.kind === 'refused' && refusal.code.startsWith('odometer_')
  const submit = () => {
    setTried(true)
    const reading = readingOf(draft, unit)
    if (reading) save.mutate({ orderId: order.id, direction, reading, isUnlikelyConfirmed: draft.isUnlikelyConfirmed })
  }
  const choose = (next: Direction) => {
    setDirection(next)
    setDraft(kept(next))
    save.reset()
  }
  return (
    <StepDrawer
      title={t('orders.odometer.title', { plate: order.vehicle?.plate ?? order.number })}
      busy={save.isPending}
      error={isOfField ? undefined : words(save.error)}
      onSubmit={submit}
      onCancel={onClose}
      columns={1}
    >
      <ChoiceRow
        label={t('orders.odometer.direction')}
        value={direction}
        options={(['in', 'out'] as const).map((value) => ({ value, label: t(`orders.odometer.${value}`) }))}
        onChange={choose}
      />
      <OdometerFields
        key={direction}
        label={t(direction === 'in' ? 'orders.field.odometerIn' : 'orders.field.odometerOut')}
        value={draft}
        onChange={setDraft}
        unit={unit}
        last={direction === 'out' ? (order.odometerIn ?? order.lastOdometer) : null}
        refusal={refusal}
        error={tried && draft.distance === null ? t('ui.form.required') : undefined}
        autoFocus
      />
    </StepDrawer>
  )
}
