import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kpis } from '../../src-main/core/kpi/catalogue/index.ts'
import { countFactDifferences } from '../../src-main/core/kpi/facts.sql.ts'
import { refreshFacts } from '../../src-main/core/kpi/facts.ts'
import { detailOfKpi, figuresOfMonth, rowsOfKpi } from '../../src-main/core/kpi/kpi.ts'
import type { CaseOrder } from '../../src-main/core/methods/records.sql.ts'
import { addDays } from '../../src-main/shared/dates.ts'
import { payers } from '../../src-main/shared/enums.ts'
import { anOrder, booksWith, closeBooks } from './support.ts'

/** A small generator with a fixed seed, so that the shop is the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Four months of a shop: late, waiting, failed, cancelled, returned, continued and internal orders among the rest. */
function generatedShop(): CaseOrder[] {
  const next = numbers(20_261_125)
  const orders: CaseOrder[] = []
  for (let index = 0; index < 400; index++) {
    const day = addDays('2026-01-01', Math.floor(index / 3.4))
    const out = addDays(day, next(4))
    const earlier = orders[Math.max(0, index - 20 - next(60))]
    const isReturn = index > 90 && next(9) === 0 && earlier !== undefined
    const waits = next(2) === 0 ? ('awaiting_parts' as const) : ('awaiting_approval' as const)
    const isOpen = next(25) === 0
    const end = {
      stage: next(20) === 0 ? ('cancelled' as const) : ('delivered' as const),
      at: `${out}T17:0${next(9)}:00Z`
    }
    orders.push(
      anOrder({
        vehicle: `V${index % 50}`,
        payer: payers[next(8)] ?? 'customer',
        isRepair: next(4) > 0,
        openedAt: `${day}T08:00:00Z`,
        events: [
          { stage: 'checked_in', at: `${day}T08:00:00Z` },
          { stage: waits, at: `${day}T08:${10 + next(40)}:00Z` },
          { stage: 'in_repair', at: `${day}T09:${10 + next(40)}:00Z` },
          ...(isOpen ? [] : [{ stage: 'ready' as const, at: `${out}T16:00:00Z` }, end])
        ],
        promises: next(5) === 0 ? [] : [{ promisedAt: `${addDays(day, next(4))}T16:00:00Z`, askedBy: 'shop' }],
        flaggedSeconds: 600 * next(30),
        finals: next(10) === 0 ? ['failed', 'passed'] : ['passed'],
        continues: !isReturn && next(30) === 0 && earlier ? earlier.id : null,
        comeback: isReturn ? { of: earlier.id, verdict: next(3) === 0 ? 'part' : 'workmanship' } : null
      })
    )
  }
  return orders
}

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04']
let books: ReturnType<typeof booksWith>

beforeAll(() => {
  books = booksWith(generatedShop(), '2026-08-01T09:00:00Z')
  books.store.write((db) => {
    db.exec(`insert into staff (outlet_id, name, post, is_active, created_at)
      values (1, 'Declan Roche', 'technician', 1, '2026-01-01T00:00:00Z'), (1, 'Sean Lynch', 'technician', 1, '2026-01-01T00:00:00Z')`)
    db.exec('insert into job_technicians (job_id, staff_id) select id, 1 from jobs where id % 5 < 3')
    db.exec('insert into job_technicians (job_id, staff_id) select id, 2 from jobs where id % 4 = 0')
    db.exec('update jobs set system_id = 1 + id % 3 where id % 7 > 0')
    db.exec(`update vehicles set make = case id % 3 when 0 then 'Ford' when 1 then 'Škoda' end`)
    const ids = db.prepare<{ id: number }>('select id from orders').all()
    refreshFacts(
      db,
      ids.map(({ id }) => id)
    )
  })
})
afterAll(closeBooks)

const sumOf = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

describe.each(kpis.map((entry) => [entry.id, entry] as const))('%s', (kpi, entry) => {
  const rowsOf = (month: string, only: 'all' | 'misses' = 'all') =>
    rowsOfKpi(books.context, { kpi, month, outletId: null, only, split: null, splitKey: null, offset: 0, limit: 1000 })
  const figureOf = (month: string) =>
    figuresOfMonth(books.context, { month, outletId: null }).figures.find((figure) => figure.id === kpi)

  it.each(MONTHS)('is what its rows of %s add up to', (month) => {
    const figure = figureOf(month)
    const { rows, total } = rowsOf(month)
    expect(rows).toHaveLength(total)
    expect(rows.filter((row) => row.denominator !== 0)).toHaveLength(figure?.count ?? 0)
    const numerators = rows.map((row) => row.numerator)
    if (entry.aggregate === 'ratio' || entry.aggregate === 'mean') {
      expect(sumOf(numerators)).toBeCloseTo(figure?.numerator ?? Number.NaN, 9)
      expect(sumOf(rows.map((row) => row.denominator))).toBeCloseTo(figure?.denominator ?? Number.NaN, 9)
      expect(figure?.value).toBeCloseTo((figure?.numerator ?? 0) / (figure?.denominator ?? 0), 12)
    } else {
      const below = numerators.filter((hours) => hours <= (figure?.value ?? 0)).length
      const share = entry.aggregate === 'median' ? 0.5 : 0.9
      expect(Math.abs(below - share * numerators.length)).toBeLessThanOrEqual(numerators.length * 0.15)
    }
  })

  it('is the sum of its parts, whatever it is split by', () => {
    const figure = figureOf('2026-03')
    for (const split of entry.splits) {
      const lines = detailOfKpi(books.context, { kpi, month: '2026-03', outletId: null, split }).split
      expect(sumOf(lines.map((line) => line.figure.count)), split).toBe(figure?.count)
      expect(sumOf(lines.map((line) => line.figure.numerator)), split).toBeCloseTo(figure?.numerator ?? 0, 9)
      for (const line of lines) {
        const filter = { split, splitKey: line.key, only: 'all' as const, offset: 0, limit: 1000 }
        const { rows } = rowsOfKpi(books.context, { kpi, month: '2026-03', outletId: null, ...filter })
        expect(
          rows.filter((row) => row.denominator !== 0),
          `${split} ${line.key}`
        ).toHaveLength(line.figure.count)
      }
    }
  })

  it('says the same on the tile, in its trend, in its chart and of one outlet alone', () => {
    const tile = figureOf('2026-04')
    const { trends } = figuresOfMonth(books.context, { month: '2026-04', outletId: 1 })
    const detail = detailOfKpi(books.context, { kpi, month: '2026-04', outletId: null, split: 'outlet' })
    expect(trends[kpi]?.map(({ month, value }) => [month, value]).slice(-4)).toEqual(
      MONTHS.map((month) => [month, figureOf(month)?.value])
    )
    expect(detail.figure).toEqual(tile)
    expect(detail.chart.points.slice(-4).map((point) => point.value)).toEqual(
      MONTHS.map((month) => figureOf(month)?.value)
    )
    expect(trends[kpi]).toHaveLength(13)
  })

  it('lists as misses only rows that pull it to its worse side', () => {
    const figure = figureOf('2026-03')
    const misses = rowsOf('2026-03', 'misses')
    const worse = rowsOf('2026-03').rows.filter((row) => {
      if (entry.better === 'neither') return true
      if (entry.numeratorIn === 'count')
        return entry.better === 'higher' ? row.numerator < row.denominator : row.numerator > 0
      return row.numerator > (figure?.value ?? 0) * row.denominator + 1e-9
    })
    expect(misses.total).toBe(worse.length)
  })
})

describe('the facts', () => {
  it('of single orders are those of a rebuild', () => {
    expect(countFactDifferences(books.store.read)).toBe(0)
  })

  it('that somebody changed by hand are found', () => {
    books.store.write((db) => db.exec('update order_facts set first_passed = 1 - first_passed where order_id = 7'))
    expect(countFactDifferences(books.store.read)).toBe(2)
    books.store.write((db) => refreshFacts(db, [7]))
    expect(countFactDifferences(books.store.read)).toBe(0)
  })
})

it('a return that a part caused is the shop’s, and no technician’s', () => {
  const { split } = detailOfKpi(books.context, {
    kpi: 'comeback_rate_cohort',
    month: '2026-03',
    outletId: null,
    split: 'technician'
  })
  const part = split.find((line) => line.key === 'part')
  expect(part?.label).toBe('Caused by a part')
  expect(part?.figure.numerator).toBe(part?.figure.denominator)
  expect(split.map((line) => line.key).slice(-3)).toEqual(['several', 'part', 'none'])
})
