import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode, ErrorParams } from '../../../src-main/shared/errors.ts'
import type { Translate } from '../../../src-main/shared/messages/index.ts'

/** What the core answered, as `rpc/refusal` reads it. */
export type Answer =
  | { kind: 'refused'; code: ErrorCode; params: ErrorParams }
  | { kind: 'failed'; reference: string }
  | { kind: 'silent' }

/** The sentence of a failed call: the domain's own, or the reference under which the log holds it. */
export function sayError(answer: Answer, t: Translate): string {
  if (answer.kind === 'refused') return t(`errors.${answer.code}`, answer.params)
  if (answer.kind === 'failed') return t('ui.error.unexpected', { reference: answer.reference })
  return t('ui.error.offline')
}

export function CallError({ answer }: { answer: Answer }): ReactNode {
  const { t } = useTranslation()
  return <span role="alert">{sayError(answer, t)}</span>
}
