import type { Language } from '../shared/enums.ts'
import { createTranslator, type Translate } from '../shared/messages/index.ts'

/** The language of the system, for the sentences of a door before (or without) a shop's own choice. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

function systemLocale(env: Record<string, string | undefined>): string {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return set && !/^(C|POSIX)\b/.test(set) ? set : Intl.DateTimeFormat().resolvedOptions().locale
}

/** The language of the terminal, or of the system. */
export function systemLanguage(env: Record<string, string | undefined> = process.env): Language {
  return languageOf(systemLocale(env))
}

/** Sentences in the language of the terminal. */
export function terminalTranslator(env: Record<string, string | undefined> = process.env): Translate {
  return createTranslator(systemLanguage(env))
}
