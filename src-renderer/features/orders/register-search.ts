import { z } from 'zod'
import type { viewDefinition } from '../../../src-main/shared/contract/board.ts'
import { everyOrder, orderFilter, orderSorts } from '../../../src-main/shared/contract/register.ts'
import { addDays } from '../../../src-main/shared/dates.ts'

export type RegisterView = z.infer<typeof viewDefinition>
export type OrderFilter = RegisterView['filter']

/** What the address of the register carries: only what differs from the whole list, newest first. */
const registerSearch = orderFilter
  .partial()
  .extend({ sort: z.enum(orderSorts), descending: z.boolean() })
  .partial()
export type RegisterSearch = z.infer<typeof registerSearch>

export const wholeRegister: RegisterView = {
  filter: everyOrder,
  sort: 'opened',
  descending: true
}

/** An address that was typed or comes from another version shows the whole list rather than nothing. */
export function readRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const read = registerSearch.safeParse(search)
  return read.success ? read.data : {}
}

export function viewOf(search: RegisterSearch): RegisterView {
  const { sort, descending, ...filter } = search
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  return {
    filter: { ...wholeRegister.filter, ...given },
    sort: sort ?? wholeRegister.sort,
    descending: descending ?? wholeRegister.descending
  }
}

const dayAfter = (day: string | null) => (day === null ? null : addDays(day, 1))

/** As the call wants it: people name the last day of a period, the core the day after it (faults.md 15). */
export function askedFilter(filter: OrderFilter): OrderFilter {
  return { ...filter, openedUntil: dayAfter(filter.openedUntil), deliveredUntil: dayAfter(filter.deliveredUntil) }
}

const isEmpty = (value: unknown) => value === null || value === false || (Array.isArray(value) && value.length === 0)

export function searchOf(view: RegisterView): RegisterSearch {
  const given = Object.entries(view.filter).filter(([, value]) => !isEmpty(value))
  const order =
    view.sort === wholeRegister.sort && view.descending === wholeRegister.descending
      ? {}
      : { sort: view.sort, descending: view.descending }
  return readRegisterSearch({ ...Object.fromEntries(given), ...order })
}

export function isSameView(one: RegisterView, other: RegisterView): boolean {
  return JSON.stringify(searchOf(one)) === JSON.stringify(searchOf(other))
}

const place = 'rightfirst.register'

/** The filter and order a person chose last; kept on this seat. */
export function rememberedSearch(): RegisterSearch {
  try {
    return readRegisterSearch(JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    return {}
  }
}

export function rememberSearch(search: RegisterSearch): void {
  try {
    localStorage.setItem(place, JSON.stringify(search))
  } catch {
    // Without a store the register only forgets.
  }
}
