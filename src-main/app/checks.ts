import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CaseResult, caseFile, type MethodCase, runCase } from '../core/methods/methods.ts'
import { type CheckResult, verifyBooks } from '../core/verify/verify.ts'
import { openStore } from '../db/store.ts'
import { DomainError } from '../shared/errors.ts'
import type { Application } from './application.ts'
import { findResourcesDir } from './resources.ts'

export type { CaseResult, CheckResult }

/** Checks the open books, one check after the other. */
export function verifyOpenBooks(app: Application): Generator<CheckResult> {
  const store = app.store()
  if (!store) throw new DomainError('no_shop')
  return verifyBooks(store.read)
}

/** Reads a file of reference cases (methods.md 13). */
export function readCases(file: string): MethodCase[] {
  return caseFile.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')))
}

/** Works out reference cases, each in fresh books of a folder that goes away at the end. */
export function* runCases(cases: readonly MethodCase[]): Generator<CaseResult> {
  const folder = mkdtempSync(join(tmpdir(), 'rightfirst-methods-'))
  const options = { resourcesDir: findResourcesDir(), clock: { now: () => '2026-01-01T00:00:00Z' } }
  let opened = 0
  const fresh = () => {
    opened += 1
    return openStore(join(folder, `${opened}.sqlite`), options)
  }
  try {
    for (const one of cases) yield runCase(one, fresh)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
