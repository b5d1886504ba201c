import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, evidenceDeadline, lastDayOf, warrantyAt } from '../../src-main/core/comebacks/warranty.rules.ts'
import { addDays, daysBetween } from '../../src-main/shared/dates.ts'

const days = (count: number, km: number | null = null) => ({ days: count, months: null, km })
const months = (count: number, km: number | null = null) => ({ days: null, months: count, km })
const someDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset))

describe('a warranty period', () => {
  it.each([
    ['ten days end on the tenth day after, the release day not counted', days(10), '2026-03-02', '2026-03-12'],
    ['a hundred days run across the leap day', days(100), '2027-12-01', '2028-03-10'],
    ['twelve months end on the corresponding day', months(12), '2025-08-31', '2026-08-31'],
    ['a month from the 31st ends at the end of a shorter month', months(1), '2026-01-31', '2026-02-28'],
    ['a year from the leap day ends on 28 February', months(12), '2028-02-29', '2029-02-28']
  ])('%s', (_what, term, release, last) => {
    expect(lastDayOf(term, release)).toBe(last)
    expect(daysOf(term, release)).toBe(daysBetween(release, last))
  })

  it('without a limit in time has no last day', () => {
    expect(lastDayOf({ days: null, months: null, km: 5000 }, '2026-03-02')).toBeNull()
  })

  it('is inside up to its last day and its last kilometre, and outside one past either', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 50_000 }),
        (release, length, km) => {
          const term = days(length, km)
          const at = (day: string, odometer: number) =>
            warrantyAt(term, { day: release, km: 1000 }, { day, km: odometer })
          const last = addDays(release, length)
          expect(at(last, 1000 + km)).toMatchObject({ isWithin: true, expiredBy: null })
          expect(at(addDays(last, 1), 1000)).toMatchObject({ isWithin: false, expiredBy: 'days' })
          expect(at(last, 1001 + km)).toMatchObject({ isWithin: false, expiredBy: 'km' })
        }
      )
    )
  })

  it('is decided by days alone when a reading is missing or runs backwards, and says so', () => {
    const release = { day: '2026-03-02', km: 50_000 }
    expect(warrantyAt(days(10, 2000), release, { day: '2026-03-12', km: null })).toMatchObject({
      isWithin: true,
      kmKnown: false,
      elapsedKm: null,
      isOdometerBackwards: false
    })
    expect(warrantyAt(days(10, 2000), release, { day: '2026-03-12', km: 49_000 })).toMatchObject({
      isWithin: true,
      kmKnown: false,
      isOdometerBackwards: true
    })
  })

  it('does not reach back before the release', () => {
    expect(warrantyAt(days(10), { day: '2026-03-02', km: null }, { day: '2026-03-01', km: null }).isWithin).toBe(false)
  })

  it('gives no warranty where the class has none', () => {
    const none = { days: null, months: null, km: null }
    expect(warrantyAt(none, { day: '2026-03-02', km: 1 }, { day: '2026-03-02', km: 1 }).isWithin).toBe(false)
  })

  it('leaves three days to show that a fault is not a repair fault', () => {
    expect(evidenceDeadline('2026-03-06', 3)).toBe('2026-03-09')
  })
})
