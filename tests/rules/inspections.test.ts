import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  blockingItems,
  decideAnswer,
  decideResult,
  type ItemLimits
} from '../../src-main/core/inspections/inspections.rules.ts'
import { itemOutcomes, severities } from '../../src-main/shared/enums.ts'
import { judgeValue } from '../../src-main/shared/limits.ts'

const torque: ItemLimits = { kind: 'measured', lowerThousandths: 110_000, upperThousandths: 130_000 }
const choice: ItemLimits = { kind: 'pass_fail', lowerThousandths: null, upperThousandths: null }
const remark: ItemLimits = { kind: 'text', lowerThousandths: null, upperThousandths: null }
const nothing: Answer = { outcome: null, valueThousandths: null, answerText: null, note: null }

describe('A measured item is judged from its limits', () => {
  it.each([
    [109_999, 'failed'],
    [110_000, 'good'],
    [121_000, 'good'],
    [130_000, 'good'],
    [130_001, 'failed']
  ] as const)('%i thousandths of a newton metre at a wheel bolt is %s', (value, outcome) => {
    expect(judgeValue(torque, value)).toBe(outcome)
  })

  it('takes a negative value against a limit on one side only', () => {
    const frost: ItemLimits = { kind: 'measured', lowerThousandths: null, upperThousandths: -25_000 }
    expect([judgeValue(frost, -25_000), judgeValue(frost, -24_999), judgeValue(frost, -1_000_000_000)]).toEqual([
      'good',
      'failed',
      'good'
    ])
  })

  it('lets the value decide, whatever was chosen beside it', () => {
    expect(decideAnswer(torque, { ...nothing, outcome: 'good', valueThousandths: 87_000 }).outcome).toBe('failed')
  })

  it('is not good by choice alone: a number is missing', () => {
    expect(() => decideAnswer(torque, { ...nothing, outcome: 'good' })).toThrow('answer_unfit')
  })

  it('can be not applicable, and then carries no value', () => {
    expect(decideAnswer(torque, { ...nothing, outcome: 'not_applicable', valueThousandths: 1 })).toEqual({
      ...nothing,
      outcome: 'not_applicable'
    })
  })
})

describe('A choice is a choice (fault 27)', () => {
  it('does not read words as a verdict', () => {
    expect(decideAnswer(choice, { ...nothing, answerText: 'yes' })).toEqual(nothing)
  })

  it('takes no number', () => {
    expect(() => decideAnswer(choice, { ...nothing, outcome: 'good', valueThousandths: 5 })).toThrow('answer_unfit')
  })

  it('is taken back by an empty answer', () => {
    expect(decideAnswer(choice, nothing).outcome).toBeNull()
  })

  it('keeps the note beside it', () => {
    expect(decideAnswer(choice, { ...nothing, outcome: 'failed', note: 'hose chafed' }).note).toBe('hose chafed')
  })
})

describe('A text item is answered by words and fails nobody', () => {
  it('counts as answered once something is written', () => {
    expect(decideAnswer(remark, { ...nothing, answerText: 'Rotate tyres at next service' }).outcome).toBe('good')
  })

  it('stays open while it is blank', () => {
    expect(decideAnswer(remark, { ...nothing, outcome: 'good', answerText: '' }).outcome).toBeNull()
  })

  it('cannot be failed', () => {
    expect(() => decideAnswer(remark, { ...nothing, outcome: 'failed', answerText: 'bad' })).toThrow('answer_unfit')
  })
})

describe('The result follows from the items', () => {
  const good = { outcome: 'good', severity: 'major' } as const
  const minorFault = { outcome: 'failed', severity: 'minor' } as const

  it.each(['critical', 'major'] as const)('fails on one failed %s item', (severity) => {
    expect(decideResult([good, { outcome: 'failed', severity }])).toBe('failed')
  })

  it('passes with failed minor items, which open no rework', () => {
    expect(decideResult([good, minorFault])).toBe('passed')
    expect(blockingItems([good, minorFault])).toEqual([])
  })

  it('does not come while items are unanswered, and says how many', () => {
    const items = [good, { outcome: null, severity: 'minor' }, { outcome: null, severity: 'critical' }] as const
    expect(() => decideResult(items)).toThrow(
      expect.objectContaining({ code: 'inspection_incomplete', params: { left: 2, total: 3 } })
    )
  })

  it('does not come from an inspection in which nothing was applicable', () => {
    expect(() => decideResult([{ outcome: 'not_applicable', severity: 'critical' }])).toThrow('inspection_empty')
    expect(() => decideResult([])).toThrow('inspection_empty')
  })

  it('fails exactly when some failed item is critical or major, for any checklist', () => {
    const item = fc.record({ outcome: fc.constantFrom(...itemOutcomes), severity: fc.constantFrom(...severities) })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        fc.pre(items.some(({ outcome }) => outcome !== 'not_applicable'))
        const isBad = items.some(({ outcome, severity }) => outcome === 'failed' && severity !== 'minor')
        expect(decideResult(items)).toBe(isBad ? 'failed' : 'passed')
      })
    )
  })
})
