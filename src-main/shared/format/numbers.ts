import type { DistanceUnit } from '../enums.ts'
import type { FormatSettings } from './settings.ts'
import { localeOf } from './settings.ts'

/** Shown where there is no value: an en dash, never 0 (methods.md 0). */
export const none = '–'
const thinSpace = '\u2009'
const minus = '\u2212'
/** Exact: an international mile is 1.609344 km. */
const kmPerMile = 1.609344

/** Kilometres of a reading typed in the vehicle's own unit. */
export function kmOfDistance(value: number, unit: DistanceUnit): number {
  return unit === 'mi' ? Math.round(value * kmPerMile) : Math.round(value)
}

/** A reading in the vehicle's own unit, as its odometer shows it. */
export function distanceOfKm(km: number, unit: DistanceUnit): number {
  return unit === 'mi' ? Math.round(km / kmPerMile) : km
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, options)
  formatters.set(key, made)
  return made
}

/** A true minus, and no minus before a rounded zero. */
function signed(text: string): string {
  return text.replace('-', minus)
}

type Maybe = number | null | undefined
const isNone = (value: Maybe): value is null | undefined => value === null || value === undefined || Number.isNaN(value)

/** Number formats of a shop. Every function writes an en dash for no data. */
export function createNumberFormat(settings: FormatSettings) {
  const locale = localeOf(settings)
  const english = settings.language === 'en'

  const number = (value: Maybe, digits = 0): string =>
    isNone(value)
      ? none
      : signed(
          formatterFor(locale, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
            signDisplay: 'negative'
          }).format(value)
        )

  /** The percent figure alone, for a column whose head carries the unit: 0.899 → `89.9`. */
  const percentFigure = (fraction: Maybe, digits = 1) => number(isNone(fraction) ? null : fraction * 100, digits)

  /** `89.9 %` in English (thin space), `89.9%` in Chinese. */
  const percent = (fraction: Maybe, digits = 1): string =>
    isNone(fraction) ? none : `${percentFigure(fraction, digits)}${english ? thinSpace : ''}%`

  /** `86.5 – 92.5` of fractions; an en dash for none. */
  const percentInterval = (interval: { low: number; high: number } | null, digits = 1): string =>
    interval ? `${percentFigure(interval.low, digits)} ${none} ${percentFigure(interval.high, digits)}` : none

  /** Always with its sign: `+3.1`, `−2.0`, `0.0`. */
  const change = (value: Maybe, digits = 0): string =>
    isNone(value)
      ? none
      : signed(
          formatterFor(locale, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
            signDisplay: 'exceptZero'
          }).format(value)
        )

  const money = (minor: Maybe, options: { tile?: boolean } = {}): string => {
    if (isNone(minor)) return none
    const amount = minor / 10 ** settings.currencyDigits
    const digits = options.tile && Math.abs(amount) >= 1000 ? 0 : settings.currencyDigits
    return signed(
      formatterFor(locale, {
        style: 'currency',
        currency: settings.currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits
      }).format(amount)
    )
  }

  /** Amount without the sign of the currency, for a column whose head carries it. */
  const amount = (minor: Maybe): string =>
    number(isNone(minor) ? null : minor / 10 ** settings.currencyDigits, settings.currencyDigits)

  /** The sign itself, for a head: `€`. */
  const currencySign = (): string =>
    formatterFor(locale, { style: 'currency', currency: settings.currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find((part) => part.type === 'currency')?.value ?? settings.currency

  /** Stock quantity in thousandths, without needless zeros: 186400 → `186.4`. */
  const quantity = (thousandths: Maybe): string =>
    isNone(thousandths)
      ? none
      : signed(formatterFor(locale, { maximumFractionDigits: 3, signDisplay: 'negative' }).format(thousandths / 1000))

  /** Kilometres shown in the unit of the vehicle, or of the shop: `84,312 km`, `52,389 mi`. */
  const distance = (km: Maybe, unit = settings.distanceUnit): string =>
    isNone(km) ? none : `${number(distanceOfKm(km, unit))} ${unit}`

  return { number, percentFigure, percent, percentInterval, change, money, amount, currencySign, quantity, distance }
}
