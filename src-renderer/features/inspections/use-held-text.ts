import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Text under the hand. It is handed to `keep` after a pause (when given), on `flush`, and when its field goes away, so
 * that leaving the screen loses nothing; once handed on it is not handed on again, unless what is stored says that it
 * was not kept. `keep` decides whether there is anything to save.
 */
export function useHeldText(saved: string, keep: (text: string) => void, pauseMs: number | null = null) {
  const [text, setText] = useState(saved)
  const held = useRef(saved)
  const handed = useRef(saved)
  const latest = useRef(keep)
  latest.current = keep
  const flush = useCallback(() => {
    if (held.current === handed.current) return
    handed.current = held.current
    latest.current(held.current)
  }, [])
  const set = useCallback((next: string) => {
    held.current = next
    setText(next)
  }, [])
  /** Puts another text in its place without handing it on: the answer was given otherwise. */
  const replace = useCallback((next: string) => {
    held.current = next
    handed.current = next
    setText(next)
  }, [])
  useEffect(() => {
    handed.current = saved
  }, [saved])
  useEffect(() => flush, [flush])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text begins the pause anew
  useEffect(() => {
    if (pauseMs === null) return
    const timer = window.setTimeout(flush, pauseMs)
    return () => window.clearTimeout(timer)
  }, [text, pauseMs, flush])
  return { text, set, replace, flush }
}
