import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Figure, KpiDefinition } from '../../../src-main/shared/contract/kpi.ts'
import { targetInput } from '../../../src-main/shared/contract/kpi.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { NumberField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import type { KpiWords } from './kpi-words.ts'

interface TargetDrawerProps {
  definition: KpiDefinition
  figure: Figure
  outletId: number | null
  outletName: string | null
  words: KpiWords
  open: boolean
  onClose: () => void
}

/** Typed as it is shown: percent for a share, hours for a duration. */
export function TargetDrawer({ definition, figure, outletId, outletName, words, open, onClose }: TargetDrawerProps) {
  const { t } = useTranslation()
  const errorWords = useErrorWords()
  const draft = useDraft(targetInput, { kpi: definition.id, outletId, target: figure.target })
  const save = useMutation(api.kpi.setTarget.mutationOptions({ onSuccess: onClose }))
  const inPercent = definition.unit === 'share'
  const factor = inPercent ? 100 : 1
  const submit = () => {
    const input = draft.check()
    if (input) save.mutate(input)
  }
  const usual =
    definition.defaultTarget === null
      ? t('kpiRoom.target.usualNone')
      : t('kpiRoom.target.usual', { value: words.target(definition, definition.defaultTarget) })
  return (
    <FormDrawer
      open={open}
      title={t('kpiRoom.target.title', { name: words.define(definition.id).name })}
      submitLabel={t('kpiRoom.target.save')}
      onSubmit={submit}
      onCancel={onClose}
      busy={save.isPending}
      error={errorWords(save.error)}
      errorCount={draft.errorCount}
      columns={1}
      width={380}
    >
      <NumberField
        label={t('kpiRoom.target.label')}
        hint={usual}
        error={draft.errorAt('target')}
        value={draft.values.target === null ? null : draft.values.target * factor}
        onChange={(value) => draft.set({ target: value === null ? null : Number((value / factor).toFixed(6)) })}
        unit={t(`kpiRoom.unit.${definition.unit}`)}
        digits={definition.unit === 'count' ? 2 : 1}
        min={0}
        {...(inPercent && { max: 100 })}
      />
      <p className="small secondary">
        {outletName === null ? t('kpiRoom.target.scopeAll') : t('kpiRoom.target.scopeOutlet', { outlet: outletName })}
      </p>
    </FormDrawer>
  )
}
