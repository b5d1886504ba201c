import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { payers } from '../../../src-main/shared/enums.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { ChoiceField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import type { Names } from './use-names.ts'

/** Stands for none in lists whose other entries are records. */
const none = 0

/** Class, payer, advisor, second visit and note of an order. */
export function HeadDrawer({ order, names, onClose }: { order: Order; names: Names; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const [values, setValues] = useState({
    repairClassId: order.repairClassId,
    payer: order.payer,
    advisorId: order.advisorId,
    customerWaits: order.customerWaits,
    continuesOrderId: order.continuesOrder?.id ?? null,
    note: order.note
  })
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }))
  const update = useMutation(api.orders.update.mutationOptions({ onSuccess: onClose }))
  const earlier = order.history.filter(({ stage }) => stage === 'delivered')
  const nobody = { value: none, label: t('orders.field.none') }
  return (
    <StepDrawer
      title={`${t('orders.page.editHead')} ${order.number}`}
      busy={update.isPending}
      error={words(update.error)}
      onSubmit={() => update.mutate({ orderId: order.id, ...values, note: values.note?.trim() || null })}
      onCancel={onClose}
    >
      <ChoiceField
        label={t('orders.field.class')}
        value={values.repairClassId}
        options={names.classChoices}
        onChange={(repairClassId) => set({ repairClassId })}
      />
      <ChoiceField
        label={t('orders.field.payer')}
        value={values.payer}
        options={payers.map((value) => ({ value, label: t(`orders.payer.${value}`) }))}
        onChange={(payer) => set({ payer })}
      />
      <ChoiceField
        label={t('orders.field.advisor')}
        value={values.advisorId ?? none}
        options={[nobody, ...names.advisors]}
        onChange={(id) => set({ advisorId: id || null })}
      />
      {earlier.length > 0 ? (
        <ChoiceField
          label={t('orders.field.continues')}
          value={values.continuesOrderId ?? none}
          options={[
            nobody,
            ...earlier.map(({ orderId, number, summary }) => ({ value: orderId, label: `${number} ${summary}` }))
          ]}
          onChange={(id) => set({ continuesOrderId: id || null })}
        />
      ) : (
        <span />
      )}
      <SwitchField
        label={t('orders.field.customerWaits')}
        value={values.customerWaits}
        onChange={(customerWaits) => set({ customerWaits })}
      />
      <TextField
        label={t('orders.field.note')}
        value={values.note}
        onChange={(note) => set({ note })}
        rows={3}
        span={2}
      />
    </StepDrawer>
  )
}
