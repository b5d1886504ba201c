import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { newSystem, type system } from '../../../src-main/shared/contract/shop.ts'
import { api, client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { ChoiceField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { RecordList } from './record-list.tsx'

type System = z.infer<typeof system>
const TOP = 0
const systemInput = newSystem.pick({ nameEn: true, nameZh: true, parentId: true })

/** The short tree of what a vehicle is made of. */
export function SystemSettings() {
  const { t, i18n } = useTranslation()
  const systems = useQuery(api.systems.list.queryOptions()).data
  const nameOf = (row: System | undefined) => (i18n.language === 'zh-CN' ? row?.nameZh : row?.nameEn) ?? ''
  const parentOf = (row: System) => systems?.find(({ id }) => id === row.parentId)
  return (
    <RecordList
      id="systems"
      label={t('settings.tab.systems')}
      addLabel={t('settings.systems.add')}
      rows={systems}
      columns={[
        {
          key: 'name',
          head: t('settings.tab.systems'),
          cell: (row) =>
            row.parentId === null ? <b>{nameOf(row)}</b> : <span className="settings-child">{nameOf(row)}</span>
        },
        { key: 'under', head: t('settings.systems.under'), cell: (row) => nameOf(parentOf(row)) },
        { key: 'en', head: t('settings.systems.nameEn'), cell: (row) => row.nameEn, sort: (row) => row.nameEn },
        { key: 'zh', head: t('settings.systems.nameZh'), cell: (row) => row.nameZh, sort: (row) => row.nameZh },
        { key: 'active', head: '', cell: (row) => t(row.isActive ? 'settings.active' : 'settings.inactive') }
      ]}
      drawer={(row, close) => (
        <SystemDrawer
          system={row}
          tops={(systems ?? []).filter(({ parentId, id }) => parentId === null && id !== row?.id)}
          nameOf={nameOf}
          onClose={close}
        />
      )}
    />
  )
}

interface DrawerProps {
  system: System | null
  tops: readonly System[]
  nameOf: (row: System) => string
  onClose: () => void
}

function SystemDrawer({ system: own, tops, nameOf, onClose }: DrawerProps) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const draft = useDraft(systemInput, {
    nameEn: own?.nameEn ?? '',
    nameZh: own?.nameZh ?? '',
    parentId: own?.parentId ?? null,
    isActive: own?.isActive ?? true
  })
  const { values, set, errorAt } = draft
  const save = useMutation({
    mutationFn: (input: z.infer<typeof systemInput>) =>
      own ? client.systems.update({ ...input, id: own.id, isActive: values.isActive }) : client.systems.create(input),
    onSuccess: onClose
  })
  const submit = () => {
    const checked = draft.check()
    if (checked) save.mutate(checked)
  }
  return (
    <StepDrawer
      title={own ? nameOf(own) : t('settings.systems.add')}
      onSubmit={submit}
      onCancel={onClose}
      busy={save.isPending}
      error={words(save.error)}
      errorCount={draft.errorCount}
      columns={1}
    >
      <TextField
        label={t('settings.systems.nameEn')}
        value={values.nameEn}
        onChange={(nameEn) => set({ nameEn })}
        error={errorAt('nameEn')}
        autoFocus
      />
      <TextField
        label={t('settings.systems.nameZh')}
        value={values.nameZh}
        onChange={(nameZh) => set({ nameZh })}
        error={errorAt('nameZh')}
      />
      <ChoiceField
        label={t('settings.systems.under')}
        value={values.parentId ?? TOP}
        options={[
          { value: TOP, label: t('settings.systems.top') },
          ...tops.map((row) => ({ value: row.id, label: nameOf(row) }))
        ]}
        onChange={(parentId) => set({ parentId: parentId === TOP ? null : parentId })}
      />
      {own && (
        <SwitchField
          label={t('settings.active')}
          hint={t('settings.keptHint')}
          value={values.isActive}
          onChange={(isActive) => set({ isActive })}
        />
      )}
    </StepDrawer>
  )
}
