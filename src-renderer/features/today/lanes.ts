import type { OrderCard } from '../../../src-main/shared/contract/orders.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import type { Stage } from '../../../src-main/shared/enums.ts'
import type { PromiseState } from '../../../src-main/shared/format/index.ts'
import { promiseState } from '../../../src-main/shared/format/index.ts'

/** The columns of the board, in the order in which work flows. */
export const laneStages = [
  'checked_in',
  'diagnosing',
  'awaiting_approval',
  'awaiting_parts',
  'in_repair',
  'in_inspection',
  'ready'
] as const satisfies readonly Stage[]
export type LaneStage = (typeof laneStages)[number] | 'booked'

/** How pressing a card is. Once ready, an order waits for its customer and no promise can be missed any more. */
export function pressureOf(card: Pick<OrderCard, 'stage' | 'promisedAt'>, now: Instant): PromiseState {
  if (card.promisedAt === null || card.stage === 'ready' || card.stage === 'booked') return 'later'
  return promiseState(card.promisedAt, now)
}

const pressure: Record<PromiseState, number> = { late: 0, soon: 1, later: 2 }

/** The latest first, then by promise; without a promise last, in the order they came. */
function sortCards<Card extends Pick<OrderCard, 'id' | 'stage' | 'promisedAt'>>(
  cards: readonly Card[],
  now: Instant
): Card[] {
  return cards.toSorted((a, b) => {
    const byPressure = pressure[pressureOf(a, now)] - pressure[pressureOf(b, now)]
    if (byPressure !== 0) return byPressure
    if (a.promisedAt === b.promisedAt) return a.id - b.id
    if (a.promisedAt === null || b.promisedAt === null) return a.promisedAt === null ? 1 : -1
    return a.promisedAt < b.promisedAt ? -1 : 1
  })
}

export type Lanes = ReadonlyMap<LaneStage, readonly OrderCard[]>

export function lanesOf(cards: readonly OrderCard[], now: Instant): Lanes {
  const of = (stage: LaneStage) =>
    sortCards(
      cards.filter((card) => card.stage === stage),
      now
    )
  return new Map((['booked', ...laneStages] as const).map((stage) => [stage, of(stage)]))
}

export interface BoardFigures {
  inShop: number
  late: number
  soon: number
}

export function figuresOf(cards: readonly OrderCard[], now: Instant): BoardFigures {
  const inShop = cards.filter((card) => card.stage !== 'booked')
  const count = (state: PromiseState) => inShop.filter((card) => pressureOf(card, now) === state).length
  return { inShop: inShop.length, late: count('late'), soon: count('soon') }
}

/** The card that an arrow leads to: along a column, or to the same height in the next column that has cards. */
export function stepOnBoard(
  columns: readonly (readonly { id: number }[])[],
  currentId: number | null,
  step: 'up' | 'down' | 'left' | 'right'
): number | null {
  const column = columns.findIndex((cards) => cards.some(({ id }) => id === currentId))
  const cards = columns[column]
  if (!cards) return columns.flat()[0]?.id ?? null
  const at = cards.findIndex(({ id }) => id === currentId)
  if (step === 'up' || step === 'down') return cards[at + (step === 'up' ? -1 : 1)]?.id ?? currentId
  const others = step === 'left' ? columns.slice(0, column).toReversed() : columns.slice(column + 1)
  const next = others.find((one) => one.length > 0)
  return next?.[Math.min(at, next.length - 1)]?.id ?? currentId
}
