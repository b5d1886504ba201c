import { useMemo, useSyncExternalStore } from 'react'

/** Follows a media query of the system, live. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query])
  return useSyncExternalStore(
    (tell) => {
      list.addEventListener('change', tell)
      return () => list.removeEventListener('change', tell)
    },
    () => list.matches
  )
}
