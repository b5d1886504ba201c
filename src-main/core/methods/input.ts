import { z } from 'zod'
import { addDays, type Instant, toInstant } from '../../shared/dates.ts'
import { payers, type Stage } from '../../shared/enums.ts'
import type { CaseOrder } from './records.sql.ts'

/** The hour a bare date stands for, the same for every event, so that durations between dates are whole days. */
const HOUR = '08:00:00Z'
/** A bare date that is a limit runs to its end. */
export const MIDNIGHT = '23:59:59Z'

const HAS_ZONE = /(Z|[+-]\d{2}:\d{2})$/

/** A case writes days or times of day without a zone; its books are kept in UTC. */
export function instantOf(text: string, hour: string): Instant {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T${hour}`
  const at = Date.parse(HAS_ZONE.test(text) ? text : `${text}Z`)
  if (Number.isNaN(at)) throw new RangeError(`${text} is no time`)
  return toInstant(at)
}

export const id = z.union([z.string(), z.number()]).transform(String)
const time = z.string().nullish()

/** An order as cases write it; what a case does not say is what a shop records as a rule. */
export const orderInput = z.looseObject({
  id,
  vin: z.string().nullish(),
  opened: time,
  received: time,
  first_start: time,
  promised: time,
  ready: time,
  released: time,
  delivered: time,
  status: z.string().default('delivered'),
  pay: z.enum(payers).default('customer'),
  comeback_of: id.nullish(),
  verdict: z.string().nullish(),
  billed_hours: z.number().nullish(),
  guarantee_days: z.number().int().nullish()
})
export type OrderInput = z.infer<typeof orderInput>

/** The words in which cases say why a vehicle came back; every other word means that it was no comeback. */
const causes = {
  workmanship: 'workmanship',
  diagnosis: 'diagnosis',
  misdiagnosis: 'diagnosis',
  wrong_diagnosis: 'diagnosis',
  part: 'part',
  part_defect: 'part',
  parts: 'part',
  unfinished: 'unfinished',
  unfinished_item: 'unfinished',
  incomplete: 'unfinished'
} as const

export function causeOf(verdict: string): (typeof causes)[keyof typeof causes] | 'rejected' {
  return Object.entries(causes).find(([word]) => word === verdict)?.[1] ?? 'rejected'
}

const isEstimate = (status: string) => status === 'estimate' || status === 'estimate_only'

/** Orders of a case as records, in the order in which they were opened. Estimates never became orders. */
export function toOrders(list: readonly OrderInput[]): CaseOrder[] {
  return list
    .filter((order) => !isEstimate(order.status))
    .map(toOrder)
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0))
}

function toOrder(order: OrderInput): CaseOrder {
  const delivered = order.released ?? order.delivered
  const opened = order.received ?? order.opened ?? order.first_start ?? delivered
  if (!opened) throw new RangeError(`order ${order.id} has no day`)
  const openedAt = instantOf(opened, HOUR)
  const event = (stage: Stage, at: string | null | undefined) => (at ? [{ stage, at: instantOf(at, HOUR) }] : [])
  return {
    id: order.id,
    vehicle: order.vin ?? null,
    payer: order.pay,
    isRepair: true,
    openedAt,
    events: [
      { stage: 'checked_in', at: openedAt },
      ...event('in_repair', order.first_start),
      ...event('ready', order.ready),
      ...(order.status === 'delivered' ? event('delivered', delivered) : []),
      ...(order.status === 'cancelled' ? [{ stage: 'cancelled' as const, at: openedAt }] : [])
    ],
    promises: promisesOf(order),
    flaggedSeconds: Math.round((order.billed_hours ?? 0) * 3600),
    warrantyDays: order.guarantee_days ?? null,
    finals: [],
    continues: null,
    comeback: order.comeback_of
      ? { of: order.comeback_of, verdict: order.verdict ? causeOf(order.verdict) : 'undecided' }
      : null
  }
}

/** The first promise and, from keys like `re_promised_by_customer`, the later ones with who asked for them. */
function promisesOf(order: OrderInput): CaseOrder['promises'] {
  const later = Object.entries(order).filter(
    ([key, value]) => key.startsWith('re_promised') && typeof value === 'string'
  )
  return [['promised', order.promised] as const, ...later].flatMap(([key, value]) =>
    typeof value === 'string'
      ? [
          {
            promisedAt: instantOf(value, MIDNIGHT),
            askedBy: key.includes('customer') ? ('customer' as const) : ('shop' as const)
          }
        ]
      : []
  )
}

/** The as-of moment of a case; without one, late enough for everything in it to be known and ripe. */
export function asOfOf(asOf: string | null | undefined, list: readonly CaseOrder[], windowDays: number): Instant {
  if (asOf) return instantOf(asOf, MIDNIGHT)
  const last = list
    .flatMap((order) => [
      order.openedAt,
      ...order.events.map((event) => event.at),
      ...order.promises.map((p) => p.promisedAt)
    ])
    .sort()
    .at(-1)
  return `${addDays((last ?? '2026-01-01').slice(0, 10), windowDays + 62)}T${MIDNIGHT}`
}
