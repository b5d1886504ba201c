import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PersonChip } from '../../src-renderer/ui/chip/chips.tsx'
import { IntervalBar } from '../../src-renderer/ui/figure/interval-bar.tsx'
import { Mark, PartBins, StateMark } from '../../src-renderer/ui/mark/mark.tsx'
import { PromiseStrip } from '../../src-renderer/ui/order/promise-strip.tsx'
import { draw } from './within.tsx'

describe('the marks of the workshop', () => {
  it('say their state in a word beside the shape', () => {
    const { container } = draw(<StateMark state="breach" />)
    expect(screen.getByText('breach')).toBeTruthy()
    expect(container.querySelector('svg[data-kind=breach]')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('say it in Chinese on a Chinese screen', () => {
    draw(<StateMark state="too_few" />, 'zh-CN')
    expect(screen.getByText('样本过小')).toBeTruthy()
  })

  it('carry a name where no word stands beside them', () => {
    draw(<Mark kind="missing" label="missing" />)
    expect(screen.getByRole('img', { name: 'missing' })).toBeTruthy()
  })

  it('show one bin a part line and tell the worst of them', () => {
    const { container } = draw(<PartBins states={['here', 'coming', 'missing']} />)
    expect(container.querySelectorAll('svg')).toHaveLength(3)
    expect(screen.getByText('1 missing')).toBeTruthy()
  })

  it('show no bins for an order without parts', () => {
    const { container } = draw(<PartBins states={[]} />)
    expect(container.innerHTML).toBe('')
  })

  it('fill the strip of a late order and say how late it is', () => {
    const { container } = draw(<PromiseStrip promisedAt="2026-11-25T10:30:00Z" now="2026-11-25T11:22:00Z" />)
    expect(container.querySelector('.promise-strip.late')).toBeTruthy()
    expect(screen.getByText('late 52 min')).toBeTruthy()
  })

  it('mark an order due within the hour with a triangle', () => {
    const { container } = draw(<PromiseStrip promisedAt="2026-11-25T11:45:00Z" now="2026-11-25T11:22:00Z" />)
    expect(container.querySelector('svg[data-kind=watch]')).toBeTruthy()
  })

  it('name people by two initials, in Chinese by the surname', () => {
    const { container, redraw } = draw(<PersonChip name="Declan Roche" />)
    expect(container.querySelector('.initials')?.textContent).toBe('DR')
    redraw(<PersonChip name="王小明" />)
    expect(container.querySelector('.initials')?.textContent).toBe('王')
  })
})

describe('the line of a figure', () => {
  const bar = (value: number | null, target: number | null, better: 'higher' | 'lower') => (
    <IntervalBar
      value={value}
      interval={value === null ? null : { low: value - 0.03, high: value + 0.03 }}
      target={target}
      better={better}
      state="breach"
      label="89.9, target 95.0, breach"
      width={100}
    />
  )

  it('draws the side that meets the target to the right where more is better', () => {
    const { container } = draw(bar(0.9, 0.95, 'higher'))
    expect(container.querySelector('.bar-meets')?.getAttribute('d')).toBe('M85 10H100')
  })

  it('draws it to the left where less is better', () => {
    const { container } = draw(bar(0.9, 0.95, 'lower'))
    expect(container.querySelector('.bar-meets')?.getAttribute('d')).toBe('M0 10H85')
  })

  it('draws only the empty line where there is no data and no target', () => {
    const { container } = draw(bar(null, null, 'higher'))
    expect(container.querySelectorAll('svg > *')).toHaveLength(1)
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('breach')
  })
})
