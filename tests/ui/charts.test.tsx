import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ControlChart } from '../../src-renderer/ui/figure/control-chart.tsx'
import { ticks } from '../../src-renderer/ui/figure/scale.ts'
import { segmentsOf } from '../../src-renderer/ui/order/stage-timeline.tsx'
import { timelineScale } from '../../src-renderer/ui/order/timeline-scale.ts'
import { draw } from './within.tsx'

const point = (month: string, value: number | null, isOutside = false) => ({
  month,
  value,
  count: 300,
  lower: 0.91,
  upper: 0.98,
  isOutside,
  isOpen: false
})

describe('the control chart', () => {
  it('marks a month below the lower limit and says so in words', () => {
    const chart = {
      centre: 0.945,
      baseFrom: '2026-08',
      baseUntil: '2026-09',
      baseCount: 600,
      points: [point('2026-08', 0.95), point('2026-09', null), point('2026-10', 0.899, true)],
      runOfEight: false,
      trendOfSix: false
    }
    draw(
      <ControlChart
        chart={chart}
        target={0.95}
        write={(value) => (value * 100).toFixed(1)}
        title="% of orders passed first"
        counted="orders"
      />
    )
    expect(screen.getByText('October 2026: 89.9, below the lower limit')).toBeTruthy()
    expect(screen.getByText('limits fixed on these 2 months, 600 orders')).toBeTruthy()
    expect(screen.getByText('September 2026: no data, from 300')).toBeTruthy()
  })

  it('takes round steps for its lines', () => {
    expect(ticks([89, 99], 6)).toEqual([88, 90, 92, 94, 96, 98, 100])
  })
})

describe('the timeline of an order', () => {
  const events = [
    { stage: 'checked_in', at: '2026-11-24T08:05:00Z' },
    { stage: 'in_repair', at: '2026-11-24T16:00:00Z' },
    { stage: 'delivered', at: '2026-11-25T10:00:00Z' }
  ] as const

  it('ends with the delivery, whatever the time is now', () => {
    const segments = segmentsOf(events, '2026-11-27T09:00:00Z')
    expect(segments.map(({ stage, until }) => [stage, until])).toEqual([
      ['checked_in', '2026-11-24T16:00:00Z'],
      ['in_repair', '2026-11-25T10:00:00Z']
    ])
  })

  it('gives the night no room', () => {
    const scale = timelineScale(
      events.map(({ at }) => at),
      'UTC',
      200
    )
    expect(scale.x('2026-11-24T18:00:00Z')).toBe(scale.x('2026-11-25T08:00:00Z'))
    expect(scale.x('2026-11-25T18:00:00Z')).toBe(200)
  })

  it('draws an order that stood for a year', () => {
    const scale = timelineScale(['2025-11-24T08:00:00Z', '2026-11-24T16:00:00Z'], 'Asia/Shanghai', 1000)
    expect(scale.x('2026-11-24T16:00:00Z')).toBeGreaterThan(950)
  })
})
