import { describe, expect, it } from 'vitest'
import {
  hasOtherRange,
  readPlace,
  shouldCollect,
  writePlace
} from '../../src-main/core/repair-orders/register.rules.ts'
import { everyOrder } from '../../src-main/shared/contract/register.ts'

describe('the place where a page ended', () => {
  it('is read back as it was written, Chinese outlet prefix and all', () => {
    const place = { part: 0 as const, keys: ['北京-26-', 4118], id: 7, total: 12 }
    expect(readPlace(writePlace(place), 2)).toEqual(place)
  })

  it.each(['', 'x', btoa('{}'), btoa('[1'), '😀'])('is refused as %s', (text) => {
    expect(() => readPlace(text, 1)).toThrow('not_found')
  })

  it('is refused in a list sorted by something else', () => {
    expect(() => readPlace(writePlace({ part: 0, keys: ['a', 1], id: 7, total: 1 }), 1)).toThrow('not_found')
  })
})

describe('a page of the register', () => {
  it('is collected and sorted when an index leaves few orders, walked to when many fit', () => {
    expect(shouldCollect({ total: 60, isNarrowed: true, hasOtherRange: false })).toBe(true)
    expect(shouldCollect({ total: 900_000, isNarrowed: true, hasOtherRange: false })).toBe(false)
    expect(shouldCollect({ total: 4000, isNarrowed: false, hasOtherRange: false })).toBe(false)
  })

  it('is collected when its days are not those it is sorted by, because they may lie at the far end', () => {
    const march = { ...everyOrder, deliveredFrom: '2018-03-01', deliveredUntil: '2018-04-01' }
    expect(hasOtherRange(march, 'opened')).toBe(true)
    expect(hasOtherRange(march, 'delivered')).toBe(false)
    expect(hasOtherRange({ ...everyOrder, openedUntil: '2018-04-01' }, 'number')).toBe(true)
    expect(shouldCollect({ total: 8000, isNarrowed: false, hasOtherRange: true })).toBe(true)
  })
})
