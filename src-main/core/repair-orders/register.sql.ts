import type { ReadHandle } from '../../db/store.ts'
import { addDays, type Instant } from '../../shared/dates.ts'
import { closedStages, type Payer, type Stage } from '../../shared/enums.ts'
import { searchTerms } from '../search/search.rules.ts'
import { ordersMatching } from '../search/search.sql.ts'
import type { OrderFilter, OrderSort, Place } from './register.rules.ts'

type Params = Record<string, string | number>

export interface Conditions {
  where: string
  params: Params
  /** The conditions read order_facts (f). */
  needsFacts: boolean
  /** An index answers one of them. */
  isNarrowed: boolean
}

const NUMBER_HEAD = "rtrim(o.number, '0123456789')"
/** Numbers as people count: 26-9999 before 26-10000. */
const NUMBER_TAIL = `cast(substr(o.number, length(${NUMBER_HEAD}) + 1) as integer)`

interface SortPlan {
  keys: readonly string[]
  /** Rows without a value come last, in either direction. */
  hasBlanks: boolean
  needsFacts: boolean
  /** The tables with the index that has them in order. */
  walk: string
}

const SORTS: Readonly<Record<OrderSort, SortPlan>> = {
  opened: {
    keys: ['o.opened_at'],
    hasBlanks: false,
    needsFacts: false,
    walk: 'orders o indexed by orders_opened_at'
  },
  number: {
    keys: [NUMBER_HEAD, NUMBER_TAIL],
    hasBlanks: false,
    needsFacts: false,
    walk: 'orders o indexed by orders_number_order'
  },
  promised: {
    keys: ['f.promised_at'],
    hasBlanks: true,
    needsFacts: true,
    walk: 'order_facts f indexed by order_facts_promised_at cross join orders o on o.id = f.order_id'
  },
  delivered: {
    keys: ['o.delivered_on'],
    hasBlanks: true,
    needsFacts: false,
    walk: 'orders o indexed by orders_delivered'
  }
}

const STANDING = 'o.voided_at is null'
const FACTS = 'left join order_facts f on f.order_id = o.id'

export const keyCountOf = (sort: OrderSort) => SORTS[sort].keys.length
export const hasBlanks = (sort: OrderSort) => SORTS[sort].hasBlanks

const areOpen = (stages: readonly Stage[]) =>
  stages.length > 0 && stages.every((stage) => !closedStages.some((closed) => closed === stage))

function stageCondition(stages: readonly Stage[]): string {
  const list = stages.map((stage) => `'${stage}'`).join(', ')
  // The index of open orders is taken only where its own condition stands.
  return `o.stage in (${list})${areOpen(stages) ? " and o.stage not in ('delivered', 'cancelled')" : ''}`
}

/** What a filter asks of an order. Days are half-open periods. */
export function conditionsOf(db: ReadHandle, filter: OrderFilter, now: Instant): Conditions {
  const hits = filter.text?.trim() ? ordersMatching(db, searchTerms(filter.text)) : null
  const asked: [unknown, string | null, Params][] = [
    [hits, hits?.sql ?? null, hits?.params ?? {}],
    [filter.stages.length > 0, stageCondition(filter.stages), {}],
    [filter.outletId, 'o.outlet_id = @outletId', { outletId: filter.outletId ?? 0 }],
    [filter.repairClassId, 'o.repair_class_id = @classId', { classId: filter.repairClassId ?? 0 }],
    [filter.payer, 'o.payer = @payer', { payer: filter.payer ?? '' }],
    [
      filter.technicianId,
      `o.id in (select j.order_id from job_technicians t join jobs j on j.id = t.job_id
        where t.staff_id = @technicianId and j.voided_at is null)`,
      { technicianId: filter.technicianId ?? 0 }
    ],
    [filter.openedFrom, 'o.opened_on >= @openedFrom', { openedFrom: filter.openedFrom ?? '' }],
    [filter.openedUntil, 'o.opened_on < @openedUntil', { openedUntil: filter.openedUntil ?? '' }],
    [filter.deliveredFrom, 'o.delivered_on >= @deliveredFrom', { deliveredFrom: filter.deliveredFrom ?? '' }],
    [filter.deliveredUntil, 'o.delivered_on < @deliveredUntil', { deliveredUntil: filter.deliveredUntil ?? '' }],
    [filter.onlyLate, 'f.promised_at < coalesce(f.ready_at, @now) and f.is_cancelled = 0', { now }],
    [filter.onlyComebacks, 'o.id in (select return_order_id from comebacks where voided_at is null)', {}]
  ]
  const taken = asked.filter(([isAsked]) => isAsked)
  return {
    where: [STANDING, ...taken.map(([, sql]) => sql)].join(' and '),
    params: Object.assign({}, ...taken.map(([, , params]) => params)),
    needsFacts: filter.onlyLate,
    isNarrowed: hits !== null || filter.technicianId !== null || filter.onlyComebacks || areOpen(filter.stages)
  }
}

export function countOrders(db: ReadHandle, { where, params, needsFacts }: Conditions): number {
  // A bare count reads one small index; with any condition it would read every order.
  const sql =
    where === STANDING
      ? 'select (select count(*) from orders) - (select count(*) from orders where voided_at is not null) as n'
      : `select count(*) as n from orders o ${needsFacts ? FACTS : ''} where ${where}`
  return db.prepare<{ n: number }>(sql).get(params)?.n ?? 0
}

export interface PageOptions {
  sort: OrderSort
  descending: boolean
  /** Which part of the list: 0 with a value to sort by, 1 without. */
  part: 0 | 1
  after: Place | null
  limit: number
  /** All hits are collected and sorted; else the sorted index is walked until the page is full. */
  collects: boolean
}

export interface PlaceRow {
  id: number
  k0: string | number
  k1: string | number
}

/** Ids of a page of one part of the list, with the keys that say where it ends. */
export function pageOf(db: ReadHandle, conditions: Conditions, filter: OrderFilter, options: PageOptions): PlaceRow[] {
  const plan = SORTS[options.sort]
  const keys = options.part === 0 ? [...plan.keys, 'o.id'] : ['o.id']
  const needsFacts = plan.needsFacts || conditions.needsFacts
  const from = options.collects ? `orders o ${needsFacts ? FACTS : ''}` : walkOf(plan, needsFacts)
  // With a plus, a term is no reason to take the sorted index.
  const sorted = options.collects ? keys.map((key) => `+${key}`) : keys
  const where = [conditions.where, blankCondition(plan, options.part), openedBounds(options.sort, filter)]
  const after = options.after
  if (after) where.push(`(${sorted}) ${options.descending ? '<' : '>'} (${keys.map((_, at) => `@after${at}`)})`)
  const place = after ? [...(options.part === 0 ? after.keys : []), after.id] : []
  return db
    .prepare<PlaceRow>(
      `select o.id, ${plan.keys[0]} as k0, ${plan.keys[1] ?? 'null'} as k1 from ${from}
       where ${where.filter((term) => term !== null).join(' and ')}
       order by ${sorted.map((key) => `${key} ${options.descending ? 'desc' : 'asc'}`).join(', ')} limit @limit`
    )
    .all({
      ...conditions.params,
      ...Object.fromEntries(place.map((value, at) => [`after${at}`, value])),
      limit: options.limit
    })
}

function walkOf(plan: SortPlan, needsFacts: boolean): string {
  return needsFacts && !plan.needsFacts ? `${plan.walk} ${FACTS}` : plan.walk
}

function blankCondition(plan: SortPlan, part: 0 | 1): string | null {
  if (!plan.hasBlanks) return null
  return `${plan.keys[0]} is ${part === 0 ? 'not ' : ''}null`
}

/** A business day lies within a day of its UTC date, so that a walk by instant can begin and end near the period. */
function openedBounds(sort: OrderSort, { openedFrom, openedUntil }: OrderFilter): string | null {
  if (sort !== 'opened') return null
  const bounds = [
    openedFrom && `o.opened_at >= '${addDays(openedFrom, -1)}'`,
    openedUntil && `o.opened_at < '${addDays(openedUntil, 1)}'`
  ].filter((bound) => bound)
  return bounds.length > 0 ? bounds.join(' and ') : null
}

export interface RegisterRow {
  id: number
  number: string
  outletId: number
  openedOn: string
  plate: string | null
  make: string | null
  model: string | null
  customerName: string | null
  concern: string | null
  repairClassId: number
  payer: Payer
  stage: Stage
  promisedAt: string | null
  readyAt: string | null
  deliveredOn: string | null
  technicianNames: string
  priceMinor: number
  isComeback: number
}

/** What the register shows of these orders, in no order; names as JSON text. */
export function registerRows(db: ReadHandle, ids: readonly number[]): RegisterRow[] {
  return db
    .prepare<RegisterRow>(
      `select o.id, o.number, o.outlet_id as outletId, o.opened_on as openedOn, v.plate, v.make, v.model,
         c.name as customerName, o.repair_class_id as repairClassId, o.payer, o.stage, f.promised_at as promisedAt,
         f.ready_at as readyAt, o.delivered_on as deliveredOn,
         (select j.concern from jobs j where j.order_id = o.id and j.voided_at is null order by j.position limit 1)
           as concern,
         (select json_group_array(distinct s.name) from jobs j join job_technicians t on t.job_id = j.id
           join staff s on s.id = t.staff_id where j.order_id = o.id and j.voided_at is null) as technicianNames,
         (select coalesce(sum(j.labour_price_minor + j.parts_price_minor), 0) from jobs j
           where j.order_id = o.id and j.voided_at is null) as priceMinor,
         exists (select 1 from comebacks b where b.return_order_id = o.id and b.voided_at is null) as isComeback
       from orders o left join vehicles v on v.id = o.vehicle_id left join customers c on c.id = o.customer_id
       ${FACTS} where o.id in (select value from json_each(?))`
    )
    .all(JSON.stringify(ids))
}
