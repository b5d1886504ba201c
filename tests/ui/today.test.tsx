import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { OrderCard } from '../../src-main/shared/contract/orders.ts'
import { Board } from '../../src-renderer/features/today/board.tsx'
import { figuresOf, lanesOf, pressureOf, stepOnBoard } from '../../src-renderer/features/today/lanes.ts'
import { RouterHere } from './router-here.tsx'
import { draw } from './within.tsx'

const now = '2026-11-25T11:22:00Z'
let nextId = 1

function aCard(change: Partial<OrderCard> = {}): OrderCard {
  const id = nextId++
  return {
    id,
    number: `26-${4000 + id}`,
    outletId: 1,
    plate: `191-D-${id}`,
    vehicleName: 'Škoda Octavia',
    customerName: null,
    stage: 'in_repair',
    stageSince: '2026-11-25T09:50:00Z',
    waitCause: null,
    promisedAt: null,
    customerWaits: false,
    technicianNames: ['Tomasz Wilk'],
    undecidedCandidates: 0,
    inspectionAttempt: null,
    inspectionAnswered: null,
    inspectionItems: null,
    openRework: 0,
    priceMinor: 0,
    firstConcern: null,
    ...change
  }
}
const at = (time: string, more: Partial<OrderCard> = {}) => aCard({ promisedAt: `2026-11-25T${time}:00Z`, ...more })
const numbers = (cards: readonly OrderCard[]) => cards.map(({ number }) => number)

describe('the cards of a column', () => {
  it('stand with the latest first, then by promise, those without a promise last', () => {
    const [none, later, late, soon, latest] = [aCard(), at('16:00'), at('11:15'), at('11:45'), at('10:30')]
    const sorted = lanesOf([none, later, late, soon, latest], now).get('in_repair') ?? []
    expect(numbers(sorted)).toEqual(numbers([latest, late, soon, later, none]))
  })

  it('are due soon within the hour, to the second, and late after the promise', () => {
    expect(pressureOf(at('12:22'), now)).toBe('soon')
    expect(pressureOf(aCard({ promisedAt: '2026-11-25T12:22:01Z' }), now)).toBe('later')
    expect(pressureOf(at('11:22'), now)).toBe('soon')
    expect(pressureOf(aCard({ promisedAt: '2026-11-25T11:21:59Z' }), now)).toBe('late')
  })

  it('are no longer late once the car is ready, and not yet while it is booked', () => {
    expect(pressureOf(at('10:30', { stage: 'ready' }), now)).toBe('later')
    expect(pressureOf(at('10:30', { stage: 'booked' }), now)).toBe('later')
  })

  it('are counted in the head without the bookings', () => {
    const cards = [at('10:30'), at('11:45'), at('16:00'), at('10:00', { stage: 'booked' })]
    expect(figuresOf(cards, now)).toEqual({ inShop: 3, late: 1, soon: 1 })
  })
})

describe('an arrow on the board', () => {
  const columns = [[{ id: 1 }, { id: 2 }, { id: 3 }], [], [{ id: 4 }]]

  it('goes along the column and stays at its ends', () => {
    expect(stepOnBoard(columns, 1, 'down')).toBe(2)
    expect(stepOnBoard(columns, 3, 'down')).toBe(3)
    expect(stepOnBoard(columns, 1, 'up')).toBe(1)
  })

  it('leaps over an empty column and lands no lower than its last card', () => {
    expect(stepOnBoard(columns, 3, 'right')).toBe(4)
    expect(stepOnBoard(columns, 4, 'left')).toBe(1)
    expect(stepOnBoard(columns, 4, 'right')).toBe(4)
  })

  it('begins at the first card when none is chosen, and does nothing on an empty board', () => {
    expect(stepOnBoard(columns, null, 'down')).toBe(1)
    expect(stepOnBoard([[], []], null, 'down')).toBeNull()
  })
})

describe('the board', () => {
  const drawn = async (cards: OrderCard[], language: 'en' | 'zh-CN' = 'en') => {
    const board = (
      <Board lanes={lanesOf(cards, now)} hasBookedLane={false} now={now} currentId={null} onFocus={() => undefined} />
    )
    draw(<RouterHere>{board}</RouterHere>, language)
    return screen.findByRole('region', { name: language === 'en' ? 'Orders by stage' : '各阶段工单' })
  }

  it('says in words what a late order, an inspection and a return wait for', async () => {
    const board = await drawn([
      at('10:30', { stage: 'awaiting_approval', waitCause: 'approval', stageSince: '2026-11-25T09:10:00Z' }),
      aCard({ stage: 'in_inspection', inspectionAttempt: 2, inspectionAnswered: 13, inspectionItems: 16 }),
      aCard({ stage: 'checked_in', undecidedCandidates: 2, waitCause: 'bay' })
    ])
    expect(board.textContent).toContain('late 52 min')
    expect(board.textContent).toContain('Asked 09:10, 2 h 12')
    expect(board.textContent).toContain('13 of 16 items')
    expect(board.textContent).toContain('2 possible comebacks to decide')
    expect(board.textContent).toContain('Waits: bay')
    expect(board.textContent).not.toContain('Waits: approval')
  })

  it('speaks the words of the trade in Chinese', async () => {
    const board = await drawn(
      [at('10:30', { stage: 'awaiting_parts', waitCause: 'parts' }), aCard({ undecidedCandidates: 1 })],
      'zh-CN'
    )
    expect(board.textContent).toContain('待料')
    expect(board.textContent).toContain('超时52分')
    expect(board.textContent).toContain('1条疑似返修待判定')
  })

  it('lets Tab stop once in every column that has cards', async () => {
    const board = await drawn([at('10:30'), at('16:00'), aCard({ stage: 'ready' }), aCard({ stage: 'booked' })])
    const stops = [...board.querySelectorAll('a')].filter(({ tabIndex }) => tabIndex === 0)
    expect(stops).toHaveLength(3)
  })
})
