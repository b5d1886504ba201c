import type { Order } from '../../shared/contract/orders.ts'
import { closedStages } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { indexOrder } from '../search/search.ts'
import { readOrder, requireOrder } from './order-view.ts'
import type { OrderRow } from './orders.sql.ts'

const isClosed = (row: OrderRow) => closedStages.some((stage) => stage === row.stage)

/** The order, if it can still be changed. */
export function requireOpenOrder(context: CommandContext, orderId: number): OrderRow {
  const row = requireOrder(context, orderId)
  if (isClosed(row) || row.voidedAt !== null) throw new DomainError('order_closed', { number: row.number })
  return row
}

/**
 * Every command on an order ends here: facts and search follow the records, the audit entry holds before and after,
 * the reply is what is stored.
 */
export function changeOrder(context: CommandContext, orderId: number, work: () => void): Order {
  const before = readOrder(context, orderId)
  work()
  refreshFacts(context.db, [orderId])
  indexOrder(context.db, orderId)
  const after = readOrder(context, orderId)
  context.audit({ recordType: 'order', recordId: orderId, ...differences(before, after) })
  return after
}

/** Only what changed, so that the trail can be read. */
function differences(before: Order, after: Order): { before: Partial<Order>; after: Partial<Order> } {
  const keys = Object.keys(after).filter((key): key is keyof Order => key in before)
  const changed = keys.filter(
    (key) => key !== 'history' && key !== 'historyTotal' && JSON.stringify(before[key]) !== JSON.stringify(after[key])
  )
  const pick = (order: Order) => Object.fromEntries(changed.map((key) => [key, order[key]]))
  return { before: pick(before), after: pick(after) }
}
