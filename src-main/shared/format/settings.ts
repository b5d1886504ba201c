import type { CountryPreset, DistanceUnit, Language } from '../enums.ts'

/** What decides how a figure is written: the shop's settings and the language on the screen. */
export interface FormatSettings {
  language: Language
  preset: CountryPreset
  timeZone: string
  currency: string
  /** Digits of the minor unit: 2 for EUR, 0 for JPY. */
  currencyDigits: number
  distanceUnit: DistanceUnit
}

/** Before a shop exists, and in tests. */
export const plainSettings: FormatSettings = {
  language: 'en',
  preset: 'EU',
  timeZone: 'UTC',
  currency: 'EUR',
  currencyDigits: 2,
  distanceUnit: 'km'
}

/** The locale whose grouping, decimal sign and order of day and month are used. */
export function localeOf(settings: Pick<FormatSettings, 'language' | 'preset'>): string {
  if (settings.language === 'zh-CN') return 'zh-CN'
  return settings.preset === 'US' ? 'en-US' : 'en-IE'
}
