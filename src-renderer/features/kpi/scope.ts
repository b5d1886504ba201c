import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Shop } from '../../../src-main/shared/contract/shop.ts'
import type { Day, Month } from '../../../src-main/shared/dates.ts'
import { monthOf, shiftMonth } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'

interface Chosen {
  month: Month | null
  outletId: number | null
}

let chosen: Chosen = { month: null, outletId: null }
const watchers = new Set<() => void>()

function choose(part: Partial<Chosen>): void {
  chosen = { ...chosen, ...part }
  for (const tell of watchers) tell()
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

/** Month and outlet that the room and its figures show; kept between them until the window closes. */
export interface Scope {
  month: Month
  outletId: number | null
  outlets: readonly { id: number; name: string }[]
  shop: Shop | null
  today: Day
  first: Month | null
  setMonth: (month: Month) => void
  setOutlet: (outletId: number | null) => void
}

/** Null until the books have answered. Starts with the last month that is over, where there is one. */
export function useScope(): Scope | null {
  const { month, outletId } = useSyncExternalStore(watch, () => chosen)
  const state = useQuery(api.shop.state.queryOptions()).data
  const months = useQuery(api.kpi.months.queryOptions()).data
  if (!state?.today || !months) return null
  const current = monthOf(state.today)
  const over = shiftMonth(current, -1)
  const usual = months.first !== null && months.first <= over ? over : current
  const outlets = state.outlets.filter(({ isActive }) => isActive)
  return {
    month: month !== null && month <= current ? month : usual,
    outletId: outlets.some(({ id }) => id === outletId) ? outletId : null,
    outlets,
    shop: state.shop,
    today: state.today,
    first: months.first,
    setMonth: (to) => choose({ month: to }),
    setOutlet: (to) => choose({ outletId: to })
  }
}
