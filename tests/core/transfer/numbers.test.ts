import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decimalEvidence,
  findDecimalSign,
  plainText,
  readNumber,
  scale,
  scaleBy
} from '../../../src-main/core/transfer/numbers.rules.ts'

const read = (text: string, sign: '.' | ',') => {
  const exact = readNumber(text, sign)
  return exact ? plainText(exact) : null
}

describe('a number is read as it was written', () => {
  test.each([
    ['$1.00', '.', '1'],
    ['1.20E3', '.', '1200'],
    ['2,000,000', '.', '2000000'],
    ['43%', '.', '0.43'],
    ['(56)', '.', '-56'],
    ['-339.81', '.', '-339.81'],
    ['12.50-', '.', '-12.5'],
    ['1.234,56 €', ',', '1234.56'],
    ["1'234.50", '.', '1234.5'],
    ['1 234,5', ',', '1234.5'],
    ['12,34,567.80', '.', '1234567.8'],
    ['￥１２８．５', '.', '128.5'],
    ['380元', '.', '380'],
    ['.75', '.', '0.75']
  ] as const)('%s with the decimal sign %s is %s', (text, sign, expected) => {
    expect(read(text, sign)).toBe(expected)
  })

  test.each(['PM01', 'See DN-304 (ID#:10589)', '1,2,3', '12.34.5', '$$5', '--5', '', '1.5.2020', '12:30'])(
    '%s is no number under either sign',
    (text) => {
      expect([read(text, '.'), read(text, ',')]).toEqual([null, null])
    }
  )
})

test('13,75 is never read as 1375 (fault 1)', () => {
  expect(read('13,75', '.')).toBeNull()
  expect(read('13,75', ',')).toBe('13.75')
})

test('1,234 alone can be two numbers and says so (fault 1)', () => {
  expect(decimalEvidence('1,234')).toBe('ambiguous')
  expect(findDecimalSign(['1,234', '2,345', '17'])).toMatchObject({ state: 'ambiguous', sample: '1,234' })
})

test('one cell that can be read in one way only settles the decimal sign of its column', () => {
  expect(findDecimalSign(['1,234', '2,345.50'])).toEqual({ state: 'found', sign: '.' })
  expect(findDecimalSign(['1.234', '7,5'])).toEqual({ state: 'found', sign: ',' })
  expect(findDecimalSign(['12', '0', '700'])).toEqual({ state: 'whole_numbers' })
})

test('a column with both signs is asked about', () => {
  expect(findDecimalSign(['7.5', '7,5'])).toMatchObject({ state: 'mixed' })
})

test('the noise of floating point is rounded to the minor unit and said', () => {
  const exact = readNumber('130.04160000000002', '.')
  expect(exact && scale(exact, 2)).toEqual({ value: 13004, rounded: true })
})

test('halves are rounded away from zero, and only what was lost is called rounded', () => {
  const half = readNumber('-1.005', '.')
  const whole = readNumber('1.50', '.')
  expect(half && scale(half, 2)).toEqual({ value: -101, rounded: true })
  expect(whole && scale(whole, 2)).toEqual({ value: 150, rounded: false })
})

test('a hundredth of an hour is 36 seconds', () => {
  const exact = readNumber('0.01', '.')
  expect(exact && scaleBy(exact, 3600n, 1n)).toBe(36)
})

test('45,000 miles are 72,420 kilometres', () => {
  const exact = readNumber('45,000', '.')
  expect(exact && scaleBy(exact, 1_609_344n, 1_000_000n)).toBe(72_420)
})

test('every sum of money comes back as it was written, in all three ways of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (minor) => {
      const whole = String(Math.trunc(Math.abs(minor) / 100))
      const cents = String(Math.abs(minor) % 100).padStart(2, '0')
      const sign = minor < 0 ? '-' : ''
      const groups = (mark: string) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark)
      const texts = [
        [`${sign}${whole}.${cents}`, '.'],
        [`${sign}${groups(',')}.${cents}`, '.'],
        [`${sign}${groups('.')},${cents}`, ',']
      ] as const
      for (const [text, decimal] of texts) {
        const exact = readNumber(text, decimal)
        expect(exact && scale(exact, 2)).toEqual({ value: minor === 0 ? 0 : minor, rounded: false })
      }
    })
  )
})

test('no text makes the reader fail, and what it reads under one sign it proves or leaves open', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+() $%eE'") }), (text) => {
      const evidence = decimalEvidence(text)
      const asDot = readNumber(text, '.')
      const asComma = readNumber(text, ',')
      if (evidence === '.') expect([asDot !== null, asComma]).toEqual([true, null])
      if (evidence === ',') expect([asDot, asComma !== null]).toEqual([null, true])
      if (evidence === 'ambiguous') expect(asDot !== null && asComma !== null).toBe(true)
      if (evidence === 'not_a_number') expect([asDot, asComma]).toEqual([null, null])
    })
  )
})
