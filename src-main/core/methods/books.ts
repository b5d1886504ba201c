import type { Store } from '../../db/store.ts'
import type { Figure } from '../../shared/contract/kpi.ts'
import { businessDay, type Instant, type Month, monthOf } from '../../shared/dates.ts'
import type { QueryContext } from '../context.ts'
import { requireKpi } from '../kpi/catalogue/index.ts'
import { rebuildFacts } from '../kpi/facts.ts'
import { makeFigure } from '../kpi/figure.rules.ts'
import { listFactRows, type StoredFactRow } from '../kpi/rows.sql.ts'
import { paramsOf, readFacts, readSeries } from '../kpi/series.ts'
import { seedShop } from '../settings/seed-shop.ts'
import { readShop } from '../settings/shop.sql.ts'
import { CASE_ZONE, type CaseOrder, readDecisions, recordOrders } from './records.sql.ts'

/** Opens empty books for one case; whoever gives it takes the file away again. */
export type FreshBooks = () => Store

/** A shop in fresh books that holds the records of one case and answers through the KPI engine. */
export interface CaseShop {
  /** Figure of the whole time, not of one month; maturity plays no part. */
  figure(kpi: string): Figure
  series(kpi: string, from: Month, to: Month): Figure[]
  rows(kpi: string): (StoredFactRow & { caseId: string })[]
  decisions(): { originals: string[]; rejected: number }
}

const EVER = { from: '0001-01-01', until: '9999-12-31', outletId: null }

/** Records the orders of a case as they stood at `asOf`; what came later is not there (methods.md 0). */
export function withShop<T>(
  fresh: FreshBooks,
  list: readonly CaseOrder[],
  asOf: { now: Instant; windowDays: number | null },
  work: (shop: CaseShop) => T
): T {
  const store = fresh()
  try {
    const ids = store.write((db) => {
      seedShop(db, {
        name: 'Case',
        preset: 'CN',
        language: 'en',
        timeZone: CASE_ZONE,
        isSample: false,
        now: asOf.now
      })
      const stored = recordOrders(db, knownAt(list, asOf.now), asOf.now)
      rebuildFacts(db)
      return stored
    })
    return work(shopOf(store, ids, asOf))
  } finally {
    store.close()
  }
}

function knownAt(list: readonly CaseOrder[], now: Instant): CaseOrder[] {
  const known = list.filter((order) => order.openedAt <= now)
  return known.map((order) => ({ ...order, events: order.events.filter((event) => event.at <= now) }))
}

function contextOf(store: Store, asOf: { now: Instant; windowDays: number | null }): QueryContext {
  const shop = readShop(store.read)
  if (!shop) throw new Error('the books of the case have no shop')
  return {
    db: store.read,
    shop: { ...shop, comebackWindowDays: asOf.windowDays },
    clock: { now: () => asOf.now },
    now: asOf.now,
    today: businessDay(asOf.now, CASE_ZONE),
    actor: { staffId: null, name: 'case', role: 'owner' }
  }
}

function shopOf(store: Store, ids: Map<string, number>, asOf: { now: Instant; windowDays: number | null }): CaseShop {
  const context = contextOf(store, asOf)
  const caseIds = new Map([...ids].map(([caseId, id]) => [id, caseId]))
  const caseIdOf = (id: number) => caseIds.get(id) ?? ''
  return {
    figure(kpi) {
      const entry = requireKpi(kpi)
      const { sums, quantiles } = readFacts(context, [entry], EVER, 'all')
      return makeFigure({
        entry,
        month: monthOf(context.today),
        sums: sums.get(kpi)?.get(''),
        quantile: quantiles.get(kpi)?.get('') ?? null,
        target: null,
        closesOn: null,
        previousValue: null
      })
    },
    series: (kpi, from, to) => readSeries(context, [requireKpi(kpi)], { from, to }, null).get(kpi) ?? [],
    rows(kpi) {
      const filter = { only: 'all', split: null, splitKey: null, value: null } as const
      const page = { offset: 0, limit: -1 }
      const { rows } = listFactRows(context.db, requireKpi(kpi), EVER, paramsOf(context), filter, page)
      return rows.map((row) => ({ ...row, caseId: caseIdOf(row.record) }))
    },
    decisions() {
      const { originals, rejected } = store.write(readDecisions)
      return { originals: originals.map(caseIdOf), rejected }
    }
  }
}

/** First and last month in which the orders did anything; null without orders. */
export function monthsOf(list: readonly CaseOrder[]): { from: Month; to: Month } | null {
  const months = list
    .flatMap((order) => [order.openedAt, ...order.events.map((event) => event.at)])
    .map(monthOf)
    .sort()
  const [from] = months
  const to = months.at(-1)
  return from && to ? { from, to } : null
}
