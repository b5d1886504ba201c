import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { ChoiceField } from '../../ui/form/fields.tsx'
import { ReasonDrawer } from '../../ui/form/reason-drawer.tsx'
import type { Names } from './use-names.ts'

/** Stands for nobody named. */
const none = 0

/** Lets an order go without what is missing; says exactly what that is. */
export function ReleaseDrawer({ order, names, onClose }: { order: Order; names: Names; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const [staffId, setStaffId] = useState(none)
  const release = useMutation(api.orders.release.mutationOptions({ onSuccess: onClose }))
  const missing = order.checks.filter(({ isDone }) => !isDone)
  const managers = names.people.filter(({ post }) => post === 'owner' || post === 'manager')
  return (
    <ReasonDrawer
      title={t('orders.release.title', { number: order.number })}
      says={t('orders.release.says', { missing: missing.map(({ code }) => t(`orders.checks.${code}`)).join(' · ') })}
      submitLabel={t('orders.release.submit', { count: missing.length })}
      busy={release.isPending}
      error={words(release.error)}
      onSubmit={(reason) => release.mutate({ orderId: order.id, reason, staffId: staffId || null })}
      onCancel={onClose}
    >
      {managers.length > 0 && (
        <ChoiceField
          label={t('orders.release.by')}
          value={staffId}
          options={[
            { value: none, label: t('orders.field.none') },
            ...managers.map(({ id, name }) => ({ value: id, label: name }))
          ]}
          onChange={setStaffId}
        />
      )}
    </ReasonDrawer>
  )
}
