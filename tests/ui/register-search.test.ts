import { expect, it } from 'vitest'
import { askedFilter, wholeRegister } from '../../src-renderer/features/orders/register-search.ts'

it('asks for the last day a person chose too (faults.md 15)', () => {
  const chosen = {
    ...wholeRegister.filter,
    deliveredFrom: '2026-02-28',
    deliveredUntil: '2026-02-28',
    openedUntil: '2026-12-31'
  }
  expect(askedFilter(chosen)).toMatchObject({
    deliveredFrom: '2026-02-28',
    deliveredUntil: '2026-03-01',
    openedUntil: '2027-01-01'
  })
  expect(askedFilter(wholeRegister.filter)).toEqual(wholeRegister.filter)
})
