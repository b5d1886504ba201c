import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { jobInput } from '../../../src-main/shared/contract/orders.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import type { Draft } from '../../ui/form/draft.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { ChoiceField, ChoicesField, NumberField, TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { useFormat } from '../../ui/format.tsx'
import type { Names } from './use-names.ts'

type JobInput = z.infer<typeof jobInput>
type JobDraft = Draft<JobInput, JobInput>

const emptyJob: JobInput = {
  concern: '',
  cause: null,
  correction: null,
  systemId: null,
  operation: null,
  repairClassId: null,
  flaggedSeconds: 0,
  labourPriceMinor: 0,
  partsPriceMinor: 0,
  technicianIds: []
}

/** Stands for none in lists whose other entries are records. */
const none = 0

/** A job in words, people, time and money; a new one when there is no id. */
export function JobDrawer(props: { order: Order; jobId: number | null; names: Names; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const { order, onClose } = props
  const job = order.jobs.find(({ id }) => id === props.jobId)
  const draft = useDraft(jobInput, job ? jobInput.parse(job) : emptyJob)
  const add = useMutation(api.orders.addJob.mutationOptions({ onSuccess: onClose }))
  const update = useMutation(api.orders.updateJob.mutationOptions({ onSuccess: onClose }))
  const submit = () => {
    const checked = draft.check()
    if (!checked) return
    if (job) update.mutate({ orderId: order.id, jobId: job.id, job: checked })
    else add.mutate({ orderId: order.id, job: checked })
  }
  return (
    <StepDrawer
      title={job ? t('orders.page.editJob', { position: job.position }) : t('orders.page.newJob')}
      width={560}
      busy={add.isPending || update.isPending}
      error={words(add.error ?? update.error)}
      errorCount={draft.errorCount}
      onSubmit={submit}
      onCancel={onClose}
    >
      <JobWords draft={draft} names={props.names} isNew={!job} />
      <JobTerms draft={draft} names={props.names} kept={job?.technicianIds ?? []} orderClassId={order.repairClassId} />
    </StepDrawer>
  )
}

function JobWords({ draft, names, isNew }: { draft: JobDraft; names: Names; isNew: boolean }) {
  const { t } = useTranslation()
  const { values, set, errorAt } = draft
  return (
    <>
      <TextField
        label={t('orders.field.concern')}
        value={values.concern}
        onChange={(concern) => set({ concern })}
        rows={2}
        span={2}
        autoFocus={isNew}
        error={errorAt('concern')}
      />
      <ChoiceField
        label={t('orders.field.system')}
        value={values.systemId ?? none}
        options={[{ value: none, label: t('orders.field.none') }, ...names.systemChoices]}
        onChange={(id) => set({ systemId: id || null })}
      />
      <TextField
        label={t('orders.field.operation')}
        value={values.operation}
        onChange={(operation) => set({ operation })}
        error={errorAt('operation')}
      />
      <TextField
        label={t('orders.field.cause')}
        value={values.cause}
        onChange={(cause) => set({ cause })}
        rows={2}
        span={2}
        autoFocus={!isNew}
        error={errorAt('cause')}
      />
      <TextField
        label={t('orders.field.correction')}
        value={values.correction}
        onChange={(correction) => set({ correction })}
        rows={2}
        span={2}
        error={errorAt('correction')}
      />
    </>
  )
}

function JobTerms(props: { draft: JobDraft; names: Names; kept: readonly number[]; orderClassId: number }) {
  const { t } = useTranslation()
  const { settings, currencySign } = useFormat()
  const { values, set, errorAt } = props.draft
  const { names } = props
  const scale = 10 ** settings.currencyDigits
  const money = (minor: number) => minor / scale
  const minor = (amount: number | null) => Math.round((amount ?? 0) * scale)
  return (
    <>
      <ChoicesField
        label={t('orders.field.technicians')}
        values={values.technicianIds}
        options={names.staffChoices(props.kept)}
        onChange={(technicianIds) => set({ technicianIds })}
        span={2}
      />
      <NumberField
        label={t('orders.field.flagged')}
        value={values.flaggedSeconds / 3600}
        digits={2}
        min={0}
        onChange={(hours) => set({ flaggedSeconds: Math.round((hours ?? 0) * 3600) })}
        error={errorAt('flaggedSeconds')}
      />
      <ChoiceField
        label={t('orders.field.class')}
        value={values.repairClassId ?? props.orderClassId}
        options={names.classChoices}
        onChange={(repairClassId) => set({ repairClassId })}
      />
      <NumberField
        label={t('orders.field.labour', { currency: currencySign() })}
        value={money(values.labourPriceMinor)}
        digits={settings.currencyDigits}
        min={0}
        onChange={(amount) => set({ labourPriceMinor: minor(amount) })}
        error={errorAt('labourPriceMinor')}
      />
      <NumberField
        label={t('orders.field.parts', { currency: currencySign() })}
        value={money(values.partsPriceMinor)}
        digits={settings.currencyDigits}
        min={0}
        onChange={(amount) => set({ partsPriceMinor: minor(amount) })}
        error={errorAt('partsPriceMinor')}
      />
    </>
  )
}
