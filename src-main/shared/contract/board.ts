import { z } from 'zod'
import { command, everyone, instant, query, recordId } from './base.ts'
import { orderCard } from './orders.ts'
import { orderFilter, orderSorts } from './register.ts'

/** The day's list beside the board. Each line opens its record. */
export const dayListKinds = ['inspection', 'comeback_to_decide', 'rework', 'not_collected', 'long_wait'] as const
export const dayListLine = z.object({
  kind: z.enum(dayListKinds),
  orderId: recordId,
  number: z.string(),
  plate: z.string().nullable(),
  /** Number that belongs to the kind: attempt of the inspection, candidates to decide, reworks open. */
  count: z.number().int(),
  since: instant
})

export const boardContract = {
  today: query(...everyone)
    .input(z.object({ outletId: recordId.nullable() }))
    .output(
      z.object({
        now: instant,
        cards: z.array(orderCard),
        deliveredToday: z.number().int(),
        dayList: z.array(dayListLine)
      })
    )
}

export const searchKinds = ['order', 'vehicle', 'customer'] as const
export const searchHit = z.object({
  kind: z.enum(searchKinds),
  id: recordId,
  title: z.string(),
  detail: z.string(),
  /** The order to open: the hit itself, or the vehicle's or customer's newest. */
  orderId: recordId.nullable()
})
export const searchContract = {
  find: query(...everyone)
    .input(z.object({ text: z.string().trim().min(1).max(100), limit: z.number().int().min(1).max(50) }))
    .output(z.array(searchHit))
}

export const viewDefinition = z.object({ filter: orderFilter, sort: z.enum(orderSorts), descending: z.boolean() })
const savedView = z.object({ id: recordId, name: z.string(), definition: viewDefinition })
export const viewsContract = {
  list: query(...everyone).output(z.array(savedView)),
  save: command(...everyone)
    .input(z.object({ name: z.string().trim().min(1).max(60), definition: viewDefinition }))
    .output(savedView),
  remove: command(...everyone)
    .input(z.object({ viewId: recordId }))
    .output(z.object({ viewId: recordId }))
}

export const auditContract = {
  list: query('owner', 'manager')
    .input(z.object({ recordType: z.string(), recordId }))
    .output(
      z.array(
        z.object({
          id: recordId,
          at: instant,
          actorName: z.string(),
          command: z.string(),
          before: z.unknown(),
          after: z.unknown()
        })
      )
    )
}
