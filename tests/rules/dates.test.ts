import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  businessDay,
  daysBetween,
  fromLocal,
  isDay,
  isTimeZone,
  monthPeriod,
  monthsFromTo,
  shiftMonth,
  toLocal
} from '../../src-main/shared/dates.ts'

const someDay = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1990-01-01', offset))

describe('days', () => {
  it('added and counted back give the same day', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: -5000, max: 5000 }),
        (day, by) => daysBetween(day, addDays(day, by)) === by
      )
    )
  })

  it('are real ones', () => {
    expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true)
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-02-30T00:00'].some(isDay)).toBe(false)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-25', -13, '2025-10-25']
  ])('%s and %i months is %s', (day, by, expected) => {
    expect(addMonths(day, by)).toBe(expected)
  })
})

describe('the business day (faults.md 14, 15)', () => {
  it.each([
    ['2026-12-31T16:30:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2027-01-01T03:00:00Z', 'America/New_York', '2026-12-31'],
    ['2026-03-29T00:59:59Z', 'Europe/Dublin', '2026-03-29'],
    ['2026-10-24T23:30:00Z', 'Europe/Dublin', '2026-10-25']
  ])('%s in %s is %s', (at, zone, day) => {
    expect(businessDay(at, zone)).toBe(day)
  })

  it('comes from the wall clock and back, also where an hour is skipped', () => {
    expect(fromLocal('2026-11-25T11:22', 'Europe/Dublin')).toBe('2026-11-25T11:22:00Z')
    expect(fromLocal('2026-03-29T01:30', 'Europe/Dublin')).toBe('2026-03-29T01:30:00Z')
    expect(toLocal('2026-07-01T10:00:00Z', 'Asia/Shanghai')).toBe('2026-07-01T18:00:00')
  })

  it('knows zones by name', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('Middle/Earth')).toBe(false)
  })
})

describe('months', () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-03-01'],
    ['2028-02', '2028-02-01', '2028-03-01'],
    ['2026-04', '2026-04-01', '2026-05-01'],
    ['2026-12', '2026-12-01', '2027-01-01']
  ])('%s runs from its first day up to the first of the next', (month, from, until) => {
    expect(monthPeriod(month)).toEqual({ from, until })
  })

  it('are counted across the year', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12')
    expect(monthsFromTo('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsFromTo('2026-02', '2026-01')).toEqual([])
  })
})
