import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { newStaff, type staffMember } from '../../../src-main/shared/contract/shop.ts'
import { posts } from '../../../src-main/shared/enums.ts'
import { api, client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { ChoiceField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { EmptyState } from '../../ui/page/states.tsx'
import { RecordList } from './record-list.tsx'

type Person = z.infer<typeof staffMember>

/** Everybody who works or worked here; people are switched off, never removed (faults.md 21). */
export function StaffSettings() {
  const { t } = useTranslation()
  const staff = useQuery(api.staff.list.queryOptions()).data
  const outlets = useQuery(api.outlets.list.queryOptions()).data ?? []
  const outletName = (id: number) => outlets.find((outlet) => outlet.id === id)?.name ?? ''
  return (
    <RecordList
      id="staff"
      label={t('settings.tab.staff')}
      addLabel={t('settings.staff.add')}
      rows={staff}
      empty={<EmptyState>{t('settings.staff.emptyHint')}</EmptyState>}
      columns={[
        { key: 'name', head: t('settings.staff.name'), cell: (row) => row.name, strong: true, sort: (row) => row.name },
        {
          key: 'post',
          head: t('settings.staff.post'),
          cell: (row) => t(`settings.post.${row.post}`),
          sort: (row) => row.post
        },
        { key: 'outlet', head: t('settings.staff.outlet'), cell: (row) => outletName(row.outletId) },
        { key: 'active', head: '', cell: (row) => t(row.isActive ? 'settings.active' : 'settings.inactive') }
      ]}
      drawer={(row, close) => (
        <PersonDrawer person={row} outlets={outlets.filter(({ isActive }) => isActive)} onClose={close} />
      )}
    />
  )
}

interface DrawerProps {
  person: Person | null
  outlets: readonly { id: number; name: string }[]
  onClose: () => void
}

function PersonDrawer({ person, outlets, onClose }: DrawerProps) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const draft = useDraft(newStaff, {
    name: person?.name ?? '',
    post: person?.post ?? ('technician' as const),
    outletId: person?.outletId ?? outlets[0]?.id ?? 0,
    isActive: person?.isActive ?? true
  })
  const { values, set, errorAt } = draft
  const save = useMutation({
    mutationFn: (input: z.infer<typeof newStaff>) =>
      person ? client.staff.update({ ...input, id: person.id, isActive: values.isActive }) : client.staff.create(input),
    onSuccess: onClose
  })
  const submit = () => {
    const checked = draft.check()
    if (checked) save.mutate(checked)
  }
  return (
    <StepDrawer
      title={person?.name ?? t('settings.staff.add')}
      onSubmit={submit}
      onCancel={onClose}
      busy={save.isPending}
      error={words(save.error)}
      errorCount={draft.errorCount}
      columns={1}
    >
      <TextField
        label={t('settings.staff.name')}
        value={values.name}
        onChange={(name) => set({ name })}
        error={errorAt('name')}
        autoFocus
      />
      <ChoiceField
        label={t('settings.staff.post')}
        value={values.post}
        options={posts.map((value) => ({ value, label: t(`settings.post.${value}`) }))}
        onChange={(post) => set({ post })}
      />
      <ChoiceField
        label={t('settings.staff.outlet')}
        value={values.outletId}
        options={outlets.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(outletId) => set({ outletId })}
      />
      {person && (
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
