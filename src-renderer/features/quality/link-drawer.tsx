import { useMutation, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { everyOrder } from '../../../src-main/shared/contract/register.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { ChoiceField, Field } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { useFormat } from '../../ui/format.tsx'

const mostHits = 12

/** An order by number or plate, then an earlier delivered order of its vehicle, then the job it came back for. */
export function LinkDrawer({ onLinked, onCancel }: { onLinked: () => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const [returnId, setReturnId] = useState<number | null>(null)
  const [originalId, setOriginalId] = useState<number | null>(null)
  const [jobId, setJobId] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const back = useOrder(returnId)
  const original = useOrder(originalId)
  const jobs = original?.jobs.filter((job) => job.voidReason === null) ?? []
  const chosenJob = jobs.find((job) => job.id === jobId) ?? (jobs.length === 1 ? jobs[0] : undefined)
  const link = useMutation(api.comebacks.link.mutationOptions({ onSuccess: onLinked }))
  const needed = (value: unknown) => (tried && !value ? t('ui.form.required') : undefined)
  const submit = () => {
    setTried(true)
    if (returnId !== null && chosenJob) link.mutate({ orderId: returnId, originalJobId: chosenJob.id })
  }
  return (
    <StepDrawer
      title={t('quality.link.title')}
      submitLabel={t('quality.link.submit')}
      columns={1}
      busy={link.isPending}
      error={words(link.error)}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p>{t('quality.link.says')}</p>
      <OrderField
        value={returnId}
        error={needed(returnId)}
        onChange={(orderId) => {
          setReturnId(orderId)
          setOriginalId(null)
          setJobId(null)
        }}
      />
      {back && (
        <OriginalField
          back={back}
          value={originalId}
          error={needed(originalId)}
          onChange={(orderId) => {
            setOriginalId(orderId)
            setJobId(null)
          }}
        />
      )}
      {jobs.length > 0 && (
        <ChoiceField
          label={t('quality.link.job')}
          value={chosenJob?.id ?? null}
          options={jobs.map((job) => ({ value: job.id, label: job.correction ?? job.operation ?? job.concern }))}
          onChange={setJobId}
          error={needed(chosenJob)}
        />
      )}
    </StepDrawer>
  )
}

function useOrder(orderId: number | null): Order | undefined {
  return useQuery({
    ...api.orders.get.queryOptions({ input: { orderId: orderId ?? 0 } }),
    enabled: orderId !== null
  }).data
}

function OrderField(props: { value: number | null; error: string | undefined; onChange: (orderId: number) => void }) {
  const { t } = useTranslation()
  const { dayShort } = useFormat()
  const [text, setText] = useState('')
  const filter = { ...everyOrder, text: text.trim() || null }
  const hits = useQuery({
    ...api.orders.list.queryOptions({
      input: { filter, sort: 'opened', descending: true, after: null, limit: mostHits },
      placeholderData: (before) => before
    })
  }).data?.rows
  const options = (hits ?? []).map((row) => ({
    value: row.id,
    label: [row.number, row.plate, dayShort(row.openedOn), row.concern].filter(Boolean).join(' · ')
  }))
  return (
    <Field label={t('quality.link.order')} hint={t('quality.link.orderHint')} error={props.error}>
      {(wiring) => (
        <Select<number>
          {...wiring}
          autoFocus
          showSearch={{ filterOption: false, onSearch: setText }}
          value={props.value}
          options={options}
          onChange={props.onChange}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}

function OriginalField(props: {
  back: Order
  value: number | null
  error: string | undefined
  onChange: (orderId: number) => void
}) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const { back } = props
  const earlier = back.history.filter(
    (entry) => entry.orderId !== back.id && entry.deliveredOn !== null && entry.deliveredOn <= back.openedOn
  )
  if (earlier.length === 0) return <p className="secondary">{t('quality.link.noOriginal')}</p>
  return (
    <ChoiceField
      label={t('quality.link.original')}
      value={props.value}
      options={earlier.map((entry) => ({
        value: entry.orderId,
        label: [entry.number, day(entry.deliveredOn), entry.summary].join(' · ')
      }))}
      onChange={props.onChange}
      error={props.error}
    />
  )
}
