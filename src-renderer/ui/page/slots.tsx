import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import { createPortal } from 'react-dom'

/** The places of the frame that a screen fills. Null until the frame has drawn them. */
export interface Slots {
  head: HTMLElement | null
  tools: HTMLElement | null
  side: HTMLElement | null
  notes: HTMLElement | null
}

export const SlotsContext = createContext<Slots>({ head: null, tools: null, side: null, notes: null })

function Into({ slot, children }: { slot: keyof Slots; children: ReactNode }) {
  const element = useContext(SlotsContext)[slot]
  return element ? createPortal(children, element) : null
}

/** Title of the screen in the top bar; `trail` follows muted (`/ Quality / First-pass yield`). */
export function PageHead({ title, trail }: { title: ReactNode; trail?: ReactNode }) {
  return (
    <Into slot="head">
      <h1 className="title">{title}</h1>
      {trail && <span className="page-trail">{trail}</span>}
    </Into>
  )
}

/** What stands in the top bar left of the search: the counts of the day. */
export function PageTools({ children }: { children: ReactNode }) {
  return <Into slot="tools">{children}</Into>
}

/** The list beside the work, 252 px (`width` for others). Under 1100 px it is a sheet opened from the top bar. */
export function SideList({ children, width }: { children: ReactNode; width?: 252 | 318 | 330 }) {
  return (
    <Into slot="side">
      <div className="side-list" style={width ? { width } : undefined}>
        {children}
      </div>
    </Into>
  )
}

/** A sentence in the foot, after the keys. */
export function FootNote({ children }: { children: ReactNode }) {
  return (
    <Into slot="notes">
      <span>{children}</span>
    </Into>
  )
}
