import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src-main/shared/errors.ts'
import { errors as en } from '../../src-main/shared/messages/en/errors.ts'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import { errors as zh } from '../../src-main/shared/messages/zh-CN/errors.ts'

/** Names of a thing in two languages are one parameter to the reader. */
const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name?.replace(/(En|Zh)$/, '')).toSorted()

describe('Every refusal is a sentence in each language', () => {
  it.each(errorCodes)('%s says the same in both', (code) => {
    expect(en[code]).toMatch(/\.$/)
    expect(zh[code]).toMatch(/。$/)
    expect(zh[code]).toMatch(/\p{Script=Han}/u)
    expect(placeholders(zh[code])).toEqual(placeholders(en[code]))
  })

  it('names stages in the words of the board', () => {
    const params = { from: 'delivered', to: 'in_repair' }
    expect(createTranslator('en')('errors.stage_not_reachable', params)).toContain('from “Delivered” to “In repair”')
    expect(createTranslator('zh-CN')('errors.stage_not_reachable', params)).toContain('从“已交车”转到“维修中”')
  })
})

const sources = join(import.meta.dirname, '../../src-main')
/** Refusals thrown with their parameters written out, as `code → keys`. */
const thrown = globSync('{app,core,db,shells}/**/*.ts', { cwd: sources }).flatMap((file) =>
  [...readFileSync(join(sources, file), 'utf8').matchAll(/new DomainError\(\s*'(\w+)'\s*(?:\)|,\s*\{([^}]*)\})/g)].map(
    ([, code = '', written = '']) => ({
      file,
      code: errorCodes.find((known) => known === code),
      keys: written.split(',').map((pair) => (pair.split(':')[0] ?? '').trim().replace(/(En|Zh)$/, ''))
    })
  )
)

describe('Every place that refuses gives what the sentence names', () => {
  it('finds the places', () => {
    expect(thrown.length).toBeGreaterThan(50)
  })

  it('leaves no gap in a sentence', () => {
    const gaps = thrown.filter(
      ({ code, keys }) => !code || placeholders(en[code]).some((name) => !keys.includes(name ?? ''))
    )
    expect(gaps).toEqual([])
  })
})
