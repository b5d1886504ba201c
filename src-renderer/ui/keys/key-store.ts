import type { BurstTimer } from './key-burst.ts'
import { createBurst } from './key-burst.ts'

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

interface Layer {
  id: number
  groups: Map<number, readonly KeyAction[]>
}

const typed =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]'

export function isTyping(target: EventTarget | null): boolean {
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

/**
 * All keys of the window. Layers stack: while a drawer is open only its keys work, and those marked `always`.
 * A text field keeps its characters; a scan goes to the newest scan listener wherever the focus is.
 */
export function createKeyStore(timer: BurstTimer) {
  const layers: Layer[] = [{ id: 0, groups: new Map() }]
  const scanListeners: ((code: string) => void)[] = []
  const watchers = new Set<() => void>()
  let nextId = 1
  let shown: readonly KeyAction[] = []
  let scanField: { element: HTMLInputElement | HTMLTextAreaElement; before: string } | null = null

  const top = () => layers[layers.length - 1] ?? layers[0]
  const actionsOf = (layer: Layer | undefined) =>
    [...(layer?.groups.values() ?? [])].flat().filter((a) => a.when !== false)
  const changed = () => {
    shown = actionsOf(top())
    for (const tell of watchers) tell()
  }
  const find = (name: string): KeyAction | undefined =>
    actionsOf(top()).findLast((action) => action.key === name) ??
    layers.flatMap(actionsOf).findLast((action) => action.always && action.key === name)

  const burst = createBurst(
    {
      letters: (letters) => {
        if (isTyping(document.activeElement)) return
        for (const letter of letters) find(letter.toUpperCase())?.run()
      },
      scan: (code) => {
        restore()
        scanListeners[scanListeners.length - 1]?.(code)
      }
    },
    timer
  )

  /** Takes the scanner's characters back out of the field they fell into. */
  function restore() {
    if (!scanField) return
    const { element, before } = scanField
    const prototype =
      element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, before)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    scanField = null
  }

  function note(event: KeyboardEvent) {
    const { target } = event
    if (burst.length() === 0) {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      scanField = isField ? { element: target, before: target.value } : null
    }
    burst.character(event.key, event.timeStamp)
  }

  const isCharacter = (event: KeyboardEvent) =>
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey

  /** Runs before any control sees the key, so that the Enter of a scan opens no row. */
  function onCapture(event: KeyboardEvent) {
    if (event.isComposing) return
    if (isCharacter(event)) {
      const typing = isTyping(event.target)
      // Held keys repeat as fast as a scanner types.
      if (!event.repeat && (scanListeners.length > 0 || !typing)) note(event)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && burst.end(event.timeStamp)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else if (event.ctrlKey || event.metaKey) {
      runChord(event)
    }
  }

  /** A chord that works while typing goes before the control in focus: a choice list would open on Ctrl+Enter. */
  function runChord(event: KeyboardEvent) {
    const action = find(nameOf(event))
    if (!action?.always) return
    event.preventDefault()
    event.stopImmediatePropagation()
    action.run()
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

  return {
    onCapture,
    onKeyDown,
    subscribe: (tell: () => void) => {
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
    shown: () => shown,
    pushLayer: () => {
      const layer: Layer = { id: nextId++, groups: new Map() }
      layers.push(layer)
      changed()
      return {
        id: layer.id,
        remove: () => {
          layers.splice(layers.indexOf(layer), 1)
          changed()
        }
      }
    },
    setActions: (layerId: number, groupId: number, actions: readonly KeyAction[] | null) => {
      const layer = layers.find((one) => one.id === layerId)
      if (actions) layer?.groups.set(groupId, actions)
      else layer?.groups.delete(groupId)
      changed()
    },
    newGroup: () => nextId++,
    onScan: (listener: (code: string) => void) => {
      scanListeners.push(listener)
      return () => void scanListeners.splice(scanListeners.indexOf(listener), 1)
    }
  }
}
export type KeyStore = ReturnType<typeof createKeyStore>
