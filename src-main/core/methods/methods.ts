import { z } from 'zod'
import type { FreshBooks } from './books.ts'
import { comebackMethods } from './comebacks.ts'
import { type Difference, differencesOf } from './compare.rules.ts'
import { inspectedMethods } from './inspected.ts'
import { type Methods, NotSupported } from './method.ts'
import { statisticMethods } from './statistics.ts'
import { timeMethods } from './times.ts'
import { warrantyMethods } from './warranty.ts'

const methods: Methods = {
  ...warrantyMethods,
  ...statisticMethods,
  ...inspectedMethods,
  ...comebackMethods,
  ...timeMethods
}

/** A case of a file of reference values (methods.md 13). */
export const methodCase = z.looseObject({
  id: z.string(),
  method: z.string(),
  input: z.unknown(),
  expected: z.unknown(),
  tolerance: z.number().min(0).default(0)
})
export type MethodCase = z.infer<typeof methodCase>
export const caseFile = z.array(methodCase)

export interface CaseResult {
  id: string
  method: string
  status: 'passed' | 'failed' | 'not_supported'
  expected: unknown
  got: unknown
  differences: Difference[]
  /** Why it could not be answered. */
  detail: string | null
}

/** Answers one case through the product and compares. An input that a method does not take is not supported. */
export function runCase(one: MethodCase, fresh: FreshBooks): CaseResult {
  const { id, method, expected } = one
  const result = { id, method, expected, got: null, differences: [], detail: null }
  const answer = Object.hasOwn(methods, method) ? methods[method] : undefined
  if (!answer) return { ...result, status: 'not_supported' }
  try {
    const got = answer(one.input, fresh)
    const differences = differencesOf(expected, got, one.tolerance)
    return { ...result, got, differences, status: differences.length === 0 ? 'passed' : 'failed' }
  } catch (error) {
    if (error instanceof NotSupported) return { ...result, status: 'not_supported', detail: error.message }
    if (error instanceof z.ZodError) return { ...result, status: 'not_supported', detail: z.prettifyError(error) }
    const detail = error instanceof Error ? error.message : String(error)
    return { ...result, status: 'failed', detail }
  }
}
