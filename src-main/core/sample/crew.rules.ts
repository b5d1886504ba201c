import type { Random } from './random.rules.ts'
import type { Fault } from './words.ts'

export interface Worker {
  staffId: number
  outletId: number
  /** How often their work does not hold, 1 = average. */
  risk: number
  /** Flagged over needed time. */
  speed: number
  /** Systems they are weak at, by the system's code. */
  weakAt: ReadonlySet<string>
}

const WEAK_RISK = 2.6

/** Technicians differ: the spread is wide enough to be seen in a year of a small shop. */
export function createWorker(
  staffId: number,
  outletId: number,
  order: number,
  faults: readonly Fault[],
  random: Random
): Worker {
  const risks = [0.6, 1.9, 0.8, 1.2, 0.5, 1.0, 1.5, 0.7]
  return {
    staffId,
    outletId,
    risk: (risks[order % risks.length] ?? 1) * random.between(0.9, 1.1),
    speed: random.between(0.85, 1.2),
    weakAt: new Set([random.pick(faults).system, random.pick(faults).system])
  }
}

/** Probability factor that a job of this fault by this worker goes wrong. */
export function riskOf(worker: Worker, fault: Fault): number {
  return worker.risk * fault.risk * (worker.weakAt.has(fault.system) ? WEAK_RISK : 1)
}
