import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { limitScale, readThousandths } from '../../src-renderer/features/inspections/measure.ts'
import type { Item } from '../../src-renderer/features/inspections/tally.ts'
import { neighbour, nextUnanswered, tallyOf } from '../../src-renderer/features/inspections/tally.ts'
import { useHeldText } from '../../src-renderer/features/inspections/use-held-text.ts'
import { readHoursMinutes } from '../../src-renderer/features/quality/hours-minutes.ts'
import { draw } from './within.tsx'

function anItem(id: number, change: Partial<Item> = {}): Item {
  return {
    id,
    position: id,
    wordingEn: `Item ${id}`,
    wordingZh: `第${id}项`,
    kind: 'pass_fail',
    severity: 'critical',
    systemId: null,
    unit: null,
    lowerThousandths: null,
    upperThousandths: null,
    outcome: null,
    valueThousandths: null,
    answerText: null,
    note: null,
    answeredAt: null,
    ...change
  }
}

function Note({ saved, onKeep }: { saved: string; onKeep: (text: string) => void }) {
  const { text, set, flush, replace } = useHeldText(saved, onKeep)
  return (
    <>
      <input aria-label="note" value={text} onChange={(event) => set(event.target.value)} onBlur={flush} />
      <button type="button" onClick={() => replace('')}>
        not applicable
      </button>
    </>
  )
}

describe('A measured value as it is typed', () => {
  it.each([
    ['8.7', 8700],
    ['8,7', 8700],
    ['-0.5', -500],
    ['−0.5', -500],
    ['.25', 250],
    ['１２１', 121_000],
    ['12.3456', 12_346]
  ])('%s is read in thousandths', (typed, thousandths) => {
    expect(readThousandths(typed)).toBe(thousandths)
  })

  it.each(['', '-', '.', '8.7.1', '12 mm', '1e3', '1000001'])('“%s” is not a figure', (typed) => {
    expect(readThousandths(typed)).toBeNull()
  })
})

describe('The scale of a measured item', () => {
  const torque = { lowerThousandths: 110_000, upperThousandths: 130_000 }

  it('puts both limits inside and a value between them in its place', () => {
    const scale = limitScale(torque, 120_000)
    const { lowerAt, upperAt, at } = scale
    expect([lowerAt, at, upperAt].every((place) => place !== null && place > 0 && place < 1)).toBe(true)
    expect(at).toBeCloseTo(((lowerAt ?? 0) + (upperAt ?? 0)) / 2)
  })

  it('keeps a value far away at the end instead of making the limits vanish', () => {
    const scale = limitScale(torque, 0)
    expect(scale.at).toBe(0)
    expect((scale.upperAt ?? 0) - (scale.lowerAt ?? 0)).toBeGreaterThan(0.2)
  })

  it('has its figures in even steps from end to end', () => {
    const { ticks, from, to } = limitScale({ lowerThousandths: 9000, upperThousandths: null }, 8700)
    const steps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)))
    expect([ticks[0], ticks.at(-1), steps.size]).toEqual([from, to, 1])
  })

  it('can be drawn for a limit of nothing', () => {
    const scale = limitScale({ lowerThousandths: 0, upperThousandths: null }, null)
    expect(scale.to).toBeGreaterThan(scale.from)
  })
})

describe('The answers so far', () => {
  const items = [
    anItem(1, { outcome: 'good' }),
    anItem(2, { outcome: 'failed' }),
    anItem(3, { outcome: 'failed', severity: 'major' }),
    anItem(4, { outcome: 'failed', severity: 'minor' }),
    anItem(5, { outcome: 'not_applicable' }),
    anItem(6)
  ]

  it('open a rework for each failed critical or major item, and none for a minor one', () => {
    expect(tallyOf(items)).toEqual({
      good: 1,
      failedCritical: 1,
      failedMajor: 1,
      failedMinor: 1,
      notApplicable: 1,
      left: 1,
      rework: 2,
      isFailed: true
    })
  })

  it('lead on to the next item without an answer, from the top again at the end', () => {
    const open = [anItem(1), anItem(2, { outcome: 'good' }), anItem(3)]
    expect(nextUnanswered(open, 1)?.id).toBe(3)
    expect(nextUnanswered(open, 3)?.id).toBe(1)
    expect(nextUnanswered([anItem(1), anItem(2, { outcome: 'good' })], 1)).toBeNull()
  })

  it('are walked through item by item, and the ends hold', () => {
    expect(neighbour(items, 1, -1)?.id).toBe(1)
    expect(neighbour(items, 1, 1)?.id).toBe(2)
    expect(neighbour(items, null, -1)?.id).toBe(6)
  })
})

describe('Text under the hand', () => {
  const type = (text: string) => fireEvent.change(screen.getByLabelText('note'), { target: { value: text } })
  const leave = () => fireEvent.blur(screen.getByLabelText('note'))

  it('is kept when the screen is left in the middle of it', () => {
    const kept: string[] = []
    const { unmount } = draw(<Note saved="" onKeep={(text) => kept.push(text)} />)
    type('lip edge')
    unmount()
    expect(kept).toEqual(['lip edge'])
  })

  it('is kept once, however often its field is left', () => {
    const kept: string[] = []
    const { unmount } = draw(<Note saved="" onKeep={(text) => kept.push(text)} />)
    type('lip edge')
    leave()
    leave()
    unmount()
    expect(kept).toEqual(['lip edge'])
  })

  it('is kept again when the books did not take it', () => {
    const kept: string[] = []
    const onKeep = (text: string) => kept.push(text)
    const { redraw } = draw(<Note saved="" onKeep={onKeep} />)
    type('lip edge')
    leave()
    redraw(<Note saved="lip edge" onKeep={onKeep} />)
    redraw(<Note saved="" onKeep={onKeep} />)
    leave()
    expect(kept).toEqual(['lip edge', 'lip edge'])
  })

  it('is dropped when the item is answered otherwise', () => {
    const kept: string[] = []
    const { unmount } = draw(<Note saved="" onKeep={(text) => kept.push(text)} />)
    type('8.7')
    fireEvent.click(screen.getByRole('button'))
    unmount()
    expect(kept).toEqual([])
  })
})

describe('Time spent on rework', () => {
  it.each([
    ['1:20', 4800],
    ['0:05', 300],
    ['80', 4800],
    ['１：２０', 4800]
  ])('%s is read as hours and minutes, or minutes', (typed, seconds) => {
    expect(readHoursMinutes(typed)).toBe(seconds)
  })

  it.each(['', '1:75', '1.5', 'an hour'])('“%s” is not a time', (typed) => {
    expect(readHoursMinutes(typed)).toBeNull()
  })
})
