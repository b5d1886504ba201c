import { describe, expect, it } from 'vitest'
import { codeKey, rowIdOf, searchTerms, spacedCodes, spacedWords } from '../../src-main/core/search/search.rules.ts'

describe('what the index keeps', () => {
  it('sets each Chinese character apart and leaves other words whole', () => {
    expect(spacedWords('前刹车ABS灯').split(/\s+/).filter(Boolean)).toEqual(['前', '刹', '车', 'ABS', '灯'])
  })

  it('compares codes by letters and digits alone', () => {
    expect(codeKey(' 京ａ·12345 ')).toBe('京A12345')
    expect(codeKey('(087) 123-45')).toBe('08712345')
    expect(spacedCodes(['26-0001', null, 'RO 77/1'])).toBe('260001 RO771')
  })

  it('gives no two records one row', () => {
    const rows = [1, 2, 3].flatMap((id) => [rowIdOf('order', id), rowIdOf('vehicle', id), rowIdOf('customer', id)])
    expect(new Set(rows).size).toBe(rows.length)
  })
})

describe('what a typed text looks for', () => {
  it('is all its words, each of which may go on', () => {
    expect(searchTerms('rear  brak').words).toBe('"rear"* AND "brak"*')
  })

  it('is a Chinese word as its characters in a row', () => {
    expect(searchTerms('刹车').words?.replace(/\s+/g, ' ')).toBe('"刹 车"')
  })

  it('is part of a code from three characters on, and its beginning before that', () => {
    expect(searchTerms('191-D')).toMatchObject({ codes: '"191D"', key: '191D' })
    expect(searchTerms('京A')).toMatchObject({ codes: null, key: '京A' })
  })

  it('is never an operator of the index', () => {
    expect(searchTerms('a" OR "b').words).not.toMatch(/"[^"]*"\s+OR/)
    expect(searchTerms('NOT').words).toBe('"NOT"*')
  })

  it('is nothing where there is neither letter nor digit', () => {
    expect(searchTerms('" * 😀 \u0000 \ud800')).toEqual({ words: null, codes: null, key: '' })
  })

  it('is at most eight words, so that no text is dear', () => {
    const terms = searchTerms(Array.from({ length: 50 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(' '))
    expect(terms.words?.split(' AND ')).toHaveLength(8)
  })
})
