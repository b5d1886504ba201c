import { describe, expect, it } from 'vitest'
import { resources } from '../../src-main/shared/messages/index.ts'

function sentences(tree: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(at, value)
    else for (const [inner, sentence] of sentences(value, at)) found.set(inner, sentence)
  }
  return found
}

const english = sentences(resources.en.translation)
const chinese = sentences(resources['zh-CN'].translation)
/** Catalogue entries have a name in each language; a sentence takes its own. */
const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].map((name) => name.replace(/(En|Zh)\}\}/, '}}')).sort()

describe('the sentences of the shop', () => {
  it('exist in Chinese for every English one, and no more', () => {
    const needed = [...english.keys()].filter((key) => !key.endsWith('_one')).sort()
    expect([...chinese.keys()].sort()).toEqual(needed)
  })

  it('carry the same figures in both languages', () => {
    for (const [key, sentence] of chinese) {
      expect(placeholders(sentence), key).toEqual(placeholders(english.get(key) ?? ''))
    }
  })

  it('have both forms wherever something is counted in English', () => {
    const singular = [...english.keys()].filter((key) => key.endsWith('_one'))
    for (const key of singular) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true)
  })

  it('are calm: no exclamation marks, no please, no 您 and no 请', () => {
    for (const [key, sentence] of english) expect(sentence, key).not.toMatch(/!|\bplease\b|successfully/i)
    for (const [key, sentence] of chinese) expect(sentence, key).not.toMatch(/[!！您请]/)
  })
})
