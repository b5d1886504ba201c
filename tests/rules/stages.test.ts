import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionChecks, missingOf } from '../../src-main/core/repair-orders/completion.rules.ts'
import { decideReading } from '../../src-main/core/repair-orders/odometer.rules.ts'
import { countingPromise, decidePromise } from '../../src-main/core/repair-orders/promises.rules.ts'
import { decideStageChange, nextStages } from '../../src-main/core/repair-orders/stages.rules.ts'
import { completionRules, stages } from '../../src-main/shared/enums.ts'

const NOW = '2026-03-02T12:00:00Z'
const last = (stage: (typeof stages)[number], at = '2026-03-02T10:00:00Z') => ({ stage, at, waitCause: null })
const change = (
  stage: (typeof stages)[number],
  more: { at?: string; waitCause?: 'bay' | 'parts'; note?: string } = {}
) => ({
  stage,
  at: more.at ?? null,
  waitCause: more.waitCause ?? null,
  note: more.note ?? null
})

describe('a change of stage', () => {
  it('is only taken to where the order may go from where it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.constantFrom(...stages), (from, to) => {
        const isAllowed = nextStages(from).includes(to)
        const decide = () => decideStageChange(last(from), change(to, { note: 'why' }), NOW)
        if (isAllowed) expect(decide().stage).toBe(to)
        else if (from !== to) expect(decide).toThrow('stage_not_reachable')
      })
    )
  })

  it('never comes before the one before it, nor after now', () => {
    const early = change('in_repair', { at: '2026-03-02T09:59:59Z' })
    expect(() => decideStageChange(last('checked_in'), early, NOW)).toThrow('event_out_of_order')
    const ahead = change('in_repair', { at: '2026-03-02T12:00:01Z' })
    expect(() => decideStageChange(last('checked_in'), ahead, NOW)).toThrow('event_in_future')
  })

  it('takes the time of the event before when the clock of the PC ran backwards', () => {
    const decided = decideStageChange(
      last('checked_in', '2026-03-02T12:00:00Z'),
      change('in_repair'),
      '2026-03-02T12:00:00Z'
    )
    expect(decided.at).toBe('2026-03-02T12:00:00Z')
    expect(() => decideStageChange(last('checked_in', '2026-03-02T13:00:00Z'), change('in_repair'), NOW)).toThrow(
      'event_in_future'
    )
  })

  it('waits for parts or approval without being told, and for a bay when somebody says so', () => {
    expect(decideStageChange(last('checked_in'), change('awaiting_parts'), NOW).waitCause).toBe('parts')
    expect(decideStageChange(last('checked_in'), change('awaiting_approval'), NOW).waitCause).toBe('approval')
    expect(decideStageChange(last('checked_in'), change('checked_in', { waitCause: 'bay' }), NOW)).toMatchObject({
      stage: 'checked_in',
      waitCause: 'bay'
    })
    expect(() => decideStageChange(last('checked_in'), change('checked_in'), NOW)).toThrow('stage_not_reachable')
  })
})

describe('the promise that counts', () => {
  const shop = (promisedAt: string) => ({ promisedAt, askedBy: 'shop' as const })
  const customer = (promisedAt: string) => ({ promisedAt, askedBy: 'customer' as const })

  it.each([
    ['none', [], undefined],
    ['the first', [shop('a'), shop('b'), shop('c')], 'a'],
    ['the last that the customer asked for', [shop('a'), customer('b'), shop('c'), customer('d'), shop('e')], 'd'],
    ['the first, even when the customer asked for it', [customer('a'), shop('b')], 'a']
  ])('%s', (_which, promises, expected) => {
    expect(countingPromise(promises)?.promisedAt).toBe(expected)
  })

  it('lies after the opening, and a later one says why it changed', () => {
    expect(() => decidePromise([], NOW, { ...shop(NOW), reason: null })).toThrow('promise_before_opening')
    const later = { ...shop('2026-03-03T12:00:00Z'), reason: null }
    expect(() => decidePromise([shop('2026-03-02T17:00:00Z')], NOW, later)).toThrow('promise_reason_needed')
  })
})

describe('an odometer reading', () => {
  const reading = (km: number, onDate = '2026-03-03') => ({ km, onDate, lowerReason: null })

  it('may equal the last one, and be 2,000 km a day more but not a kilometre beyond', () => {
    const before = { km: 50_000, onDate: '2026-03-01' }
    expect(decideReading(before, reading(50_000), false)).toEqual({ lowerReason: null })
    expect(decideReading(before, reading(54_000), false)).toEqual({ lowerReason: null })
    expect(() => decideReading(before, reading(54_001), false)).toThrow('odometer_unlikely')
  })

  it('forgets a reason that is not needed', () => {
    const given = { ...reading(60_000), lowerReason: 'other' as const }
    expect(decideReading({ km: 59_990, onDate: '2026-03-03' }, given, false)).toEqual({ lowerReason: null })
  })
})

describe('what delivery asks for', () => {
  const complete = {
    hasOdometerIn: true,
    hasOdometerOut: true,
    jobs: 2,
    jobsWithTechnician: 2,
    jobsWithCause: 2,
    linkedCandidates: 0,
    undecidedCandidates: 0,
    reworks: 0,
    openReworks: 0,
    needsFinalInspection: true,
    hasPassedFinalInspection: true
  }

  it('is nothing when everything is there', () => {
    expect(missingOf(completionChecks(complete, completionRules))).toEqual([])
  })

  it.each([
    ['the first odometer', { hasOdometerIn: false }, 'odometer_in'],
    ['the last odometer', { hasOdometerOut: false }, 'odometer_out'],
    ['a technician', { jobsWithTechnician: 1 }, 'technician'],
    ['a cause', { jobsWithCause: 0 }, 'cause'],
    ['a passed final inspection', { hasPassedFinalInspection: false }, 'final_inspection'],
    ['a decision on a possible comeback', { linkedCandidates: 2, undecidedCandidates: 1 }, 'candidates_undecided'],
    ['rework that is not done', { reworks: 1, openReworks: 1 }, 'rework_open']
  ])('names %s', (_what, part, code) => {
    expect(missingOf(completionChecks({ ...complete, ...part }, completionRules))).toEqual([code])
  })

  it('asks only for open rework and undecided comebacks when the owner switched every rule off', () => {
    const nothing = {
      ...complete,
      hasOdometerIn: false,
      jobsWithCause: 0,
      hasPassedFinalInspection: false,
      reworks: 1,
      openReworks: 1
    }
    expect(missingOf(completionChecks(nothing, []))).toEqual(['rework_open'])
  })

  it('needs no final inspection where the class has none', () => {
    const diagnosis = { ...complete, needsFinalInspection: false, hasPassedFinalInspection: false }
    expect(missingOf(completionChecks(diagnosis, completionRules))).toEqual([])
  })
})
