import { useEffect, useState } from 'react'
import type { Instant } from '../../src-main/shared/dates.ts'
import { toInstant } from '../../src-main/shared/dates.ts'

const tickMs = 15_000

/** Now, as the window's clock has it; moves every quarter of a minute. For display only: the core has its own clock. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => toInstant(Date.now()))
  useEffect(() => {
    const timer = window.setInterval(() => setNow(toInstant(Date.now())), tickMs)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
