import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { odometerInput } from '../../../src-main/shared/contract/orders.ts'
import type { DistanceUnit, OdometerReason } from '../../../src-main/shared/enums.ts'
import { odometerReasons } from '../../../src-main/shared/enums.ts'
import { kmOfDistance } from '../../../src-main/shared/format/index.ts'
import type { CallError } from '../../rpc/refusal.ts'
import { ChoiceField, NumberField, TextField } from '../../ui/form/fields.tsx'
import { useFormat } from '../../ui/format.tsx'

export interface OdometerDraft {
  /** In the vehicle's own unit. */
  distance: number | null
  lowerReason: OdometerReason | null
  lowerNote: string
  isUnlikelyConfirmed: boolean
}

export const noReading: OdometerDraft = { distance: null, lowerReason: null, lowerNote: '', isUnlikelyConfirmed: false }

interface LastReading {
  km: number
  onDate: string
}

export function readingOf(draft: OdometerDraft, unit: DistanceUnit): z.infer<typeof odometerInput> | null {
  if (draft.distance === null) return null
  const { lowerReason } = draft
  return {
    km: kmOfDistance(draft.distance, unit),
    lowerReason,
    lowerNote: lowerReason ? draft.lowerNote.trim() || null : null
  }
}

/** A reading in the vehicle's unit. A lower one asks for its reason before anything is sent; an unlikely one is confirmed. */
export function OdometerFields(props: {
  label: string
  value: OdometerDraft
  onChange: (value: OdometerDraft) => void
  unit: DistanceUnit
  last: LastReading | null
  refusal: CallError | null
  error?: string | undefined
  autoFocus?: boolean
}) {
  const { t } = useTranslation()
  const { distance, day } = useFormat()
  const { value, onChange, unit, last, refusal } = props
  const refusedCode = refusal?.kind === 'refused' ? refusal.code : null
  const params = refusal?.kind === 'refused' ? refusal.params : {}
  const km = value.distance === null ? null : kmOfDistance(value.distance, unit)
  const isLower = refusedCode === 'odometer_lower' || (km !== null && last !== null && km < last.km)
  const isUnlikely = refusedCode === 'odometer_unlikely' || value.isUnlikelyConfirmed
  const before = {
    last: distance(Number(params.last ?? last?.km ?? 0), unit),
    day: day(String(params.on ?? last?.onDate ?? ''))
  }
  const set = (part: Partial<OdometerDraft>) => onChange({ ...value, ...part })
  const lowerWords = isLower && !value.lowerReason ? t('orders.odometer.lower', before) : undefined
  const unlikelyWords =
    isUnlikely && !value.isUnlikelyConfirmed
      ? t('orders.odometer.unlikely', { km: distance(km, unit), last: before.last })
      : undefined
  return (
    <>
      <NumberField
        label={props.label}
        value={value.distance}
        unit={unit}
        min={0}
        onChange={(next) => set({ distance: next, isUnlikelyConfirmed: false })}
        hint={
          last ? t('orders.odometer.last', { distance: distance(last.km, unit), day: day(last.onDate) }) : undefined
        }
        error={props.error ?? lowerWords ?? unlikelyWords}
        autoFocus={props.autoFocus ?? false}
      />
      {isUnlikely && (
        <Checkbox
          checked={value.isUnlikelyConfirmed}
          onChange={(event) => set({ isUnlikelyConfirmed: event.target.checked })}
        >
          {t('orders.odometer.confirmUnlikely')}
        </Checkbox>
      )}
      {isLower && (
        <>
          <ChoiceField
            label={t('orders.odometer.lowerReason')}
            value={value.lowerReason}
            options={odometerReasons.map((reason) => ({ value: reason, label: t(`orders.odometerReason.${reason}`) }))}
            onChange={(lowerReason) => set({ lowerReason })}
          />
          <TextField
            label={t('orders.odometer.lowerNote')}
            value={value.lowerNote}
            onChange={(lowerNote) => set({ lowerNote })}
          />
        </>
      )}
    </>
  )
}
