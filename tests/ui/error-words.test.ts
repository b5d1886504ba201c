import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import { sayError } from '../../src-renderer/rpc/error-words.ts'
import { isRefusal, readError } from '../../src-renderer/rpc/refusal.ts'

const english = createTranslator('en')

describe('a call that failed', () => {
  it('is told in the words of the domain when the core refused it', () => {
    const refused = new ORPCError('REFUSED', { data: { code: 'staff_inactive', params: { name: 'Sean Lynch' } } })
    expect(sayError(readError(refused), english)).toContain('Sean Lynch no longer works here.')
    expect(isRefusal(refused, 'staff_inactive')).toBe(true)
  })

  it('is told by its reference when nobody foresaw it', () => {
    const failed = new ORPCError('FAILED', { data: { reference: 'K7Q2' } })
    expect(sayError(readError(failed), english)).toBe('Something went wrong. Nothing was lost. Reference K7Q2.')
  })

  it('keeps what was typed when the application does not answer', () => {
    expect(sayError(readError(new TypeError('Failed to fetch')), english)).toContain('still here')
  })
})
