import type { BurstTimer } from './key-burst.ts'
import { createBurst } from './key-burst.ts'
import { createKeyLayers } from './key-layers.ts'
import { createScanField } from './scan-field.ts'

/** One key that works here and now. */
export interface KeyAction {
  /** `M`, `/`, `[`, `Enter`, `Escape`, `ArrowLeft`, `Alt+ArrowLeft`, `Mod+K`. Letters are the same in every language. */
  key: string
  /** What it does, as the foot and the command palette show it. Without a hint it is silent. */
  hint?: string
  run: () => void
  /** False: neither works nor is shown. */
  when?: boolean
  /** Works also while typing; for chords only. */
  always?: boolean
}

const typed =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typed) !== null
}

/** `Mod` is Ctrl or ⌘. Shift counts only beside another modifier, as it makes other characters by itself. */
function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const chord = [event.ctrlKey || event.metaKey ? 'Mod' : '', event.altKey ? 'Alt' : ''].filter(Boolean)
  return [...chord, key].join('+')
}

/** Enter and Space belong to the control that has the focus. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  return event.target instanceof Element && event.target.closest('button, a[href], [role=button], summary') !== null
}

const isCharacter = (event: KeyboardEvent) =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey

/**
 * All keys of the window. A text field keeps its characters; a scan goes to the newest scan listener wherever the
 * focus is.
 */
export function createKeyStore(timer: BurstTimer) {
  const { find, ...layers } = createKeyLayers()
  const scanField = createScanField()
  const scanListeners: ((code: string) => void)[] = []
  const burst = createBurst(
    {
      letters: (letters) => {
        if (isTyping(document.activeElement)) return
        for (const letter of letters) find(letter.toUpperCase())?.run()
      },
      scan: (code) => {
        scanField.restore()
        scanListeners[scanListeners.length - 1]?.(code)
      }
    },
    timer
  )

  function noteCharacter(event: KeyboardEvent) {
    // Held keys repeat as fast as a scanner types.
    if (event.repeat || (scanListeners.length === 0 && isTyping(event.target))) return
    if (burst.length() === 0) scanField.note(event.target)
    burst.character(event.key, event.timeStamp)
  }

  /** Runs before any control sees the key, so that the Enter of a scan opens no row. */
  function onCapture(event: KeyboardEvent) {
    if (event.isComposing) return
    if (isCharacter(event)) noteCharacter(event)
    else if ((event.key === 'Enter' || event.key === 'Tab') && burst.end(event.timeStamp)) stop(event)
    else if (event.ctrlKey || event.metaKey) runChord(event, find(nameOf(event)))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.defaultPrevented) return
    const typing = isTyping(event.target)
    const action = find(nameOf(event))
    // Characters run when the burst knows that a hand typed them.
    if (isCharacter(event)) {
      if (!typing && action) event.preventDefault()
      return
    }
    if (!action || (typing && !action.always && event.key !== 'Escape') || belongsToControl(event)) return
    event.preventDefault()
    action.run()
  }

  const onScan = (listener: (code: string) => void) => {
    scanListeners.push(listener)
    return () => void scanListeners.splice(scanListeners.indexOf(listener), 1)
  }
  return { ...layers, onCapture, onKeyDown, onScan }
}
export type KeyStore = ReturnType<typeof createKeyStore>

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** A chord that works while typing goes before the control in focus: a choice list would open on Ctrl+Enter. */
function runChord(event: KeyboardEvent, action: KeyAction | undefined): void {
  if (!action?.always) return
  stop(event)
  action.run()
}
