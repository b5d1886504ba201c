import { useTranslation } from 'react-i18next'
import { payers } from '../../../src-main/shared/enums.ts'
import { ChoiceRow } from '../../ui/form/choice-row.tsx'
import { ChoiceField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { useFormat } from '../../ui/format.tsx'
import { PromiseFields } from '../../ui/order/promise-fields.tsx'
import type { IntakeParts } from './intake-page.tsx'
import { OdometerFields } from './odometer-fields.tsx'

/** Stands for none in lists whose other entries are records. */
const none = 0

/** Odometer, promise, class, payer, advisor and the rest of the head. */
export function IntakeOrderFields({ intake, set, names, errors, refusal }: IntakeParts) {
  const { t } = useTranslation()
  const { settings } = useFormat()
  const unit = intake.vehicle?.distanceUnit ?? intake.found?.vehicle.distanceUnit ?? settings.distanceUnit
  const earlier = intake.found?.history.filter(({ stage }) => stage === 'delivered') ?? []
  const nobody = { value: none, label: t('orders.field.none') }
  return (
    <fieldset className="intake-block">
      <legend className="section">{t('orders.intake.sectionOrder')}</legend>
      <div className="intake-grid">
        <OdometerFields
          label={t('orders.field.odometerIn')}
          value={intake.odometer}
          onChange={(odometer) => set({ odometer })}
          unit={unit}
          last={intake.found?.lastOdometer ?? null}
          refusal={refusal}
        />
        <PromiseFields
          label={t('orders.intake.promise')}
          value={intake.promise}
          onChange={(promise) => set({ promise })}
          error={errors.promise}
          optional
          span={3}
        />
        <ChoiceField
          label={t('orders.field.class')}
          value={intake.repairClassId}
          options={names.classChoices}
          onChange={(repairClassId) => set({ repairClassId })}
          error={errors.class}
        />
        <ChoiceField
          label={t('orders.field.payer')}
          value={intake.payer}
          options={payers.map((value) => ({ value, label: t(`orders.payer.${value}`) }))}
          onChange={(payer) => set({ payer })}
        />
        <ChoiceField
          label={t('orders.field.advisor')}
          value={intake.advisorId ?? none}
          options={[nobody, ...names.advisors]}
          onChange={(id) => set({ advisorId: id || null })}
        />
        <ChoiceRow
          label={t('orders.intake.arrives')}
          value={intake.stage}
          options={(['checked_in', 'booked'] as const).map((value) => ({
            value,
            label: t(`orders.intake.${value}`)
          }))}
          onChange={(stage) => set({ stage })}
        />
        {earlier.length > 0 && (
          <ChoiceField
            label={t('orders.field.continues')}
            value={intake.continuesOrderId ?? none}
            options={[
              nobody,
              ...earlier.map(({ orderId, number, summary }) => ({ value: orderId, label: `${number} ${summary}` }))
            ]}
            onChange={(id) => set({ continuesOrderId: id || null })}
          />
        )}
        <SwitchField
          label={t('orders.field.customerWaits')}
          value={intake.customerWaits}
          onChange={(customerWaits) => set({ customerWaits })}
        />
        <TextField label={t('orders.field.note')} value={intake.note} onChange={(note) => set({ note })} span={2} />
      </div>
    </fieldset>
  )
}
