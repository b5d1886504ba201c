import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { rework } from '../../../src-main/shared/contract/inspections.ts'
import { finishedRework } from '../../../src-main/shared/contract/inspections.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { ChoiceField, TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { readHoursMinutes } from './hours-minutes.ts'
import { useNames } from './names.ts'

export type Rework = z.infer<typeof rework>

interface Values {
  cause: string
  doneById: number | null
  spentSeconds: number | null
  parts: string | null
  note: string | null
}
const fields = finishedRework.omit({ reworkId: true })

/** What was wrong, who put it right, how long it took. */
export function FinishDrawer(props: { rework: Rework; onDone: () => void; onCancel: () => void }) {
  const { rework } = props
  const { t } = useTranslation()
  const words = useErrorWords()
  const { staff } = useNames()
  const [spent, setSpent] = useState('')
  const start: Values = { cause: '', doneById: rework.technicianId, spentSeconds: null, parts: null, note: null }
  const draft = useDraft(fields, start)
  const finish = useMutation(api.rework.finish.mutationOptions({ onSuccess: props.onDone }))
  const submit = () => {
    const values = draft.check()
    if (values) finish.mutate({ reworkId: rework.id, ...values })
  }
  const people = staff.filter((person) => person.isActive).map(({ id, name }) => ({ value: id, label: name }))
  const spentError = draft.errorAt('spentSeconds')
  return (
    <StepDrawer
      title={t('quality.rework.finishTitle', { number: rework.orderNumber })}
      submitLabel={t('quality.rework.submit')}
      onSubmit={submit}
      onCancel={props.onCancel}
      busy={finish.isPending}
      error={words(finish.error)}
      errorCount={draft.errorCount}
    >
      <p style={{ gridColumn: 'span 2' }}>
        {rework.what} <span className="secondary">{t(`inspections.severity.${rework.severity}`)}</span>
      </p>
      <TextField
        label={t('inspections.rework.cause')}
        hint={t('quality.rework.causeHint')}
        span={2}
        autoFocus
        value={draft.values.cause}
        onChange={(cause) => draft.set({ cause })}
        error={draft.errorAt('cause')}
      />
      <ChoiceField
        label={t('inspections.rework.doneBy')}
        value={draft.values.doneById}
        options={people}
        onChange={(doneById) => draft.set({ doneById })}
        error={draft.errorAt('doneById')}
      />
      <TextField
        label={t('quality.rework.spent')}
        hint={t('quality.rework.spentHint')}
        value={spent}
        onChange={(text) => {
          setSpent(text)
          draft.set({ spentSeconds: readHoursMinutes(text) })
        }}
        error={spentError && spent.trim() !== '' ? t('quality.rework.spentMalformed') : spentError}
      />
      <TextField
        label={t('inspections.rework.parts')}
        span={2}
        value={draft.values.parts}
        onChange={(parts) => draft.set({ parts })}
        error={draft.errorAt('parts')}
      />
      <TextField
        label={t('inspections.rework.note')}
        span={2}
        value={draft.values.note}
        onChange={(note) => draft.set({ note })}
        error={draft.errorAt('note')}
      />
      <p className="secondary" style={{ gridColumn: 'span 2' }}>
        {t('inspections.rework.finishHint')}
      </p>
    </StepDrawer>
  )
}
