import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportFormats } from '../../../src-main/shared/contract/transfer.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { ChoiceRow } from '../../ui/form/choice-row.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { StepDrawer } from '../../ui/form/step-drawer.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { RegisterView } from './register-search.ts'

export function SaveViewDrawer({ view, onClose }: { view: RegisterView; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const save = useMutation(api.views.save.mutationOptions({ onSuccess: onClose }))
  const submit = () => {
    setTried(true)
    if (name.trim()) save.mutate({ name: name.trim(), definition: view })
  }
  return (
    <StepDrawer
      title={t('orders.register.saveView')}
      busy={save.isPending}
      onSubmit={submit}
      onCancel={onClose}
      columns={1}
    >
      <TextField
        label={t('orders.register.viewName')}
        value={name}
        onChange={setName}
        autoFocus
        error={words(save.error) ?? (tried && !name.trim() ? t('ui.form.required') : undefined)}
      />
    </StepDrawer>
  )
}

export function ExportDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const { message } = App.useApp()
  const { language } = usePreferences()
  const [format, setFormat] = useState<(typeof exportFormats)[number]>('xlsx')
  const file = useMutation(
    api.transfer.exportOrders.mutationOptions({
      onSuccess: (made) => {
        saveFile(made, made.name)
        void message.info(t('orders.register.exported', { file: made.name }))
        onClose()
      }
    })
  )
  return (
    <StepDrawer
      title={t('orders.register.export')}
      submitLabel={t('orders.register.exportAll', { format: format.toUpperCase() })}
      busy={file.isPending}
      error={words(file.error)}
      onSubmit={() => file.mutate({ format, language, outletId: null })}
      onCancel={onClose}
      columns={1}
    >
      <ChoiceRow
        label={t('orders.register.export')}
        value={format}
        options={exportFormats.map((value) => ({ value, label: value.toUpperCase() }))}
        onChange={setFormat}
        autoFocus
        hint={t('orders.register.exportHint')}
      />
    </StepDrawer>
  )
}
