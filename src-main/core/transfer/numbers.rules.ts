/** Numbers as people and programs write them. Values never pass through floating point on their way to the store. */

import type { DecimalSign } from '../../shared/contract/transfer.ts'

/** The shape of one written number: digits with its separators, without sign, currency, per cent and exponent. */
type Written = { digits: string; negative: boolean; percent: boolean; exponent: number; currency: string | null }

const CURRENCY =
  /(US\$|HK\$|NT\$|[$€£¥￥₽₹₩]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|CHF|RUB|INR|CAD|AUD|HKD|SEK|NOK|DKK|PLN)\b|元|圆|руб\.?|zł|kr\.?)/gi
const BODY = /^(\d[\d.,\u0020'’`_]*|[.,]\d+)(?:e([-+]?\d{1,3}))?$/i

function dissect(text: string): Written | null {
  let rest = text.normalize('NFKC').replace(/[−–]/g, '-').trim()
  if (rest.length > 60 || !/\d/.test(rest)) return null
  let negative = false
  const currencies: string[] = []
  rest = rest.replace(CURRENCY, (mark) => {
    currencies.push(mark)
    return ' '
  })
  if (currencies.length > 1) return null
  rest = rest.trim()
  const bracketed = /^\((.*)\)$/.exec(rest)
  if (bracketed) {
    negative = true
    rest = (bracketed[1] ?? '').trim()
  }
  const percent = rest.endsWith('%')
  if (percent) rest = rest.slice(0, -1).trim()
  const signed =
    /^([-+])\s*(.*)$/.exec(rest) ?? (/^(.*\d)\s*(-)$/.test(rest) ? ['', '-', rest.replace(/\s*-$/, '')] : null)
  if (signed) {
    if (negative) return null
    negative = signed[1] === '-'
    rest = (signed[2] ?? '').trim()
  }
  const body = BODY.exec(rest)
  if (!body) return null
  const exponent = body[2] ? Number(body[2]) : 0
  if (Math.abs(exponent) > 100) return null
  return { digits: (body[1] ?? '').trim(), negative, percent, exponent, currency: currencies[0] ?? null }
}

/** What one written number says about the decimal sign of its column. */
export type DecimalEvidence = DecimalSign | 'ambiguous' | 'none' | 'not_a_number'

export function decimalEvidence(text: string): DecimalEvidence {
  const written = dissect(text)
  if (!written) return 'not_a_number'
  const { digits } = written
  const dots = count(digits, '.')
  const commas = count(digits, ',')
  if (dots === 0 && commas === 0) return grouped(digits, null) ? 'none' : 'not_a_number'
  const reads = (sign: DecimalSign) => splitDigits(digits, sign) !== null
  if (reads('.') && reads(',')) return 'ambiguous'
  if (reads('.')) return dots > 0 || commas > 0 ? '.' : 'none'
  return reads(',') ? ',' : 'not_a_number'
}

function count(text: string, mark: string): number {
  let found = 0
  for (const letter of text) if (letter === mark) found += 1
  return found
}

/** Whole and fractional digits under one decimal sign, or null where the text cannot be read so. */
function splitDigits(digits: string, sign: DecimalSign): { whole: string; fraction: string } | null {
  const at = digits.indexOf(sign)
  if (at < 0) {
    const whole = grouped(digits, sign)
    return whole === null ? null : { whole, fraction: '' }
  }
  const fraction = digits.slice(at + 1)
  if (!/^\d*$/.test(fraction)) return null
  if (at === 0) return { whole: '0', fraction }
  const whole = grouped(digits.slice(0, at), sign)
  return whole === null ? null : { whole, fraction }
}

/** Digits without their thousands marks; groups are of three, Indian ones of two before the last three. */
function grouped(text: string, decimal: DecimalSign | null): string | null {
  if (/^\d+$/.test(text)) return text
  const marks = new Set(text.replace(/\d/g, ''))
  if (marks.size !== 1) return null
  const [mark] = marks
  if (mark === undefined || mark === decimal) return null
  const groups = text.split(mark)
  const [first = '', ...others] = groups
  const last = others.at(-1) ?? ''
  if (first.length < 1 || first.length > 3 || last.length !== 3 || first.startsWith('0')) return null
  const inner = others.slice(0, -1)
  const three = inner.every((group) => group.length === 3)
  const two = mark === ',' && first.length <= 2 && inner.every((group) => group.length === 2)
  return three || two ? groups.join('') : null
}

/** An exact decimal number: value = units / 10^places. */
export type Exact = { units: bigint; places: number; percent: boolean; currency: string | null }

export function readNumber(text: string, sign: DecimalSign): Exact | null {
  const written = dissect(text)
  const parts = written && splitDigits(written.digits, sign)
  if (!written || !parts) return null
  let units = BigInt(parts.whole + parts.fraction)
  let places = parts.fraction.length - written.exponent
  if (written.percent) places += 2
  if (places < 0) {
    units *= 10n ** BigInt(-places)
    places = 0
  }
  return { units: written.negative ? -units : units, places, percent: written.percent, currency: written.currency }
}

/** A number cell of a workbook; its shortest form is what the spreadsheet showed at full precision. */
export function exactOf(value: number): Exact | null {
  return Number.isFinite(value) ? readNumber(String(value), '.') : null
}

/** Integer of 10^-places, halves away from zero; `rounded` says whether digits were left behind. */
export function scale(value: Exact, places: number): { value: number; rounded: boolean } | null {
  const shift = places - value.places
  let scaled: bigint
  let rounded = false
  if (shift >= 0) scaled = value.units * 10n ** BigInt(shift)
  else {
    const divisor = 10n ** BigInt(-shift)
    const size = value.units < 0n ? -value.units : value.units
    const quotient = (size * 2n + divisor) / (divisor * 2n)
    rounded = quotient * divisor !== size
    scaled = value.units < 0n ? -quotient : quotient
  }
  const plain = Number(scaled)
  return Number.isSafeInteger(plain) ? { value: plain, rounded } : null
}

/** value × numerator / denominator, exactly, as an integer: miles to kilometres, hours to seconds. */
export function scaleBy(value: Exact, numerator: bigint, denominator: bigint): number | null {
  const scaled = scale({ ...value, units: value.units * numerator }, 0)
  if (denominator === 1n) return scaled?.value ?? null
  const places = value.places
  const divisor = denominator * 10n ** BigInt(places)
  const size = (value.units < 0n ? -value.units : value.units) * numerator
  const quotient = Number((size * 2n + divisor) / (divisor * 2n))
  if (!Number.isSafeInteger(quotient)) return null
  return value.units < 0n ? -quotient : quotient
}

export function plainText(value: Exact): string {
  const size = (value.units < 0n ? -value.units : value.units).toString().padStart(value.places + 1, '0')
  const whole = value.places === 0 ? size : size.slice(0, -value.places)
  const fraction = value.places === 0 ? '' : size.slice(-value.places).replace(/0+$/, '')
  return `${value.units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

export type DecimalFinding =
  | { state: 'found'; sign: DecimalSign }
  | { state: 'whole_numbers' }
  | { state: 'ambiguous'; sample: string }
  | { state: 'mixed'; sample: string }

/** One sign for a whole column. Without proof in the column itself nothing is assumed. */
export function findDecimalSign(texts: Iterable<string>): DecimalFinding {
  let ambiguous: string | null = null
  const proof: Partial<Record<DecimalSign, string>> = {}
  for (const text of texts) {
    const evidence = decimalEvidence(text)
    if (evidence === '.' || evidence === ',') proof[evidence] ??= text
    else if (evidence === 'ambiguous') ambiguous ??= text
  }
  if (proof['.'] !== undefined && proof[','] !== undefined) return { state: 'mixed', sample: proof[','] }
  if (proof['.'] !== undefined) return { state: 'found', sign: '.' }
  if (proof[','] !== undefined) return { state: 'found', sign: ',' }
  return ambiguous === null ? { state: 'whole_numbers' } : { state: 'ambiguous', sample: ambiguous }
}
