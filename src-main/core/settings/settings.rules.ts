import { isTimeZone } from '../../shared/dates.ts'
import { type CountryPreset, vehicleKinds } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import { type PresetTerm, presets } from './presets.ts'

/** Digits of the minor unit: 2 for EUR, 0 for JPY (ISO 4217, as the platform knows it). */
export function currencyDigits(currency: string): number {
  if (!Intl.supportedValuesOf('currency').includes(currency)) throw new DomainError('currency_unknown', { currency })
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

export function requireTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) throw new DomainError('time_zone_unknown', { timeZone })
}

export type TermInput = Omit<PresetTerm, 'source'>

const isSamePeriod = (one: TermInput, other: TermInput) =>
  one.vehicleKind === other.vehicleKind && one.days === other.days && one.months === other.months && one.km === other.km

/**
 * A warranty period with where it comes from: the preset's source while it is the preset's period, otherwise the shop.
 */
export function withSource(term: TermInput, classCode: string, preset: CountryPreset): PresetTerm {
  const presetTerms =
    presets[preset].repairClasses.find((repairClass) => repairClass.code === classCode)?.warranty ?? []
  const source = presetTerms.find((presetTerm) => isSamePeriod(presetTerm, term))?.source ?? 'shop'
  const { vehicleKind, days, months, km } = term
  return { vehicleKind, days, months, km, source }
}

/**
 * Terms to store: those given, and an empty one for every kind that had a period and is no longer given, so that no
 * row is removed and the history shows that the period was taken away.
 */
export function termsToStore(given: readonly TermInput[], stored: readonly TermInput[]): TermInput[] {
  const dropped = stored
    .filter((term) => !given.some((other) => other.vehicleKind === term.vehicleKind))
    .map((term) => ({ vehicleKind: term.vehicleKind, days: null, months: null, km: null }))
  const order = (term: TermInput) => vehicleKinds.indexOf(term.vehicleKind)
  return [...given, ...dropped].toSorted((one, other) => order(one) - order(other))
}

/** Whether `systemId` would stand under itself if its parent were `parentId`. */
export function isUnderItself(
  systemId: number,
  parentId: number | null,
  parentOf: ReadonlyMap<number, number | null>
): boolean {
  const seen = new Set<number>([systemId])
  for (let at = parentId; at !== null; at = parentOf.get(at) ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** A code from the English name; a number where the name gives no letters, or the code is taken. */
export function systemCode(nameEn: string, taken: ReadonlySet<string>): string {
  const words = nameEn
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)
  const stem = words === '' ? 'system' : words
  if (!taken.has(stem) && words !== '') return stem
  for (let number = 2; ; number++) {
    const code = `${stem}_${number}`
    if (!taken.has(code)) return code
  }
}
