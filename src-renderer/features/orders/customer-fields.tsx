import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { customerKinds } from '../../../src-main/shared/enums.ts'
import { api } from '../../rpc/client.ts'
import { ChoiceField, Field, TextField } from '../../ui/form/fields.tsx'
import { Fact } from '../../ui/page/blocks.tsx'
import { newCustomer } from './intake-draft.ts'
import type { IntakeParts } from './intake-page.tsx'

/** The owner as the books know him, a known customer found by name, or a new one. */
export function CustomerFields(parts: IntakeParts) {
  const { t } = useTranslation()
  const { intake, set } = parts
  const owner = intake.found?.owner ?? null
  const known = useQuery({
    ...api.customers.get.queryOptions({ input: { customerId: intake.customerId ?? 1 } }),
    enabled: intake.customerId !== null && intake.customerId !== owner?.id
  })
  const customer = intake.customerId === null ? null : intake.customerId === owner?.id ? owner : known.data
  return (
    <fieldset className="intake-block">
      <legend className="section">{t('orders.intake.sectionCustomer')}</legend>
      {customer ? (
        <div className="intake-facts">
          <Fact label={t(customer.id === owner?.id ? 'orders.intake.owner' : 'orders.field.customer')}>
            {customer.name}
          </Fact>
          {customer.phone && <Fact label={t('orders.intake.phone')}>{customer.phone}</Fact>}
          <Button size="small" onClick={() => set({ customerId: null, customer: null })}>
            {t('orders.intake.anotherCustomer')}
          </Button>
        </div>
      ) : (
        <NameField {...parts} />
      )}
      {intake.customer && <NewCustomer {...parts} customer={intake.customer} />}
    </fieldset>
  )
}

/** Typing offers known customers; what fits none becomes a new one. */
function NameField({ intake, set, errors }: IntakeParts) {
  const { t } = useTranslation()
  const name = intake.customer?.name ?? ''
  const [isOpen, setOpen] = useState(false)
  const hits = useQuery({
    ...api.customers.find.queryOptions({ input: { text: name.trim().slice(0, 100) } }),
    enabled: name.trim().length >= 2
  })
  const options = (name.trim().length >= 2 ? (hits.data ?? []) : []).map((one) => ({
    value: String(one.id),
    label: [one.name, one.phone].filter(Boolean).join(' · ')
  }))
  return (
    <Field label={t('orders.intake.customerName')} hint={t('orders.intake.customerFind')} error={errors.customer}>
      {(wiring) => (
        <AutoComplete
          {...wiring}
          value={name}
          open={isOpen && options.length > 0}
          onOpenChange={setOpen}
          options={options}
          backfill={false}
          onSelect={(id) => set({ customerId: Number(id), customer: null })}
          onChange={(typed) => {
            if (options.some(({ value }) => value === typed)) return
            const text = String(typed ?? '')
            set({ customer: text.trim() === '' ? null : { ...(intake.customer ?? newCustomer('')), name: text } })
          }}
        />
      )}
    </Field>
  )
}

function NewCustomer({ set, customer }: IntakeParts & { customer: NonNullable<IntakeParts['intake']['customer']> }) {
  const { t } = useTranslation()
  const change = (part: Partial<typeof customer>) => set({ customer: { ...customer, ...part } })
  return (
    <div className="intake-grid">
      <TextField label={t('orders.intake.phone')} value={customer.phone} onChange={(phone) => change({ phone })} />
      <TextField label={t('orders.intake.email')} value={customer.email} onChange={(email) => change({ email })} />
      <TextField
        label={t('orders.intake.address')}
        value={customer.address}
        onChange={(address) => change({ address })}
      />
      <ChoiceField
        label={t('orders.intake.kind')}
        value={customer.kind}
        options={customerKinds.map((value) => ({ value, label: t(`orders.customerKind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
    </div>
  )
}
