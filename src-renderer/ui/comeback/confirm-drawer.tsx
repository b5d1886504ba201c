import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../src-main/shared/contract/comebacks.ts'
import type { ComebackCause, ResponsibleParty } from '../../../src-main/shared/enums.ts'
import { comebackCauses, responsibleParties } from '../../../src-main/shared/enums.ts'
import { ChoiceRow } from '../form/choice-row.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { StepDrawer } from '../form/step-drawer.tsx'

export interface ComebackDecision {
  candidateId: number
  cause: ComebackCause
  party: ResponsibleParty
  partNote: string | null
  escapeItemId: number | null
  decidedById: number | null
  note: string | null
}

export interface Decider {
  id: number
  name: string
}

interface ConfirmDrawerProps {
  candidate: Candidate
  /** Everybody who may decide; whoever did the original work is left out here unless the shop allows it. */
  people: readonly Decider[]
  technicianMayDecide: boolean
  staffName: (staffId: number) => string
  busy: boolean
  error: ReactNode
  onConfirm: (decision: ComebackDecision) => void
  onCancel: () => void
}

/** The return is a comeback: why, whose, what let it through, and who says so. */
export function ConfirmDrawer(props: ConfirmDrawerProps) {
  const { t, i18n } = useTranslation()
  const { candidate } = props
  const [cause, setCause] = useState<ComebackCause | null>(null)
  const [party, setParty] = useState<ResponsibleParty | null>(null)
  const [partNote, setPartNote] = useState('')
  const [escapeItemId, setEscape] = useState(0)
  const [decidedById, setDecider] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const needed = tried ? t('ui.form.required') : undefined
  const workers = candidate.originalTechnicianIds
  const deciders = props.people.filter(({ id }) => props.technicianMayDecide || !workers.includes(id))
  const submit = () => {
    setTried(true)
    if (!cause || !party || decidedById === null) return
    props.onConfirm({
      candidateId: candidate.id,
      cause,
      party,
      partNote: cause === 'part' ? partNote.trim() || null : null,
      escapeItemId: escapeItemId || null,
      decidedById,
      note: note.trim() || null
    })
  }
  const escapes = candidate.escapeOptions.map((option) => ({
    value: option.itemId,
    label: i18n.language === 'zh-CN' ? option.wordingZh : option.wordingEn
  }))
  return (
    <StepDrawer
      title={t('orders.comeback.confirmTitle', { number: candidate.returnNumber, original: candidate.originalNumber })}
      submitLabel={t('orders.comeback.confirmSubmit')}
      busy={props.busy}
      error={props.error}
      onSubmit={submit}
      onCancel={props.onCancel}
    >
      <ChoiceRow
        label={t('orders.comeback.causeLabel')}
        value={cause ?? undefined}
        options={comebackCauses.map((value) => ({ value, label: t(`orders.comeback.cause.${value}`) }))}
        onChange={setCause}
        span={2}
        autoFocus
        error={cause ? undefined : needed}
      />
      {cause === 'part' && (
        <TextField label={t('orders.comeback.partNote')} value={partNote} onChange={setPartNote} span={2} />
      )}
      <ChoiceRow
        label={t('orders.comeback.partyLabel')}
        value={party ?? undefined}
        options={responsibleParties.map((value) => ({ value, label: t(`orders.comeback.party.${value}`) }))}
        onChange={setParty}
        span={2}
        error={party ? undefined : needed}
      />
      {escapes.length > 0 && (
        <ChoiceField
          label={t('orders.comeback.escapeLabel')}
          value={escapeItemId}
          options={[{ value: 0, label: t('orders.comeback.noEscape') }, ...escapes]}
          onChange={setEscape}
          span={2}
        />
      )}
      <ChoiceField
        label={t('orders.comeback.who')}
        value={decidedById}
        options={deciders.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setDecider}
        span={2}
        error={decidedById === null ? needed : undefined}
        hint={
          !props.technicianMayDecide && workers.length > 0
            ? t('orders.comeback.whoHint', { names: workers.map(props.staffName).join(', ') })
            : undefined
        }
      />
      <TextField label={t('orders.field.note')} value={note} onChange={setNote} rows={2} span={2} />
    </StepDrawer>
  )
}
