import type { CompletionRule, CountryPreset, DistanceUnit, PaperSize, VehicleKind } from '../../shared/enums.ts'

/** What a shop starts with in a country. Plain data; every period carries its source (methods.md 1.1 and 1.8). */
export interface Preset {
  timeZone: string
  currency: string
  currencyDigits: number
  distanceUnit: DistanceUnit
  paper: PaperSize
  comebackWindowDays: number
  warrantyRestarts: boolean
  completionRules: readonly CompletionRule[]
  repairClasses: readonly PresetClass[]
}
export interface PresetClass {
  code: RepairClassCode
  nameEn: string
  nameZh: string
  needsFinalInspection: boolean
  isRepair: boolean
  warranty: readonly PresetTerm[]
}
export interface PresetTerm {
  vehicleKind: VehicleKind
  days: number | null
  months: number | null
  km: number | null
  source: string
}
export type RepairClassCode =
  | 'whole_vehicle'
  | 'assembly'
  | 'secondary_maintenance'
  | 'primary_maintenance'
  | 'minor_repair'
  | 'special_repair'
  | 'diagnosis'

const CN_RULE = '机动车维修管理规定 Art. 37 (2015/2016 numbering), https://www.lawfaq.cn/law/28-2555-5.html'
const US_HABIT = '12 months / 12,000 mi, common in the trade, https://loopdesk.space/templates/auto_repair'
const EU_HABIT =
  'BGB § 634a, two years, usually cut to one by terms of business, http://www.zeit.de/mobilitaet/2016-11/reparaturmaengel-werkstatt-haftung-verkehrsrecht'

const classes: readonly Omit<PresetClass, 'warranty'>[] = [
  {
    code: 'minor_repair',
    nameEn: 'Minor repair',
    nameZh: '小修',
    needsFinalInspection: true,
    isRepair: true
  },
  {
    code: 'special_repair',
    nameEn: 'Special repair',
    nameZh: '专项修理',
    needsFinalInspection: true,
    isRepair: true
  },
  {
    code: 'assembly',
    nameEn: 'Assembly repair',
    nameZh: '总成修理',
    needsFinalInspection: true,
    isRepair: true
  },
  {
    code: 'whole_vehicle',
    nameEn: 'Whole-vehicle repair',
    nameZh: '整车修理',
    needsFinalInspection: true,
    isRepair: true
  },
  {
    code: 'primary_maintenance',
    nameEn: 'Primary maintenance',
    nameZh: '一级维护',
    needsFinalInspection: true,
    isRepair: false
  },
  {
    code: 'secondary_maintenance',
    nameEn: 'Secondary maintenance',
    nameZh: '二级维护',
    needsFinalInspection: true,
    isRepair: false
  },
  {
    code: 'diagnosis',
    nameEn: 'Diagnosis only',
    nameZh: '仅诊断',
    needsFinalInspection: false,
    isRepair: false
  }
]

type Period = readonly [days: number, km: number]
type PeriodsByKind = Readonly<Record<VehicleKind, Period>>

const cnMajor: PeriodsByKind = {
  car_or_hazmat: [100, 20_000],
  motorcycle: [80, 7_000],
  other_motor_vehicle: [60, 6_000]
}
const cnMinor: PeriodsByKind = { car_or_hazmat: [10, 2_000], motorcycle: [10, 800], other_motor_vehicle: [7, 700] }
const cnSecondary: PeriodsByKind = { ...cnMinor, car_or_hazmat: [30, 5_000] }
/** A diagnosis repairs nothing; the rule gives it no period. */
const cnPeriods: Readonly<Record<RepairClassCode, PeriodsByKind | null>> = {
  whole_vehicle: cnMajor,
  assembly: cnMajor,
  secondary_maintenance: cnSecondary,
  primary_maintenance: cnMinor,
  minor_repair: cnMinor,
  special_repair: cnMinor,
  diagnosis: null
}

const kinds = ['car_or_hazmat', 'motorcycle', 'other_motor_vehicle'] as const satisfies readonly VehicleKind[]

function cnTerms(code: RepairClassCode): PresetTerm[] {
  const periods = cnPeriods[code]
  if (!periods) return []
  return kinds.map((vehicleKind) => {
    const [days, km] = periods[vehicleKind]
    return { vehicleKind, days, months: null, km, source: CN_RULE }
  })
}

function monthTerms(code: RepairClassCode, months: number, km: number | null, source: string): PresetTerm[] {
  if (code === 'diagnosis') return []
  return kinds.map((vehicleKind) => ({ vehicleKind, days: null, months, km, source }))
}

function classesWith(terms: (code: RepairClassCode) => PresetTerm[]): PresetClass[] {
  return classes.map((repairClass) => ({ ...repairClass, warranty: terms(repairClass.code) }))
}

const everyRule = [
  'odometer_in_and_out',
  'technician_on_every_job',
  'cause_on_every_job',
  'final_inspection_passed'
] as const satisfies readonly CompletionRule[]

/** Comeback window W of methods.md K-01. */
const COMEBACK_WINDOW_DAYS = 30
/** 12,000 mi of 1.609344 km, in whole kilometres (methods.md 1.8). */
const US_WARRANTY_KM = 19_312

export const presets: Readonly<Record<CountryPreset, Preset>> = {
  CN: {
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    currencyDigits: 2,
    distanceUnit: 'km',
    paper: 'A4',
    comebackWindowDays: COMEBACK_WINDOW_DAYS,
    warrantyRestarts: true,
    completionRules: everyRule,
    repairClasses: classesWith(cnTerms)
  },
  US: {
    timeZone: 'America/New_York',
    currency: 'USD',
    currencyDigits: 2,
    distanceUnit: 'mi',
    paper: 'Letter',
    comebackWindowDays: COMEBACK_WINDOW_DAYS,
    warrantyRestarts: false,
    completionRules: everyRule,
    repairClasses: classesWith((code) => monthTerms(code, 12, US_WARRANTY_KM, US_HABIT))
  },
  EU: {
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    currencyDigits: 2,
    distanceUnit: 'km',
    paper: 'A4',
    comebackWindowDays: COMEBACK_WINDOW_DAYS,
    warrantyRestarts: false,
    completionRules: everyRule,
    repairClasses: classesWith((code) => monthTerms(code, 12, null, EU_HABIT))
  }
}
