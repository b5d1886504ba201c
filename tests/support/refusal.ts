import type { ErrorCode, ErrorParams } from '../../src-main/shared/errors.ts'

/** What a refused call looks like at the door: `rejects.toMatchObject(refused('no_standard'))`. */
export function refused(code: ErrorCode, params: ErrorParams = {}) {
  return { code: 'REFUSED', data: { code, params } }
}

/** A call whose input the contract itself does not take. */
export const notTaken = { code: 'BAD_REQUEST' }
