import type { ReadHandle } from '../../db/store.ts'
import {
  checkFacts,
  checkForeignKeys,
  checkIntegrity,
  checkNumbers,
  checkSearch,
  checkStages,
  type Findings
} from './checks.sql.ts'
import { checkChain, checkEntries } from './trail.sql.ts'

/** What verify looks at, in this order. */
export const checks = {
  integrity: checkIntegrity,
  foreign_keys: checkForeignKeys,
  audit_entries: checkEntries,
  audit_chain: checkChain,
  number_series: checkNumbers,
  stages: checkStages,
  order_facts: checkFacts,
  search_index: checkSearch
} as const satisfies Record<string, (db: ReadHandle) => Findings>
export type CheckId = keyof typeof checks

export interface CheckResult extends Findings {
  id: CheckId
  isOk: boolean
}

/** Runs the checks one after the other, telling each as it is done. Reads only. */
export function* verifyBooks(db: ReadHandle): Generator<CheckResult> {
  for (const id of Object.keys(checks) as CheckId[]) {
    const findings = checks[id](db)
    yield { id, isOk: findings.faults === 0, ...findings }
  }
}
