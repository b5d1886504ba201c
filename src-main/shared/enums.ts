/** The closed lists of the domain. Columns take their CHECK from here (D6), screens their options. */

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

export const roles = ['owner', 'manager', 'advisor', 'inspector', 'technician', 'parts_clerk'] as const
export type Role = (typeof roles)[number]

export const posts = ['owner', 'manager', 'advisor', 'inspector', 'technician', 'parts_clerk', 'apprentice'] as const
export type Post = (typeof posts)[number]

export const countryPresets = ['CN', 'US', 'EU'] as const
export type CountryPreset = (typeof countryPresets)[number]

export const distanceUnits = ['km', 'mi'] as const
export type DistanceUnit = (typeof distanceUnits)[number]

export const customerKinds = ['person', 'company'] as const

/** Vehicle kinds of the Chinese guarantee rule (methods.md 1.1). */
export const vehicleKinds = ['car_or_hazmat', 'motorcycle', 'other_motor_vehicle'] as const
export type VehicleKind = (typeof vehicleKinds)[number]

export const vehicleMarkets = ['CN', 'NA', 'EU', 'other'] as const
export type VehicleMarket = (typeof vehicleMarkets)[number]

export const payers = ['customer', 'insurance', 'warranty', 'internal', 'goodwill'] as const
export type Payer = (typeof payers)[number]
/** Payers whose orders count as external work in customer-facing rates (methods.md 0). */
export const externalPayers = ['customer', 'insurance', 'warranty'] as const satisfies readonly Payer[]

export const stages = [
  'booked',
  'checked_in',
  'diagnosing',
  'awaiting_approval',
  'awaiting_parts',
  'in_repair',
  'in_inspection',
  'ready',
  'delivered',
  'cancelled'
] as const
export type Stage = (typeof stages)[number]
export const closedStages = ['delivered', 'cancelled'] as const satisfies readonly Stage[]

export const waitCauses = ['parts', 'approval', 'bay', 'technician', 'customer', 'other'] as const
export type WaitCause = (typeof waitCauses)[number]

export const promiseAskers = ['shop', 'customer'] as const
export type PromiseAsker = (typeof promiseAskers)[number]

export const odometerReasons = ['instrument_replaced', 'earlier_reading_wrong', 'other'] as const
export type OdometerReason = (typeof odometerReasons)[number]

export const inspectionKinds = ['intake', 'in_process', 'final'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export const inspectionLevels = ['own', 'colleague', 'inspector'] as const
export type InspectionLevel = (typeof inspectionLevels)[number]

export const severities = ['critical', 'major', 'minor'] as const
export type Severity = (typeof severities)[number]

export const itemKinds = ['pass_fail', 'measured', 'text'] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemOutcomes = ['good', 'failed', 'not_applicable'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

export const inspectionResults = ['passed', 'failed'] as const
export type InspectionResult = (typeof inspectionResults)[number]

export const standardStates = ['draft', 'in_force', 'retired'] as const

export const reworkStates = ['open', 'done', 'closed'] as const
export type ReworkState = (typeof reworkStates)[number]

export const comebackCauses = [
  'workmanship',
  'diagnosis',
  'part',
  'unfinished',
  'customer',
  'no_fault_found',
  'other'
] as const
export type ComebackCause = (typeof comebackCauses)[number]
/** Causes that make a return count in the comeback rates (methods.md K-01). */
export const countedComebackCauses = [
  'workmanship',
  'diagnosis',
  'part',
  'unfinished'
] as const satisfies readonly ComebackCause[]

export const responsibleParties = ['technician', 'supplier', 'advisor', 'customer', 'nobody'] as const
export type ResponsibleParty = (typeof responsibleParties)[number]

export const candidateStates = ['proposed', 'confirmed', 'rejected'] as const
export type CandidateState = (typeof candidateStates)[number]

export const candidateReasons = ['same_system', 'same_operation', 'same_words', 'same_vehicle'] as const
export type CandidateReason = (typeof candidateReasons)[number]

export const completionRules = [
  'odometer_in_and_out',
  'technician_on_every_job',
  'cause_on_every_job',
  'final_inspection_passed'
] as const
export type CompletionRule = (typeof completionRules)[number]

export const paperSizes = ['A4', 'Letter'] as const
export type PaperSize = (typeof paperSizes)[number]
