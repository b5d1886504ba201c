import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { refusal } from '../../src-main/shared/contract/base.ts'
import type { ErrorCode, ErrorParams } from '../../src-main/shared/errors.ts'

const failure = z.object({ reference: z.string() })

export type CallError =
  | { kind: 'refused'; code: ErrorCode; params: ErrorParams }
  | { kind: 'failed'; reference: string }
  | { kind: 'silent' }

/** What a failed call means: a refusal of the domain, an unforeseen failure with its reference, or no answer. */
export function readError(error: unknown): CallError {
  if (error instanceof ORPCError) {
    const refused = refusal.safeParse(error.data)
    if (refused.success) return { kind: 'refused', ...refused.data }
    const failed = failure.safeParse(error.data)
    if (failed.success) return { kind: 'failed', reference: failed.data.reference }
  }
  return { kind: 'silent' }
}

export function isRefusal(error: unknown, code: ErrorCode): boolean {
  const read = readError(error)
  return read.kind === 'refused' && read.code === code
}
