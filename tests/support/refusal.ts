import { ORPCError } from '@orpc/client'
import type { z } from 'zod'
import { refusal } from '../../src-main/shared/contract/base.ts'
import type { ErrorCode, ErrorParams } from '../../src-main/shared/errors.ts'

/** The refusal of a call, in the words of the domain; fails when the call went through or broke otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<z.infer<typeof refusal>> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return refusal.parse(error.data)
    throw error
  }
  throw new Error('the call was not refused')
}

/** What a refused call looks like at the door: `rejects.toMatchObject(refused('no_standard'))`. */
export function refused(code: ErrorCode, params: ErrorParams = {}) {
  return { code: 'REFUSED', data: { code, params } }
}

/** A call whose input the contract itself does not take. */
export const notTaken = { code: 'BAD_REQUEST' }
