import type { Language } from '../../shared/enums.ts'

export interface WorkedJob {
  systemId: number | null
  technicianIds: readonly number[]
}

/** The system itself and everything it stands under. */
function branchOf(systemId: number, parentOf: ReadonlyMap<number, number | null>): Set<number> {
  const branch = new Set<number>()
  for (let at: number | null = systemId; at !== null && !branch.has(at); at = parentOf.get(at) ?? null) branch.add(at)
  return branch
}

function isSameBranch(one: number, other: number, parentOf: ReadonlyMap<number, number | null>): boolean {
  return branchOf(one, parentOf).has(other) || branchOf(other, parentOf).has(one)
}

const theOnly = (jobs: readonly WorkedJob[]): number | null => {
  const people = new Set(jobs.flatMap((job) => job.technicianIds))
  const [first] = people
  return people.size === 1 && first !== undefined ? first : null
}

/**
 * Whose rework a failed item becomes: who did the jobs on its system, else the order's only technician. Where several
 * could be meant, nobody is named: credit and blame are not guessed.
 */
export function technicianForRework(
  systemId: number | null,
  jobs: readonly WorkedJob[],
  parentOf: ReadonlyMap<number, number | null>
): number | null {
  const onSystem =
    systemId === null
      ? []
      : jobs.filter((job) => job.systemId !== null && isSameBranch(systemId, job.systemId, parentOf))
  return theOnly(onSystem) ?? theOnly(jobs)
}

export interface Finding {
  wordingEn: string
  wordingZh: string
  unit: string | null
  valueThousandths: number | null
  note: string | null
}

/** What has to be put right, in the shop's language: the item, what was measured, what the inspector noted. */
export function describeFinding(finding: Finding, language: Language): string {
  const wording = language === 'zh-CN' ? finding.wordingZh : finding.wordingEn
  const value =
    finding.valueThousandths === null ? null : `${finding.valueThousandths / 1000} ${finding.unit ?? ''}`.trim()
  const separator = language === 'zh-CN' ? '：' : ': '
  const details = [value, finding.note].filter((detail) => detail !== null)
  return details.length === 0 ? wording : `${wording}${separator}${details.join(language === 'zh-CN' ? '，' : ', ')}`
}
