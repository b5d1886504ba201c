import { afterEach, describe, expect, it } from 'vitest'
import { kpis } from '../../src-main/core/kpi/catalogue/index.ts'
import { figuresOfMonth } from '../../src-main/core/kpi/kpi.ts'
import type { CaseOrder } from '../../src-main/core/methods/records.sql.ts'
import { anOrder, booksWith, closeBooks, many } from './support.ts'

afterEach(closeBooks)

const NOW = '2026-05-20T12:00:00Z'

function figureOf(kpi: string, orders: readonly CaseOrder[], month = '2026-03', now = NOW) {
  const { context } = booksWith(orders, now)
  const { figures } = figuresOfMonth(context, { month, outletId: null })
  const figure = figures.find(({ id }) => id === kpi)
  if (!figure) throw new Error(`no figure ${kpi}`)
  return figure
}

const internal = { payer: 'internal' } as const
const cancelled: Partial<CaseOrder> = {
  events: [
    { stage: 'checked_in', at: '2026-03-10T08:00:00Z' },
    { stage: 'cancelled', at: '2026-03-10T09:00:00Z' }
  ]
}
const returns = (of: string, day: string, verdict: 'workmanship' | 'part' | 'customer' | 'rejected' = 'workmanship') =>
  anOrder({ day, payer: 'goodwill', comeback: { of, verdict } })

describe('first passes', () => {
  const orders = [...many(8), anOrder({ finals: ['failed', 'passed'] }), anOrder({ finals: ['failed', 'failed'] })]

  it('are 8 of 10 orders, whatever happened afterwards; an order not passed yet counts', () => {
    expect(figureOf('first_pass_yield', orders)).toMatchObject({ value: 0.8, numerator: 8, denominator: 10 })
  })

  it('leave 2 of 10 orders with rework', () => {
    expect(figureOf('rework_rate', orders)).toMatchObject({ value: 0.2, numerator: 2, denominator: 10 })
  })

  it('leave 3 failed checks on 10 orders', () => {
    expect(figureOf('rework_events_per_order', orders)).toMatchObject({ value: 0.3, numerator: 3, interval: null })
  })

  it('know neither cancelled orders nor those not inspected', () => {
    const figure = figureOf('first_pass_yield', [
      ...orders,
      anOrder({ ...cancelled, finals: ['failed'] }),
      anOrder({ finals: [] })
    ])
    expect(figure.denominator).toBe(10)
  })
})

describe('comebacks by delivery', () => {
  it('count an original once, within 30 days, by its own month', () => {
    const [a, b, c] = many(3, { day: '2026-03-05' })
    if (!a || !b || !c) throw new Error('three orders')
    const orders = [
      a,
      b,
      c,
      ...many(7),
      returns(a.id, '2026-03-20'),
      returns(a.id, '2026-04-01'),
      returns(b.id, '2026-04-04')
    ]
    expect(figureOf('comeback_rate_cohort', orders)).toMatchObject({ value: 0.2, numerator: 2, denominator: 10 })
  })

  it('count on the thirtieth day and not on the next', () => {
    const [a, b] = many(2, { day: '2026-03-05' })
    if (!a || !b) throw new Error('two orders')
    const orders = [a, b, returns(a.id, '2026-04-04'), returns(b.id, '2026-04-05')]
    expect(figureOf('comeback_rate_cohort', orders)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  it('leave out internal cars, open and cancelled orders, comebacks themselves, and returns with another cause', () => {
    const a = anOrder()
    const b = anOrder()
    const orders = [
      a,
      b,
      anOrder(internal),
      anOrder(cancelled),
      anOrder({ events: [{ stage: 'checked_in', at: '2026-03-10T08:00:00Z' }] }),
      anOrder({ day: '2026-03-12', comeback: { of: a.id, verdict: 'workmanship' } }),
      returns(b.id, '2026-03-13', 'customer'),
      returns(b.id, '2026-03-14', 'rejected')
    ]
    expect(figureOf('comeback_rate_cohort', orders)).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 })
  })

  it('are a count and a closing day, no rate, until the window of the last delivery has passed', () => {
    const first = anOrder({ day: '2026-03-05' })
    const orders = [first, anOrder({ day: '2026-03-28' }), returns(first.id, '2026-03-20')]
    const open = { value: null, numerator: 1, denominator: 2, state: 'still_open', closesOn: '2026-04-27' }
    expect(figureOf('comeback_rate_cohort', orders, '2026-03', '2026-04-26T12:00:00Z')).toMatchObject(open)
    const ripe = { value: 0.5, state: 'too_few', closesOn: null }
    expect(figureOf('comeback_rate_cohort', orders, '2026-03', '2026-04-27T12:00:00Z')).toMatchObject(ripe)
  })

  it('of a running month close 30 days after its last day', () => {
    const figure = figureOf('comeback_rate_cohort', [anOrder({ day: '2026-05-04' })], '2026-05')
    expect(figure).toMatchObject({ value: null, state: 'still_open', closesOn: '2026-06-30' })
  })
})

describe('comebacks by return', () => {
  it('are 1 return over the 4 orders delivered in the month of the return', () => {
    const original = anOrder({ day: '2026-02-20' })
    const orders = [original, ...many(4), returns(original.id, '2026-03-15')]
    expect(figureOf('comeback_rate_calendar', orders)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 })
    expect(figureOf('comeback_rate_calendar', orders, '2026-02')).toMatchObject({
      value: 0,
      numerator: 0,
      denominator: 1
    })
  })

  it('do not know a return beyond the window', () => {
    const original = anOrder({ day: '2026-01-10' })
    const figure = figureOf('comeback_rate_calendar', [original, ...many(4), returns(original.id, '2026-03-15')])
    expect(figure).toMatchObject({ value: 0, numerator: 0 })
  })

  it('have no rate in a month with returns and no delivery', () => {
    const original = anOrder({ day: '2026-02-20' })
    const figure = figureOf('comeback_rate_calendar', [original, returns(original.id, '2026-03-15')])
    expect(figure).toMatchObject({ value: null, numerator: 1, denominator: 0, state: 'no_data' })
  })
})

it('fixed right first time are 2 of 4 repairs: one came again for a part, one came back', () => {
  const [a, b, c, d] = many(4)
  if (!a || !b || !c || !d) throw new Error('four orders')
  const second = anOrder({ day: '2026-03-18', continues: b.id })
  const orders = [a, b, c, d, second, returns(c.id, '2026-03-20'), anOrder({ isRepair: false })]
  expect(figureOf('fixed_right_first_time', orders)).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 })
})

describe('on time', () => {
  const promise = (promisedAt: string, askedBy: 'shop' | 'customer' = 'shop') => ({ promisedAt, askedBy })
  const openSince: CaseOrder['events'] = [{ stage: 'checked_in', at: '2026-03-10T08:00:00Z' }]

  it('are 2 of 4: ready on the minute, moved by the customer; late by a minute, moved by the shop', () => {
    const orders = [
      anOrder({ promises: [promise('2026-03-10T16:00:00Z')] }),
      anOrder({ promises: [promise('2026-03-10T15:00:00Z'), promise('2026-03-10T18:00:00Z', 'customer')] }),
      anOrder({ promises: [promise('2026-03-10T15:59:00Z')] }),
      anOrder({ promises: [promise('2026-03-10T15:00:00Z'), promise('2026-03-10T18:00:00Z')] }),
      anOrder(),
      anOrder({ ...internal, promises: [promise('2026-03-10T15:00:00Z')] })
    ]
    expect(figureOf('on_time_delivery', orders)).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 })
  })

  it('know an open overdue order as late, in the month it was promised for, and not one that is not due', () => {
    const orders = [
      anOrder({ promises: [promise('2026-03-10T16:00:00Z')] }),
      anOrder({ events: openSince, promises: [promise('2026-03-11T12:00:00Z')] }),
      anOrder({ events: openSince, promises: [promise('2026-06-01T12:00:00Z')] })
    ]
    expect(figureOf('on_time_delivery', orders)).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 })
  })

  it('know a car that was ready in time and not fetched yet', () => {
    const waiting: CaseOrder['events'] = [...openSince, { stage: 'ready', at: '2026-03-10T15:00:00Z' }]
    const figure = figureOf('on_time_delivery', [
      anOrder({ events: waiting, promises: [promise('2026-03-10T16:00:00Z')] })
    ])
    expect(figure).toMatchObject({ value: 1, numerator: 1, denominator: 1 })
  })
})

describe('times', () => {
  const stay = (hours: number): CaseOrder => {
    const at = (h: number) => new Date(Date.UTC(2026, 2, 10, 8 + h)).toISOString().replace('.000', '')
    return anOrder({
      events: [
        { stage: 'booked', at: '2026-03-01T08:00:00Z' },
        { stage: 'checked_in', at: at(0) },
        { stage: 'diagnosing', at: at(hours / 10) },
        { stage: 'delivered', at: at(hours) }
      ]
    })
  }
  const orders = [stay(10), stay(20), stay(30), stay(100), anOrder(internal)]

  it.each([
    ['cycle_time_mean', 40],
    ['cycle_time_median', 25],
    ['cycle_time_p90', 79],
    ['start_wait_mean', 4],
    ['start_wait_median', 2.5]
  ])('%s of stays of 10, 20, 30 and 100 hours is %d h, booked time left out', (kpi, hours) => {
    expect(figureOf(kpi, orders).value).toBeCloseTo(hours, 9)
  })

  it('know an order that was begun and is not delivered as a wait for the start', () => {
    const begun: CaseOrder['events'] = [
      { stage: 'checked_in', at: '2026-03-10T08:00:00Z' },
      { stage: 'in_repair', at: '2026-03-10T11:00:00Z' }
    ]
    expect(figureOf('start_wait_mean', [anOrder({ events: begun })])).toMatchObject({ value: 3, denominator: 1 })
  })

  it('leave out a delivery before the receipt, and do not make it 0', () => {
    const backwards: CaseOrder['events'] = [
      { stage: 'checked_in', at: '2026-03-10T08:00:00Z' },
      { stage: 'delivered', at: '2026-03-09T08:00:00Z' }
    ]
    expect(figureOf('cycle_time_mean', [anOrder({ events: backwards })])).toMatchObject({
      value: null,
      state: 'no_data'
    })
  })
})

it.each([
  ['waiting_parts', 'awaiting_parts', 0.4],
  ['waiting_approval', 'awaiting_approval', 0.4],
  ['waiting_bay', 'awaiting_parts', 0],
  ['waiting_technician', 'awaiting_approval', 0]
] as const)('%s of 4 hours %s in a stay of 10 is %d', (kpi, stage, share) => {
  const events: CaseOrder['events'] = [
    { stage: 'checked_in', at: '2026-03-10T08:00:00Z' },
    { stage, at: '2026-03-10T10:00:00Z' },
    { stage: 'in_repair', at: '2026-03-10T14:00:00Z' },
    { stage: 'delivered', at: '2026-03-10T18:00:00Z' }
  ]
  expect(figureOf(kpi, [anOrder({ events })])).toMatchObject({ value: share, numerator: share * 10, denominator: 10 })
})

it('hours per order are 3 h 30 over 2 orders, internal work left out', () => {
  const orders = [
    anOrder({ flaggedSeconds: 3600 }),
    anOrder({ flaggedSeconds: 9000 }),
    anOrder({ ...internal, flaggedSeconds: 9999 })
  ]
  expect(figureOf('hours_per_order', orders)).toMatchObject({ value: 1.75, numerator: 3.5, denominator: 2 })
})

describe('every KPI', () => {
  const figures = (orders: readonly CaseOrder[]) => {
    const { context } = booksWith(orders, NOW)
    const found = new Map(
      figuresOfMonth(context, { month: '2026-03', outletId: null }).figures.map((own) => [own.id, own])
    )
    return kpis.map(({ id }) => ({ id, figure: found.get(id) }))
  }

  it('has no value in a month without orders, and it is not 0', () => {
    for (const { id, figure } of figures([])) {
      const isRatio = figure?.numerator === 0 && figure.denominator === 0
      const isQuantile = figure?.numerator === null && figure.denominator === null
      expect(figure, id).toMatchObject({ value: null, interval: null, count: 0, state: 'no_data' })
      expect(isRatio !== isQuantile, id).toBe(true)
    }
  })

  it('knows the first and the last day of the month, and neither neighbour', () => {
    const promises = (day: string) => [{ promisedAt: `${day}T18:00:00Z`, askedBy: 'shop' as const }]
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
    for (const { id, figure } of figures(days.map((day) => anOrder({ day, promises: promises(day) })))) {
      expect(figure?.count, id).toBe(2)
    }
  })
})
