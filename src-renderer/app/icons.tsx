import type { ReactNode } from 'react'
import type { RoomName } from './rooms.ts'

/** 19 px grid, 1.6 px stroke, no fill. */
const drawings: Record<RoomName, ReactNode> = {
  today: (
    <>
      <circle cx="9.5" cy="9.5" r="7" />
      <path d="M9.5 5v4.7l3.2 2.2" />
    </>
  ),
  orders: <path d="M4 2.5h7.5l3.5 3.5v10.5H4ZM11 2.5V6.5h4M6.8 9.5h5.4M6.8 12.7h5.4" />,
  quality: <path d="m2.5 10 4.2 4.5L16 4M5 17.2h11" />,
  parts: <path d="M9.5 2 16 5.5v8L9.5 17 3 13.5v-8ZM3 5.5 9.5 9 16 5.5M9.5 9v8" />,
  people: (
    <>
      <circle cx="9.5" cy="6.3" r="3.3" />
      <path d="M3 17c.4-3.8 2.9-5.7 6.5-5.7S15.6 13.2 16 17" />
    </>
  ),
  customers: <path d="M3 15.5V9.8l1.9-4.9h9.2L16 9.8v5.7M2.3 9.8h14.4M3 13.5h13M5.3 15.5v-2M13.7 15.5v-2" />,
  kpis: <path d="M2.5 12.5 7 8l3 3 6-6.5M2.5 16.5h14" />,
  reports: <path d="M4 2.5h11v14H4ZM7 13.5v-3M9.5 13.5v-6M12 13.5v-4.5" />,
  settings: (
    <>
      <path d="M2.5 5h7M14 5h2.5M2.5 9.5H4M8.5 9.5h8M2.5 14h6M13 14h3.5" />
      <circle cx="11.7" cy="5" r="2" />
      <circle cx="6.3" cy="9.5" r="2" />
      <circle cx="10.8" cy="14" r="2" />
    </>
  )
}

export function RoomIcon({ room }: { room: RoomName }) {
  return (
    <svg
      width="19"
      height="19"
      viewBox="0 0 19 19"
      fill="none"
      stroke="currentcolor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      {drawings[room]}
    </svg>
  )
}

/** The mark of the application: a tick on a black plate. */
export function Emblem() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="3" fill="var(--text)" />
      <path d="m5 9.5 3.4 3.6L15 5" fill="none" stroke="var(--canvas)" strokeWidth="2" />
      <path d="M5.5 16h9" stroke="var(--canvas)" strokeWidth="1.4" />
    </svg>
  )
}
