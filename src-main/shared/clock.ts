import type { Instant } from './dates.ts'

/** Time is injected (D2); tests hold it still. */
export interface Clock {
  now(): Instant
}
