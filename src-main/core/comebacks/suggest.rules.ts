import type { Day } from '../../shared/dates.ts'
import type { CandidateReason } from '../../shared/enums.ts'
import { daysOf, type VehicleMoment, type WarrantyTerm, warrantyAt } from './warranty.rules.ts'

/** What is compared of a job: its system (with the system's parent) and what was written about it. */
export interface JobWords {
  systemId: number | null
  systemRootId: number | null
  operation: string | null
  text: string
}

export interface DeliveredJob extends JobWords {
  jobId: number
  orderId: number
  term: WarrantyTerm
  release: VehicleMoment
}

export interface CandidateFound {
  originalJobId: number
  originalOrderId: number
  reasons: CandidateReason[]
  words: string[]
  daysLimit: number
  daysElapsed: number
  lastDay: Day
  kmLimit: number | null
  kmElapsed: number | null
}

/** Words that say nothing about the fault. */
const COMMON = new Set(
  (
    'and the for with from not has was are when while after before left right front rear side both new old car ' +
    'vehicle customer says said check checked checking replace replaced renew renewed repair repaired service fit fitted worn broken defective ' +
    '客户 车辆 检查 更换 维修 修理 反映 左侧 右侧 前轮 后轮 正常 时有 有时'
  ).split(' ')
)
const SHORTEST_WORD = 4

/** Latin words of four letters or more, and pairs of Chinese characters: what two descriptions can share. */
export function faultWords(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase()
  const words = plain.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu) ?? []
  const found = new Set(words.filter((word) => word.length >= SHORTEST_WORD && !COMMON.has(word)))
  for (const run of plain.match(/\p{Script=Han}{2,}/gu) ?? []) {
    const characters = [...run]
    for (let at = 0; at + 1 < characters.length; at++) {
      const pair = `${characters[at]}${characters[at + 1]}`
      if (!COMMON.has(pair)) found.add(pair)
    }
  }
  return found
}

function sharedWords(one: string, other: string): string[] {
  const others = faultWords(other)
  return [...faultWords(one)].filter((word) => others.has(word)).slice(0, 6)
}

const isSameOperation = (one: string | null, other: string | null) =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase()

function reasonsFor(original: DeliveredJob, back: readonly JobWords[]) {
  const words = [...new Set(back.flatMap((job) => sharedWords(job.text, original.text)))]
  const reasons: CandidateReason[] = []
  const isSameSystem = back.some((job) => job.systemRootId !== null && job.systemRootId === original.systemRootId)
  if (isSameSystem) reasons.push('same_system')
  if (back.some((job) => isSameOperation(job.operation, original.operation))) reasons.push('same_operation')
  if (words.length > 0) reasons.push('same_words')
  return { reasons: reasons.length > 0 ? reasons : (['same_vehicle'] satisfies CandidateReason[]), words }
}

const WEIGHT: Record<CandidateReason, number> = { same_system: 8, same_operation: 4, same_words: 2, same_vehicle: 0 }
const weightOf = (candidate: CandidateFound) => candidate.reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0)

/**
 * Delivered jobs of the vehicle whose warranty reaches the return, same system first, then the strongest link, then
 * the newest. Every job is judged by its own period (methods.md 1.2).
 */
export function findCandidates(
  delivered: readonly DeliveredJob[],
  back: { moment: VehicleMoment; jobs: readonly JobWords[] }
): CandidateFound[] {
  const found: CandidateFound[] = []
  for (const original of delivered) {
    const verdict = warrantyAt(original.term, original.release, back.moment)
    const daysLimit = daysOf(original.term, original.release.day)
    if (!verdict.isWithin || verdict.lastDay === null || daysLimit === null) continue
    found.push({
      originalJobId: original.jobId,
      originalOrderId: original.orderId,
      ...reasonsFor(original, back.jobs),
      daysLimit,
      daysElapsed: verdict.elapsedDays,
      lastDay: verdict.lastDay,
      kmLimit: original.term.km,
      kmElapsed: verdict.elapsedKm
    })
  }
  return found.sort(
    (a, b) => weightOf(b) - weightOf(a) || a.daysElapsed - b.daysElapsed || a.originalJobId - b.originalJobId
  )
}
