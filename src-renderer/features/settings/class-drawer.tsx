import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { newClass } from '../../../src-main/shared/contract/shop.ts'
import { vehicleKinds } from '../../../src-main/shared/enums.ts'
import { client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { NumberField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import type { RepairClass } from './class-settings.tsx'

const classInput = newClass.omit({ id: true, isActive: true })
type Term = RepairClass['warranty'][number]

function startOf(own: RepairClass | null) {
  const warranty = vehicleKinds.map(
    (vehicleKind): Term =>
      own?.warranty.find((term) => term.vehicleKind === vehicleKind) ?? {
        vehicleKind,
        days: null,
        months: null,
        km: null,
        source: 'shop'
      }
  )
  return {
    code: own?.code ?? '',
    nameEn: own?.nameEn ?? '',
    nameZh: own?.nameZh ?? '',
    needsFinalInspection: own?.needsFinalInspection ?? true,
    isRepair: own?.isRepair ?? true,
    isActive: own?.isActive ?? true,
    warranty
  }
}

/** A class and its warranty for each kind of vehicle; jobs already sold keep theirs (faults.md 40). */
export function ClassDrawer({ repairClass: own, onClose }: { repairClass: RepairClass | null; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const draft = useDraft(classInput, startOf(own))
  const { values, set, errorAt } = draft
  const save = useMutation({
    mutationFn: ({ code, ...input }: z.infer<typeof classInput>) =>
      own
        ? client.repairClasses.update({ ...input, id: own.id, isActive: values.isActive })
        : client.repairClasses.create({ code, ...input }),
    onSuccess: onClose
  })
  const submit = () => {
    const checked = draft.check()
    if (checked) save.mutate(checked)
  }
  const setTerm = (at: number, part: Partial<Term>) =>
    set({ warranty: values.warranty.map((term, index) => (index === at ? { ...term, ...part } : term)) })
  return (
    <StepDrawer
      title={own ? `${own.nameEn} · ${own.nameZh}` : t('settings.classes.add')}
      onSubmit={submit}
      onCancel={onClose}
      busy={save.isPending}
      error={words(save.error)}
      errorCount={draft.errorCount}
      columns={3}
      width={560}
    >
      {!own && (
        <TextField
          label={t('settings.classes.code')}
          value={values.code}
          onChange={(code) => set({ code })}
          error={errorAt('code')}
          autoFocus
        />
      )}
      <TextField
        label={t('settings.classes.nameEn')}
        value={values.nameEn}
        onChange={(nameEn) => set({ nameEn })}
        error={errorAt('nameEn')}
      />
      <TextField
        label={t('settings.classes.nameZh')}
        value={values.nameZh}
        onChange={(nameZh) => set({ nameZh })}
        error={errorAt('nameZh')}
      />
      <div className="settings-span">
        <SwitchField
          label={t('settings.classes.needsFinalInspection')}
          value={values.needsFinalInspection}
          onChange={(needsFinalInspection) => set({ needsFinalInspection })}
        />
        <SwitchField
          label={t('settings.classes.isRepair')}
          hint={t('settings.classes.isRepairHint')}
          value={values.isRepair}
          onChange={(isRepair) => set({ isRepair })}
        />
        {own && (
          <SwitchField
            label={t('settings.active')}
            hint={t('settings.keptHint')}
            value={values.isActive}
            onChange={(isActive) => set({ isActive })}
          />
        )}
      </div>
      <p className="settings-span secondary">
        {t('settings.classes.daysOrMonths')} {t('settings.classes.whicheverFirst')} {t('settings.classes.newOnly')}
      </p>
      {values.warranty.map((term, at) => (
        <TermFields key={term.vehicleKind} term={term} onChange={(part) => setTerm(at, part)} />
      ))}
    </StepDrawer>
  )
}

function TermFields({ term, onChange }: { term: Term; onChange: (part: Partial<Term>) => void }) {
  const { t } = useTranslation()
  const source = term.source === 'shop' ? t('settings.classes.sourceShop') : term.source
  return (
    <fieldset className="settings-term">
      <legend>
        {t(`settings.vehicleKind.${term.vehicleKind}`)} <span className="secondary">{source}</span>
      </legend>
      <NumberField
        label={t('settings.classes.days')}
        value={term.days}
        onChange={(days) => onChange({ days, ...(days !== null && { months: null }) })}
      />
      <NumberField
        label={t('settings.classes.months')}
        value={term.months}
        onChange={(months) => onChange({ months, ...(months !== null && { days: null }) })}
      />
      <NumberField label={t('settings.classes.km')} unit="km" value={term.km} onChange={(km) => onChange({ km })} />
    </fieldset>
  )
}
