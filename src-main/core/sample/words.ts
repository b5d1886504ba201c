import type { CountryPreset, Language } from '../../shared/enums.ts'
import type { RepairClassCode } from '../settings/presets.ts'
import { wordsEn } from './words-en.ts'
import { wordsZh } from './words-zh.ts'

/** A fault as a customer tells it and a technician mends it. */
export interface Fault {
  system: string
  repairClass: RepairClassCode
  concern: string
  cause: string
  correction: string
  operation: string
  hours: number
  /** Parts sold, in major units of the currency. */
  parts: number
  /** How often it comes in, relative to the others, and how the year changes that. */
  weight: number
  season: 'all' | 'winter' | 'summer' | 'tyres'
  /** How easily the work goes wrong, 1 = average. */
  risk: number
}

export interface SampleWords {
  preset: CountryPreset
  timeZone: string
  shopName: string
  outletNames: readonly string[]
  hourPrice: number
  technicians: readonly string[]
  inspectors: readonly string[]
  advisors: readonly string[]
  manager: string
  firstNames: readonly string[]
  surnames: readonly string[]
  companies: readonly string[]
  nameOrder: 'given_first' | 'surname_first'
  models: readonly (readonly [make: string, model: string, weight: number])[]
  plate(pick: { letters(n: number): string; digits(n: number): string; pick(list: readonly string[]): string }): string
  phone(digits: (n: number) => string): string
  faults: readonly Fault[]
  comebackConcerns: readonly string[]
  reworkCauses: readonly string[]
  textAnswers: readonly string[]
  releaseReasons: readonly string[]
  rejectReasons: readonly string[]
  cancelReasons: readonly string[]
  promiseReasons: readonly string[]
}

export function sampleWords(language: Language): SampleWords {
  return language === 'zh-CN' ? wordsZh : wordsEn
}
