import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { payers, stages } from '../../../src-main/shared/enums.ts'
import { ChoiceField, ChoicesField, SwitchField } from '../../ui/form/fields.tsx'
import { DayField } from '../../ui/form/moment-fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import type { RegisterView } from './register-search.ts'
import type { Names } from './use-names.ts'

/** Stands for no filter in lists whose other entries are records. */
const all = 0

export function FilterDrawer(props: {
  view: RegisterView
  names: Names
  onChange: (view: RegisterView) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { names } = props
  const [filter, setFilter] = useState(props.view.filter)
  const set = (part: Partial<RegisterView['filter']>) => setFilter((before) => ({ ...before, ...part }))
  const anything = { value: all, label: t('orders.register.all') }
  const days = ['openedFrom', 'openedUntil', 'deliveredFrom', 'deliveredUntil'] as const
  return (
    <StepDrawer
      title={t('orders.register.filter')}
      submitLabel={t('orders.register.apply')}
      onSubmit={() => {
        props.onChange({ ...props.view, filter })
        props.onClose()
      }}
      onCancel={props.onClose}
    >
      <ChoicesField
        label={t('orders.register.stages')}
        values={filter.stages}
        options={stages.map((value) => ({ value, label: t(`ui.stage.${value}`) }))}
        onChange={(chosen) => set({ stages: chosen })}
        span={2}
      />
      <ChoiceField
        label={t('orders.field.class')}
        value={filter.repairClassId ?? all}
        options={[anything, ...names.classChoices]}
        onChange={(id) => set({ repairClassId: id || null })}
      />
      <ChoiceField
        label={t('orders.field.payer')}
        value={filter.payer ?? 'all'}
        options={[
          { value: 'all' as const, label: t('orders.register.all') },
          ...payers.map((value) => ({ value, label: t(`orders.payer.${value}`) }))
        ]}
        onChange={(payer) => set({ payer: payer === 'all' ? null : payer })}
      />
      <ChoiceField
        label={t('orders.field.technician')}
        value={filter.technicianId ?? all}
        options={[anything, ...names.staffChoices()]}
        onChange={(id) => set({ technicianId: id || null })}
      />
      {names.outlets.length > 1 ? (
        <ChoiceField
          label={t('orders.field.outlet')}
          value={filter.outletId ?? all}
          options={[anything, ...names.outlets.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => set({ outletId: id || null })}
        />
      ) : (
        <span />
      )}
      {days.map((field) => (
        <DayField
          key={field}
          label={t(`orders.register.${field}`)}
          value={filter[field] ?? ''}
          onChange={(day) => set({ [field]: day || null })}
        />
      ))}
      <SwitchField
        label={t('orders.register.onlyLate')}
        value={filter.onlyLate}
        onChange={(onlyLate) => set({ onlyLate })}
      />
      <SwitchField
        label={t('orders.register.onlyComebacks')}
        value={filter.onlyComebacks}
        onChange={(onlyComebacks) => set({ onlyComebacks })}
      />
    </StepDrawer>
  )
}
