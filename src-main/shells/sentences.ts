import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { refusal } from '../shared/contract/base.ts'
import { DomainError, type ErrorCode, type ErrorParams } from '../shared/errors.ts'
import type { Translate } from '../shared/messages/index.ts'
import { CommandError } from './command-error.ts'

const failure = z.object({ reference: z.string() })

function refused(code: ErrorCode, params: ErrorParams, t: Translate): string {
  return t(`errors.${code}`, { ...params })
}

/** What a person is told about an error, in any door: the refusal's own sentence, a reference, or the system's words. */
export function sentenceOf(error: unknown, t: Translate): string {
  if (error instanceof CommandError) return error.message
  if (error instanceof DomainError) return refused(error.code, error.params, t)
  if (error instanceof ORPCError) {
    const known = refusal.safeParse(error.data)
    if (known.success) return refused(known.data.code, known.data.params, t)
    const unforeseen = failure.safeParse(error.data)
    if (unforeseen.success) return t('cli.failed', { reference: unforeseen.data.reference })
    return t('cli.notUnderstood', { detail: issuesOf(error) })
  }
  return t('cli.unexpected', { detail: error instanceof Error ? error.message : String(error) })
}

const issueList = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
})

function issuesOf(error: ORPCError<string, unknown>): string {
  const list = issueList.safeParse(error.data)
  if (!list.success) return error.message
  return list.data.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}
