import { z } from 'zod'
import { evidenceDeadline, lastDayOf, type WarrantyTerm, warrantyAt } from '../comebacks/warranty.rules.ts'
import { presets } from '../settings/presets.ts'
import { type Methods, NotSupported } from './method.ts'

const limits = z.looseObject({
  limit_days: z.number().nullish(),
  limit_months: z.number().nullish(),
  limit_km: z.number().nullish()
})
const termOf = (input: z.infer<typeof limits>): WarrantyTerm => ({
  days: input.limit_days ?? null,
  months: input.limit_months ?? null,
  km: input.limit_km ?? null
})

const within = limits.extend({
  release_date: z.iso.date(),
  release_odo: z.number().nullish(),
  return_date: z.iso.date(),
  return_odo: z.number().nullish()
})

function isWithin(raw: unknown): unknown {
  const input = within.parse(raw)
  const verdict = warrantyAt(
    termOf(input),
    { day: input.release_date, km: input.release_odo ?? null },
    { day: input.return_date, km: input.return_odo ?? null }
  )
  return {
    within: verdict.isWithin,
    expired_by: verdict.expiredBy,
    last_day: verdict.lastDay,
    elapsed_days: verdict.elapsedDays,
    elapsed_km: verdict.elapsedKm,
    km_known: verdict.kmKnown
  }
}

const restarted = limits.extend({ release_date: z.iso.date(), comeback_release_date: z.iso.date() })

/** Re-repaired items run again from their own release; the others keep the old period (methods.md 1.3). */
function restart(raw: unknown): unknown {
  const input = restarted.parse(raw)
  return {
    last_day_original_items: lastDayOf(termOf(input), input.release_date),
    last_day_rerepaired_items: lastDayOf(termOf(input), input.comeback_release_date)
  }
}

const evidence = z.looseObject({ days: z.number().int(), complaint_date: z.iso.date() })

function evidenceDays(raw: unknown): unknown {
  const input = evidence.parse(raw)
  return { last_day: evidenceDeadline(input.complaint_date, input.days) }
}

/** Names of the rule's own rows for the classes that share one period. */
const rowNames: Readonly<Record<string, string>> = {
  'assembly+whole_vehicle': 'whole_vehicle_or_assembly_repair',
  secondary_maintenance: 'secondary_maintenance',
  'minor_repair+primary_maintenance+special_repair': 'primary_maintenance_minor_or_special_repair',
  'minor_repair+primary_maintenance+secondary_maintenance+special_repair': 'maintenance_minor_or_special_repair'
}
const vehicleKinds = ['car_or_hazmat', 'motorcycle', 'other_motor_vehicle'] as const

function presetTable(raw: unknown): unknown {
  const { jurisdiction } = z.looseObject({ jurisdiction: z.string() }).parse(raw)
  if (jurisdiction !== 'CN') throw new NotSupported(`no table of a rule for ${jurisdiction}`)
  const rows = vehicleKinds.flatMap((vehicle) => {
    const terms = presets.CN.repairClasses.flatMap(({ code, warranty }) =>
      warranty.filter((term) => term.vehicleKind === vehicle).map((term) => ({ code, days: term.days, km: term.km }))
    )
    const shared = Map.groupBy(terms, (term) => `${term.days}/${term.km}`)
    return [...shared.values()]
      .map((group) => ({
        vehicle,
        job:
          rowNames[
            group
              .map((term) => term.code)
              .sort()
              .join('+')
          ] ?? '',
        km: group[0]?.km ?? null,
        days: group[0]?.days ?? null
      }))
      .sort((a, b) => (b.km ?? 0) - (a.km ?? 0))
  })
  return { rows, rule: 'whichever_first', starts: 'completion_and_release_date' }
}

export const warrantyMethods: Methods = {
  'warranty.within': isWithin,
  'warranty.within_months': isWithin,
  'warranty.restart': restart,
  'warranty.evidence_days': evidenceDays,
  'warranty.preset_table': presetTable
}
