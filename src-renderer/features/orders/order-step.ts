import type { Candidate } from '../../../src-main/shared/contract/comebacks.ts'

/** What is being done to an order in a drawer. */
export type OrderStep =
  | { kind: 'move' | 'promise' | 'head' | 'release' | 'trail' }
  | { kind: 'odometer'; direction: 'in' | 'out' }
  | { kind: 'job'; jobId: number | null }
  | { kind: 'voidJob'; jobId: number }
  | { kind: 'confirm' | 'reject'; candidate: Candidate }
