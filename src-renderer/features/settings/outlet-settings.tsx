import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { newOutlet, type outlet } from '../../../src-main/shared/contract/shop.ts'
import { api, client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { SwitchField, TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { RecordList } from './record-list.tsx'

type Outlet = z.infer<typeof outlet>

export function OutletSettings() {
  const { t } = useTranslation()
  const outlets = useQuery(api.outlets.list.queryOptions()).data
  return (
    <RecordList
      id="outlets"
      label={t('settings.tab.outlets')}
      addLabel={t('settings.outlets.add')}
      rows={outlets}
      columns={[
        {
          key: 'name',
          head: t('settings.outlets.name'),
          cell: (row) => row.name,
          strong: true,
          sort: (row) => row.name
        },
        { key: 'address', head: t('settings.outlets.address'), cell: (row) => row.address ?? '' },
        {
          key: 'prefix',
          head: t('settings.outlets.prefix'),
          cell: (row) => row.numberPrefix || t('settings.outlets.noPrefix')
        },
        { key: 'active', head: '', cell: (row) => t(row.isActive ? 'settings.active' : 'settings.inactive') }
      ]}
      drawer={(row, close) => <OutletDrawer outlet={row} onClose={close} />}
    />
  )
}

function OutletDrawer({ outlet: own, onClose }: { outlet: Outlet | null; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const draft = useDraft(newOutlet, {
    name: own?.name ?? '',
    address: own?.address ?? null,
    isActive: own?.isActive ?? true
  })
  const { values, set, errorAt } = draft
  const save = useMutation({
    mutationFn: (input: z.infer<typeof newOutlet>) =>
      own ? client.outlets.update({ ...input, id: own.id, isActive: values.isActive }) : client.outlets.create(input),
    onSuccess: onClose
  })
  const submit = () => {
    const checked = draft.check()
    if (checked) save.mutate(checked)
  }
  return (
    <StepDrawer
      title={own?.name ?? t('settings.outlets.add')}
      onSubmit={submit}
      onCancel={onClose}
      busy={save.isPending}
      error={words(save.error)}
      errorCount={draft.errorCount}
      columns={1}
    >
      <TextField
        label={t('settings.outlets.name')}
        value={values.name}
        onChange={(name) => set({ name })}
        error={errorAt('name')}
        autoFocus
      />
      <TextField
        label={t('settings.outlets.address')}
        value={values.address}
        onChange={(address) => set({ address })}
        error={errorAt('address')}
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
