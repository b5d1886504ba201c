import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../../../src-main/shared/messages/index.ts'
import { Section } from '../../ui/page/blocks.tsx'
import { PageHead } from '../../ui/page/slots.tsx'
import { appearances, usePreferences } from '../../ui/preferences.tsx'

export function SettingsPage() {
  const { t } = useTranslation()
  const { language, appearance, change } = usePreferences()
  return (
    <>
      <PageHead title={t('ui.room.settings')} />
      <Section head={t('ui.language.label')}>
        <Segmented
          aria-label={t('ui.language.label')}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) => change({ language: value })}
        />
      </Section>
      <Section head={t('ui.appearance.label')}>
        <Segmented
          aria-label={t('ui.appearance.label')}
          value={appearance}
          options={appearances.map((value) => ({ value, label: t(`ui.appearance.${value}`) }))}
          onChange={(value) => change({ appearance: value })}
        />
      </Section>
    </>
  )
}
