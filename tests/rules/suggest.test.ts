import { describe, expect, it } from 'vitest'
import { type DeliveredJob, faultWords, findCandidates } from '../../src-main/core/comebacks/suggest.rules.ts'

const delivered = (change: Partial<DeliveredJob> = {}): DeliveredJob => ({
  jobId: 1,
  orderId: 1,
  systemId: 11,
  systemRootId: 1,
  operation: 'Rear pads, renew',
  text: 'Grinding from the rear when braking',
  term: { days: 30, months: null, km: 5000 },
  release: { day: '2026-03-02', km: 50_000 },
  ...change
})
const back = (text: string, change: { systemRootId?: number | null; operation?: string | null } = {}) => ({
  moment: { day: '2026-03-10', km: 50_400 },
  jobs: [{ systemId: null, systemRootId: change.systemRootId ?? null, operation: change.operation ?? null, text }]
})

describe('words of a fault', () => {
  it('are those that say something: no short ones, none that stand in every order', () => {
    expect([...faultWords('The customer says: GRINDING noise from the rear when braking')]).toEqual([
      'grinding',
      'noise',
      'braking'
    ])
  })

  it('are pairs of characters in Chinese', () => {
    expect([...faultWords('空调不制冷')]).toEqual(['空调', '调不', '不制', '制冷'])
  })
})

describe('candidates', () => {
  it('are linked by a sibling system under the same root', () => {
    expect(findCandidates([delivered()], back('something else', { systemRootId: 1 }))).toMatchObject([
      { reasons: ['same_system'] }
    ])
  })

  it('are linked by the operation whatever the capitals', () => {
    const again = back('x', { operation: ' rear pads, RENEW ' })
    expect(findCandidates([delivered()], again)).toMatchObject([{ reasons: ['same_operation'] }])
  })

  it('share at least the vehicle', () => {
    expect(findCandidates([delivered()], back('Battery empty'))).toMatchObject([
      { reasons: ['same_vehicle'], words: [] }
    ])
  })

  it('stand in the order of their link: system, operation, words, vehicle; then the newest', () => {
    const found = findCandidates(
      [
        delivered({ jobId: 1, systemRootId: 9, operation: null, text: 'tyres' }),
        delivered({ jobId: 2, systemRootId: 9, operation: null }),
        delivered({ jobId: 3, operation: null, text: 'handbrake' }),
        delivered({ jobId: 4, operation: null, text: 'handbrake', release: { day: '2026-03-08', km: 50_300 } })
      ],
      back('grinding again', { systemRootId: 1 })
    )
    expect(found.map((candidate) => candidate.originalJobId)).toEqual([4, 3, 2, 1])
  })

  it('are judged each by its own period', () => {
    const jobs = [delivered({ jobId: 1, term: { days: 7, months: null, km: null } }), delivered({ jobId: 2 })]
    expect(findCandidates(jobs, back('grinding')).map((candidate) => candidate.originalJobId)).toEqual([2])
  })
})
