import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Translate } from '../../../src-main/shared/messages/index.ts'

/** A sentence for what is wrong with a field; the schemas of the contract carry no sentences of their own. */
function say(issue: z.core.$ZodIssue, t: Translate): string {
  if (issue.code === 'too_big' && typeof issue.maximum === 'number') {
    return issue.origin === 'string'
      ? t('ui.form.tooLong', { count: issue.maximum })
      : t('ui.form.tooBig', { value: issue.maximum })
  }
  if (issue.code === 'too_small' && issue.origin !== 'string' && issue.origin !== 'array') {
    return t('ui.form.tooSmall', { value: Number(issue.minimum) })
  }
  if (issue.code === 'invalid_format') return t('ui.form.malformed')
  return t('ui.form.required')
}

export interface Draft<Values, Parsed> {
  values: Values
  set: (part: Partial<Values>) => void
  reset: (values: Values) => void
  /** Sentence of a field after a try to save: `errorAt('name')`, `errorAt('warranty.0.days')`. */
  errorAt: (path: string) => string | undefined
  errorCount: number
  isChanged: boolean
  /** The values as the call wants them, or null with the errors shown. */
  check: () => Parsed | null
}

/** What is typed and not saved yet, checked with the schema of the call that will save it (E1). */
export function useDraft<Values extends object, Schema extends z.ZodType>(
  schema: Schema,
  initial: Values
): Draft<Values, z.output<Schema>> {
  const { t } = useTranslation()
  const [values, setValues] = useState(initial)
  const [start, setStart] = useState(initial)
  const [tried, setTried] = useState(false)
  const result = schema.safeParse(values)
  const errors = new Map<string, string>()
  if (tried && !result.success) {
    for (const issue of result.error.issues) {
      const path = issue.path.join('.')
      if (!errors.has(path)) errors.set(path, say(issue, t))
    }
  }
  return {
    values,
    set: (part) => setValues((before) => ({ ...before, ...part })),
    reset: (next) => {
      setValues(next)
      setStart(next)
      setTried(false)
    },
    errorAt: (path) => errors.get(path),
    errorCount: errors.size,
    isChanged: JSON.stringify(values) !== JSON.stringify(start),
    check: () => {
      setTried(true)
      return result.success ? result.data : null
    }
  }
}
