import { createTranslator } from '../messages/index.ts'
import { createDateFormat } from './dates.ts'
import { createDurationFormat } from './durations.ts'
import { createNumberFormat } from './numbers.ts'
import { createPromiseFormat } from './promises.ts'
import type { FormatSettings } from './settings.ts'

export { distanceOfKm, kmOfDistance, none } from './numbers.ts'
export type { PromiseState } from './promises.ts'
export { promiseState } from './promises.ts'
export type { FormatSettings } from './settings.ts'
export { plainSettings } from './settings.ts'

/** Every way the shop writes a figure, a time or a day. Pure: the same in window, report and command line. */
export function createFormat(settings: FormatSettings) {
  const t = createTranslator(settings.language)
  return {
    settings,
    ...createNumberFormat(settings),
    ...createDurationFormat(settings, t),
    ...createDateFormat(settings, t),
    ...createPromiseFormat(settings, t),
    /** `347 of 386`, `347/386`. */
    of: (part: string, whole: string): string => t('ui.figure.of', { part, whole })
  }
}
export type Format = ReturnType<typeof createFormat>
