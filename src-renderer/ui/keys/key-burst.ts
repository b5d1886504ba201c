/**
 * Tells a scanner from a hand. A scanner types its characters a few milliseconds apart and ends with Enter; a hand
 * does not. Characters are held for `gapMs` until it is known which of the two it was.
 */
const gapMs = 45
/** Shorter bursts are a hand. */
const shortestScan = 4

export interface BurstTimer {
  set: (run: () => void, ms: number) => number
  clear: (id: number) => void
}

export interface Burst {
  /** A printable character was pressed at `atMs`. */
  character: (character: string, atMs: number) => void
  /** Enter or Tab was pressed. True: it ended a scan and must go no further. */
  end: (atMs: number) => boolean
  /** How many characters of the running burst came after the first. */
  length: () => number
}

export function createBurst(
  on: { scan: (text: string) => void; letters: (letters: string) => void },
  timer: BurstTimer
): Burst {
  let held = ''
  let lastMs = 0
  let pending: number | null = null

  const stop = () => {
    if (pending !== null) timer.clear(pending)
    pending = null
  }
  const release = () => {
    stop()
    const letters = held
    held = ''
    if (letters && letters.length < shortestScan) on.letters(letters)
  }

  return {
    character(character, atMs) {
      if (held && atMs - lastMs > gapMs) release()
      held += character
      lastMs = atMs
      stop()
      pending = timer.set(release, gapMs)
    },
    end(atMs) {
      const isScan = held.length >= shortestScan && atMs - lastMs <= gapMs
      if (!isScan) {
        release()
        return false
      }
      stop()
      const text = held
      held = ''
      on.scan(text)
      return true
    },
    length: () => held.length
  }
}
