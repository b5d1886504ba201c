import type { i18n, TFunction } from 'i18next'
import i18next from 'i18next'
import type { Language } from '../enums.ts'
import { languages } from '../enums.ts'
import * as en from './en/index.ts'
import type { Translated } from './translated.ts'
import * as zh from './zh-CN/index.ts'

export type { Language }
export { languages }

/**
 * All sentences. An area is one file in `en/` and one in `zh-CN/`, each exported from that folder's index;
 * a key missing in Chinese does not compile, because the line below demands it.
 */
const chinese: Translated<typeof en> = zh

export const resources = {
  en: { translation: { ...en } },
  'zh-CN': { translation: { ...chinese } }
} as const

/** The name of each language in that language, as the choice shows it. */
export const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' }

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

export type Translate = TFunction

/** A separate i18next in one language, ready at once; for the window pass the result to react-i18next. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...languages],
    resources,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false }
  })
  return instance
}

const translators = new Map<Language, Translate>()

/** `t` in one language, usable in every process. */
export function createTranslator(language: Language): Translate {
  const known = translators.get(language)
  if (known) return known
  const translate = createI18n(language).t
  translators.set(language, translate)
  return translate
}
