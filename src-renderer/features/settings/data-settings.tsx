import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { exportFormats } from '../../../src-main/shared/contract/transfer.ts'
import { api, client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { Section } from '../../ui/page/blocks.tsx'
import { ErrorState } from '../../ui/page/states.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** Data in and out, and which books are open: the shop's own, or the sample shop. */
export function DataSettings() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <>
      <Section head={t('settings.data.import')}>
        <p>{t('settings.data.importHint')}</p>
        <Button onClick={() => void navigate({ to: '/import' })}>{t('settings.data.importAct')}</Button>
      </Section>
      <ExportOrders />
      <Books />
    </>
  )
}

function ExportOrders() {
  const { t } = useTranslation()
  const words = useErrorWords()
  const { language } = usePreferences()
  const save = useMutation({
    mutationFn: (format: (typeof exportFormats)[number]) =>
      client.transfer.exportOrders({ format, language, outletId: null }),
    onSuccess: (file) => saveFile(file, file.name)
  })
  return (
    <Section head={t('settings.data.export')}>
      <p>{t('settings.data.exportHint')}</p>
      <div className="settings-acts">
        {exportFormats.map((format) => (
          <Button
            key={format}
            loading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      {save.error && <ErrorState>{words(save.error)}</ErrorState>}
    </Section>
  )
}

function Books() {
  const { t } = useTranslation()
  const words = useErrorWords()
  const state = useQuery(api.shop.state.queryOptions()).data
  const toOwn = useMutation({ mutationFn: () => client.shop.openOwn() })
  const remove = useMutation({ mutationFn: () => client.shop.removeSample() })
  const error = toOwn.error ?? remove.error
  if (!state?.hasSample) return null
  return (
    <Section head={t('settings.data.sample')}>
      <p>{t(state.open === 'sample' ? 'settings.data.sampleOpen' : 'settings.data.sampleKept')}</p>
      <div className="settings-acts">
        {state.open === 'sample' && state.hasOwn && (
          <Button type="primary" onClick={() => toOwn.mutate()}>
            {t('settings.data.toOwn')}
          </Button>
        )}
        <Button danger onClick={() => remove.mutate()}>
          {t('settings.data.removeSample')}
        </Button>
      </div>
      {error && <ErrorState>{words(error)}</ErrorState>}
    </Section>
  )
}
