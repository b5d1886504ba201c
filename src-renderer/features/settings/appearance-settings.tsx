import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../../../src-main/shared/messages/index.ts'
import { Section } from '../../ui/page/blocks.tsx'
import { appearances, scales, usePreferences } from '../../ui/preferences.tsx'

/** What a person sets for this seat; it is kept in the window, not in the books. */
export function AppearanceSettings() {
  const { t } = useTranslation()
  const { language, appearance, scalePercent, change } = usePreferences()
  return (
    <>
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
      <Section head={t('settings.scale')}>
        <Segmented
          aria-label={t('settings.scale')}
          value={scalePercent}
          options={scales.map((value) => ({ value, label: `${value}%` }))}
          onChange={(value) => change({ scalePercent: value })}
        />
      </Section>
    </>
  )
}
