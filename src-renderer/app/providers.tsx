import type { QueryClient } from '@tanstack/react-query'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLayoutEffect, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createFormat, plainSettings } from '../../src-main/shared/format/index.ts'
import { createI18n } from '../../src-main/shared/messages/index.ts'
import { api } from '../rpc/client.ts'
import { FormatContext } from '../ui/format.tsx'
import { KeysProvider } from '../ui/keys/keys.tsx'
import { useMedia } from '../ui/media.ts'
import { usePreferences } from '../ui/preferences.tsx'
import { antdThemeOf, applyMode } from '../ui/theme/theme.ts'
import { PreferencesProvider } from './preferences.tsx'

const antdLocales = { en: enGB, 'zh-CN': zhCN }

function Appearance({ children }: { children: ReactNode }) {
  const { appearance, language, scalePercent } = usePreferences()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const mode = appearance === 'dark' || (appearance === 'system' && systemDark) ? 'dark' : 'light'
  const theme = useMemo(() => antdThemeOf(mode, reducedMotion), [mode, reducedMotion])
  useLayoutEffect(() => {
    applyMode(mode, document.documentElement)
    document.documentElement.lang = language
    document.documentElement.style.setProperty('zoom', String(scalePercent / 100))
  }, [mode, language, scalePercent])
  return (
    <ConfigProvider
      theme={theme}
      locale={antdLocales[language]}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      virtual={false}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  )
}

function Language({ children }: { children: ReactNode }) {
  const { language } = usePreferences()
  const i18n = useMemo(() => createI18n(language), [language])
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
}

/** Figures and dates follow the shop that is open; before there is one, plain settings and this machine's zone. */
function ShopFormat({ children }: { children: ReactNode }) {
  const { language } = usePreferences()
  const shop = useQuery(api.shop.state.queryOptions()).data?.shop
  const format = useMemo(() => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    return createFormat(shop ? { ...shop, language } : { ...plainSettings, timeZone, language })
  }, [shop, language])
  return <FormatContext value={format}>{children}</FormatContext>
}

export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <PreferencesProvider>
        <Language>
          <Appearance>
            <ShopFormat>
              <KeysProvider>{children}</KeysProvider>
            </ShopFormat>
          </Appearance>
        </Language>
      </PreferencesProvider>
    </QueryClientProvider>
  )
}
