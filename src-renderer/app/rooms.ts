/** The rooms of the rail, in their fixed order. A room shows only when `rooms` below has a screen for it. */
export const roomNames = [
  'today',
  'orders',
  'quality',
  'parts',
  'people',
  'customers',
  'kpis',
  'reports',
  'settings'
] as const
export type RoomName = (typeof roomNames)[number]

export interface RailRoom {
  room: RoomName
  path: string
}

/** Rooms that have a screen, in rail order, with the path of their first screen. */
export const rooms: readonly RailRoom[] = [
  { room: 'today', path: '/' },
  { room: 'orders', path: '/orders' },
  { room: 'quality', path: '/quality' },
  { room: 'kpis', path: '/kpis' },
  { room: 'reports', path: '/reports' },
  { room: 'settings', path: '/settings' }
]

/** Where Ctrl/⌘+N leads. */
export const newOrderPath: string | null = '/orders/new'
