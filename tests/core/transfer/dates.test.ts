import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDateOrder, possibleOrders, readDate, readSerial } from '../../../src-main/core/transfer/dates.rules.ts'

describe('a date is read as it was written', () => {
  test.each([
    ['2025-10-06T16:37:51.039Z', null, '2025-10-06T16:37:51Z'],
    ['2018-02-27 16:08:39 +0000', null, '2018-02-27T16:08:39Z'],
    ['2026-03-01T00:30:00+08:00', null, '2026-02-28T16:30:00Z'],
    ['2020/05/02 22:06:07', null, '2020-05-02T22:06:07'],
    ['2024-03-02 01:33:49.802', null, '2024-03-02T01:33:49'],
    ['2026年3月5日', null, '2026-03-05'],
    ['2026-3-5 下午2:05', null, '2026-03-05T14:05:00'],
    ['09/15/2020', 'mdy', '2020-09-15'],
    ['15.09.2020', 'dmy', '2020-09-15'],
    ['01/08/2025 05:00', 'dmy', '2025-08-01T05:00:00'],
    ['1/19/2024 6:01:02 PM', 'mdy', '2024-01-19T18:01:02'],
    ['12/22/15 11:59 AM', 'mdy', '2015-12-22T11:59:00'],
    ['12/22/2015 12:10 AM', 'mdy', '2015-12-22T00:10:00'],
    ['8/27/14', 'mdy', '2014-08-27'],
    ['29-Aug-14', null, '2014-08-29'],
    ['December 20, 2015', null, '2015-12-20'],
    ['Tue, 3 Mar 2026', null, '2026-03-03'],
    ['20260305', null, '2026-03-05'],
    ['03/04/05', 'ymd', '2003-04-05']
  ] as const)('%s (%s) is %s', (text, order, expected) => {
    expect(readDate(text, order)?.text).toBe(expected)
  })

  test.each([
    '0000-00-00',
    '2023-02-29',
    '2018-0²-27 16:08:39 +0000',
    '7/4/1776',
    'Date Not Captured',
    '31/04/2026',
    '2026-01-05 25:00',
    '1/19/2024 13:01 PM',
    '12345',
    ''
  ])('%s is no date', (text) => {
    expect([readDate(text, 'dmy'), readDate(text, 'ymd')]).toEqual([null, null])
  })
})

test('a time without a zone stays the wall clock of the shop (fault 14)', () => {
  expect(readDate('2026-03-01', null)).toEqual({ kind: 'day', text: '2026-03-01', twoDigitYear: false })
  expect(readDate('2026-03-01 00:10', null)?.kind).toBe('local')
  expect(readDate('2026-03-01T00:10:00Z', null)?.kind).toBe('instant')
})

test('two-digit years are of this century up to 68', () => {
  expect(readDate('01-Jan-68', null)?.text).toBe('2068-01-01')
  expect(readDate('01-Jan-98', null)).toEqual({ kind: 'day', text: '1998-01-01', twoDigitYear: true })
})

test('03/04/05 can be three days and is asked about', () => {
  expect(possibleOrders('03/04/05')).toEqual(['ymd', 'mdy', 'dmy'])
  expect(findDateOrder(['03/04/05'])).toMatchObject({ state: 'ambiguous', sample: '03/04/05' })
})

test('one day above twelve settles the order of its column', () => {
  expect(findDateOrder(['01/02/2020', '01/13/2020'])).toEqual({ state: 'found', order: 'mdy' })
  expect(findDateOrder(['01/02/2020', '13/01/2020'])).toEqual({ state: 'found', order: 'dmy' })
})

test('a question shows a date that reads differently, and dates that read the same raise none', () => {
  expect(findDateOrder(['01/01/2020', '01/02/2020'])).toMatchObject({ state: 'ambiguous', sample: '01/02/2020' })
  expect(findDateOrder(['01/01/2020', '02/02/2020']).state).toBe('found')
})

test('a column that contradicts itself is asked about', () => {
  expect(findDateOrder(['13/01/2020', '01/13/2020'])).toMatchObject({ state: 'mixed' })
})

test('the serial number of a workbook is its day, with its time to the second', () => {
  expect(readSerial(42_360)?.text).toBe('2015-12-22')
  expect(readSerial(42_360.499305555553)?.text).toBe('2015-12-22T11:59:00')
  expect(readSerial(3.18)).toBeNull()
})

test('every day of two centuries comes back from every way of writing it', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = day.split('-')
      const written = [
        [day, null],
        [`${year}/${Number(month)}/${Number(dayOfMonth)}`, null],
        [`${year}${month}${dayOfMonth}`, null],
        [`${month}/${dayOfMonth}/${year}`, 'mdy'],
        [`${Number(dayOfMonth)}.${Number(month)}.${year}`, 'dmy']
      ] as const
      for (const [text, order] of written) expect(readDate(text, order)?.text).toBe(day)
    })
  )
})
