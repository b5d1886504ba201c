import { useTranslation } from 'react-i18next'
import type { Translate } from '../../src-main/shared/messages/index.ts'
import type { CallError } from './refusal.ts'
import { readError } from './refusal.ts'

/** The sentence of a failed call: the domain's own, or the reference under which the log holds it. */
export function sayError(answer: CallError, t: Translate): string {
  if (answer.kind === 'refused') return t(`errors.${answer.code}`, answer.params)
  if (answer.kind === 'failed') return t('ui.error.unexpected', { reference: answer.reference })
  return t('ui.error.offline')
}

/** `const words = useErrorWords()` … `words(mutation.error)`; undefined while nothing failed. */
export function useErrorWords(): (error: unknown) => string | undefined {
  const { t } = useTranslation()
  return (error) => (error === null || error === undefined ? undefined : sayError(readError(error), t))
}
