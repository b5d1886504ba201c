import type { z } from 'zod'
import type { dayListLine } from '../../shared/contract/board.ts'
import type { OrderCard } from '../../shared/contract/orders.ts'
import { type Instant, secondsBetween } from '../../shared/dates.ts'

export type DayListLine = z.infer<typeof dayListLine>

/** A car that waits longer than this for the same thing is worth a question. */
const LONG_WAIT_SECONDS = 24 * 3600

function lineOf(card: OrderCard, kind: DayListLine['kind'], count: number): DayListLine {
  return { kind, orderId: card.id, number: card.number, plate: card.plate, count, since: card.stageSince }
}

/** What the day asks for, from the cards alone: each line opens its order. Longest waiting first within a kind. */
export function dayListOf(cards: readonly OrderCard[], now: Instant): DayListLine[] {
  const lines: DayListLine[] = []
  for (const card of cards) {
    if (card.stage === 'in_inspection') {
      const isUnderWay = card.inspectionItems !== null
      lines.push(
        lineOf(card, 'inspection', isUnderWay ? (card.inspectionAttempt ?? 1) : (card.inspectionAttempt ?? 0) + 1)
      )
    }
    if (card.undecidedCandidates > 0) lines.push(lineOf(card, 'comeback_to_decide', card.undecidedCandidates))
    if (card.openRework > 0) lines.push(lineOf(card, 'rework', card.openRework))
    const isWaiting = card.stage === 'awaiting_parts' || card.stage === 'awaiting_approval'
    if (isWaiting && secondsBetween(card.stageSince, now) > LONG_WAIT_SECONDS) lines.push(lineOf(card, 'long_wait', 1))
    if (card.stage === 'ready' && secondsBetween(card.stageSince, now) > LONG_WAIT_SECONDS) {
      lines.push(lineOf(card, 'not_collected', 1))
    }
  }
  return lines.sort((a, b) => a.since.localeCompare(b.since) || a.orderId - b.orderId)
}
