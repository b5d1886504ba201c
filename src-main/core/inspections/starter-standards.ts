import { z } from 'zod'
import assembly from '../../../resources/standards/assembly.json' with { type: 'json' }
import diagnosis from '../../../resources/standards/diagnosis.json' with { type: 'json' }
import minorRepair from '../../../resources/standards/minor-repair.json' with { type: 'json' }
import primaryMaintenance from '../../../resources/standards/primary-maintenance.json' with { type: 'json' }
import secondaryMaintenance from '../../../resources/standards/secondary-maintenance.json' with { type: 'json' }
import specialRepair from '../../../resources/standards/special-repair.json' with { type: 'json' }
import wholeVehicle from '../../../resources/standards/whole-vehicle.json' with { type: 'json' }
import { inspectionKinds, severities } from '../../shared/enums.ts'

const wording = z.string().trim().min(1).max(200)
const itemBase = z.strictObject({
  wordingEn: wording,
  wordingZh: wording,
  severity: z.enum(severities),
  system: z.string().nullable()
})
/** Limits as people write them, in the unit; at most three decimals, so that thousandths hold them exactly. */
const limit = z.number().min(-1_000_000).max(1_000_000).multipleOf(0.001)
const measuredItem = itemBase
  .extend({ kind: z.literal('measured'), unit: z.string().min(1), lower: limit.optional(), upper: limit.optional() })
  .refine((item) => item.lower !== undefined || item.upper !== undefined, 'a measured item needs a limit')
  .refine((item) => (item.lower ?? -Infinity) <= (item.upper ?? Infinity), 'the lower limit is above the upper')
const chosenItem = itemBase.extend({ kind: z.enum(['pass_fail', 'text']) })

const starterStandard = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9-]+$/),
  kind: z.enum(inspectionKinds),
  repairClass: z.string(),
  nameEn: wording,
  nameZh: wording,
  items: z.array(z.union([measuredItem, chosenItem])).min(1)
})
export type StarterStandard = z.infer<typeof starterStandard>

const files: readonly unknown[] = [
  minorRepair,
  specialRepair,
  assembly,
  wholeVehicle,
  primaryMaintenance,
  secondaryMaintenance,
  diagnosis
]

/** The standards a shop starts with, one final inspection a repair class. */
export function starterStandards(): StarterStandard[] {
  return z.array(starterStandard).parse(files)
}

export function toThousandths(value: number): number {
  return Math.round(value * 1000)
}
