import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { newShop } from '../../../src-main/shared/contract/shop.ts'
import { type CountryPreset, countryPresets, languages } from '../../../src-main/shared/enums.ts'
import { languageNames } from '../../../src-main/shared/messages/index.ts'
import { client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { ChoiceField, TextField } from '../../ui/form/fields.tsx'
import { ErrorState, WorkProgress } from '../../ui/page/states.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { useSampleShop } from './use-sample-shop.ts'
import './welcome.css'

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const timeZones = () => [...new Set([machineZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])]

/** Country of the machine, as its time zone suggests; the person changes it. */
function likelyPreset(language: string): CountryPreset {
  const zone = machineZone()
  if (language === 'zh-CN' || zone === 'Asia/Shanghai') return 'CN'
  return zone.startsWith('America/') ? 'US' : 'EU'
}

/** The first start: language, the shop's name and country, and three ways to begin. */
export function WelcomePage() {
  const { t } = useTranslation()
  const { language, change } = usePreferences()
  const sample = useSampleShop()
  return (
    <main className="welcome" id="work">
      <header className="welcome-head">
        <h1>{t('welcome.title')}</h1>
        <Segmented
          aria-label={t('ui.language.label')}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) => change({ language: value })}
        />
      </header>
      <p className="welcome-lead">{t('welcome.lead')}</p>
      <div className="welcome-ways">
        <OwnShop isBusy={sample.isRunning} />
        <section className="welcome-sample" aria-labelledby="welcome-sample">
          <h2 id="welcome-sample">{t('welcome.sample.head')}</h2>
          <p>{t('welcome.sample.what')}</p>
          {sample.isRunning ? (
            <WorkProgress
              step={t('welcome.sample.writing')}
              done={sample.done}
              total={sample.total}
              onCancel={sample.cancel}
            />
          ) : (
            <Button size="large" onClick={sample.open}>
              {t('welcome.sample.open')}
            </Button>
          )}
          {sample.errorWords && <ErrorState>{sample.errorWords}</ErrorState>}
        </section>
      </div>
    </main>
  )
}

function OwnShop({ isBusy }: { isBusy: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const words = useErrorWords()
  const { language } = usePreferences()
  const [next, setNext] = useState<'/' | '/import'>('/')
  const draft = useDraft(newShop, { name: '', preset: likelyPreset(language), language, timeZone: machineZone() })
  const { values } = draft
  const create = useMutation({
    mutationFn: (shop: z.infer<typeof newShop>) => client.shop.create(shop),
    onSuccess: () => void navigate({ to: next })
  })
  const begin = (path: '/' | '/import') => {
    const checked = draft.check()
    setNext(path)
    if (checked) create.mutate({ ...checked, language })
  }
  const isOff = isBusy || create.isPending
  return (
    <form
      className="welcome-own"
      aria-labelledby="welcome-own"
      onSubmit={(event) => {
        event.preventDefault()
        begin('/')
      }}
    >
      <h2 id="welcome-own">{t('welcome.own.head')}</h2>
      <TextField
        label={t('settings.shop.name')}
        value={values.name}
        onChange={(name) => draft.set({ name })}
        error={draft.errorAt('name')}
        autoFocus
      />
      <ChoiceField
        label={t('settings.shop.preset')}
        hint={t(`welcome.preset.${values.preset}`)}
        value={values.preset}
        options={countryPresets.map((value) => ({ value, label: t(`settings.preset.${value}`) }))}
        onChange={(preset) => draft.set({ preset })}
      />
      <ChoiceField
        label={t('settings.shop.timeZone')}
        hint={t('welcome.timeZoneHint')}
        value={values.timeZone}
        options={timeZones().map((value) => ({ value, label: value }))}
        onChange={(timeZone) => draft.set({ timeZone })}
      />
      <div className="welcome-acts">
        <Button type="primary" size="large" htmlType="submit" disabled={isOff}>
          {t('welcome.own.empty')}
        </Button>
        <Button size="large" disabled={isOff} onClick={() => begin('/import')}>
          {t('welcome.own.import')}
        </Button>
      </div>
      {create.error && <ErrorState>{words(create.error)}</ErrorState>}
    </form>
  )
}
