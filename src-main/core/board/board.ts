import { z } from 'zod'
import { orderCard } from '../../shared/contract/orders.ts'
import type { QueryContext } from '../context.ts'
import { countDelivered, openCards } from './board.sql.ts'
import { dayListOf } from './day-list.rules.ts'

/** The Today board: every open order as a card, and what the day asks for. */
export function boardOfToday(context: QueryContext, { outletId }: { outletId: number | null }) {
  const cards = z.array(orderCard).parse(
    openCards(context.db, outletId).map((row) => ({
      ...row,
      customerWaits: row.customerWaits === 1,
      technicianNames: JSON.parse(row.technicianNames)
    }))
  )
  return {
    now: context.now,
    cards,
    deliveredToday: countDelivered(context.db, context.today, outletId),
    dayList: dayListOf(cards, context.now)
  }
}
