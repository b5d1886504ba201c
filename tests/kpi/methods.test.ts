import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCases, runCases } from '../../src-main/app/checks.ts'
import { differencesOf } from '../../src-main/core/methods/compare.rules.ts'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import { runCommandLine } from '../../src-main/shells/cli/run.ts'

const casesFile = resolve(import.meta.dirname, 'cases.json')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightfirst-cases-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function typed(...args: string[]) {
  const lines: string[] = []
  const io = {
    out: (line: string) => void lines.push(line),
    err: (line: string) => void lines.push(line),
    progress: () => undefined,
    t: createTranslator('en'),
    signal: new AbortController().signal
  }
  return { code: await runCommandLine(args, io), lines }
}

function written(cases: unknown): string {
  const file = join(folder, 'cases.json')
  writeFileSync(file, JSON.stringify(cases))
  return file
}

it.each([...runCases(readCases(casesFile))].map((result) => [result.id, result] as const))(
  '%s is worked out',
  (_id, result) => {
    expect(result).toMatchObject({ status: 'passed', differences: [], detail: null })
  }
)

describe('the comparison', () => {
  it('holds the tolerance at any depth and allows more keys in the result', () => {
    expect(differencesOf({ a: [{ b: 1 }] }, { a: [{ b: 1.05, c: 3 }], d: 1 }, 0.1)).toEqual([])
    expect(differencesOf({ a: [{ b: 1 }] }, { a: [{ b: 1.05 }] }, 0.01)).toEqual([
      { path: 'a[0].b', expected: 1, got: 1.05 }
    ])
  })

  it('takes null, text, truth and the order of lists exactly', () => {
    expect(differencesOf({ rate: null }, { rate: 0 }, 1)).toHaveLength(1)
    expect(differencesOf({ rate: 0 }, { rate: null }, 1)).toHaveLength(1)
    expect(differencesOf({ rate: null }, {}, 1)).toHaveLength(1)
    expect(differencesOf(['a', 'b'], ['b', 'a'], 1)).toHaveLength(2)
    expect(differencesOf([1], [1, 2], 1)).toHaveLength(1)
    expect(differencesOf(true, 1, 1)).toHaveLength(1)
  })
})

describe('the command', () => {
  it('says a line a case and ends well when all passed', async () => {
    const { code, lines } = await typed('methods', casesFile, '--only', 'stat.,warranty.')
    expect(lines).toEqual(['passed  own.leap_day_months', 'passed  own.wilson', '2 passed, 0 failed, 0 not supported.'])
    expect(code).toBe(0)
  })

  it('shows both values of a case that failed, and names what it does not do', async () => {
    const file = written([
      {
        id: 'wrong',
        method: 'quality.pass_rate',
        input: { passed: 1, inspected: 2 },
        expected: { value: 0.6 },
        tolerance: 0
      },
      { id: 'other', method: 'parts.abc', input: {}, expected: {}, tolerance: 0 },
      { id: 'odd', method: 'stat.wilson', input: { hits: 3 }, expected: {}, tolerance: 0 }
    ])
    const { code, lines } = await typed('methods', file)
    expect(lines).toEqual([
      'failed  wrong: value expected 0.6, got 0.5',
      'not supported  other  parts.abc',
      'not supported  odd  stat.wilson',
      '0 passed, 1 failed, 2 not supported.'
    ])
    expect(code).toBe(1)
  })

  it('does not end well when nothing was selected', async () => {
    expect((await typed('methods', casesFile, '--only', 'none.')).code).toBe(1)
  })

  it('refuses in one line what it cannot read', async () => {
    expect(await typed('methods', join(folder, 'missing.json'))).toEqual({
      code: 1,
      lines: [`rightfirst: ${join(folder, 'missing.json')} could not be read.`]
    })
    const file = written({ not: 'a list' })
    expect((await typed('methods', file)).lines).toEqual([`rightfirst: ${file} is no file of reference cases.`])
  })
})
