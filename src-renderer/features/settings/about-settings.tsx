import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../rpc/client.ts'
import { Section } from '../../ui/page/blocks.tsx'

export function AboutSettings() {
  const { t } = useTranslation()
  const state = useQuery(api.shop.state.queryOptions()).data
  return (
    <Section head={t('settings.about.name')}>
      <p>{t('settings.about.version', { version: state?.version ?? '' })}</p>
      <p>{t('settings.about.what')}</p>
      <p>{t('settings.about.licence')}</p>
    </Section>
  )
}
