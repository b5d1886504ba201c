import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { KeyAction, KeyStore } from './key-store.ts'
import { createKeyStore } from './key-store.ts'

const StoreContext = createContext<KeyStore | null>(null)
const LayerContext = createContext(0)

function useStore(): KeyStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('keys need a KeysProvider around them')
  return store
}

/** Listens once for the whole window. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() =>
    createKeyStore({ set: (run, ms) => window.setTimeout(run, ms), clear: (id) => window.clearTimeout(id) })
  )
  useEffect(() => {
    window.addEventListener('keydown', store.onCapture, true)
    window.addEventListener('keydown', store.onKeyDown)
    return () => {
      window.removeEventListener('keydown', store.onCapture, true)
      window.removeEventListener('keydown', store.onKeyDown)
    }
  }, [store])
  return <StoreContext value={store}>{children}</StoreContext>
}

/** While this is mounted, only keys declared inside it work: put it around the content of a drawer or dialog. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const store = useStore()
  const [layerId, setLayerId] = useState<number | null>(null)
  useLayoutEffect(() => {
    const layer = store.pushLayer()
    setLayerId(layer.id)
    return layer.remove
  }, [store])
  return layerId === null ? null : <LayerContext value={layerId}>{children}</LayerContext>
}

/**
 * Keys of a screen or of the focused row. They show in the foot in the order given and work until unmounted; the
 * newest declaration of a key wins. Single letters never fire while a person types.
 */
export function useKeys(actions: readonly KeyAction[]): void {
  const store = useStore()
  const layerId = useContext(LayerContext)
  const [group] = useState(() => store.newGroup())
  const latest = useRef(actions)
  latest.current = actions
  const face = JSON.stringify(actions.map(({ key, hint, when, always }) => [key, hint, when, always]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `face` stands for what is shown; `run` is read through the ref
  useLayoutEffect(() => {
    const stable = latest.current.map((action, index) => ({ ...action, run: () => latest.current[index]?.run() }))
    store.setActions(layerId, group, stable)
    return () => store.setActions(layerId, group, null)
  }, [store, layerId, group, face])
}

/** Keys that work now, newest declarations last. */
export function useShownKeys(): readonly KeyAction[] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.shown)
}

/** A barcode was scanned, wherever the focus is. The newest mounted listener gets it. */
export function useScan(onScan: (code: string) => void): void {
  const store = useStore()
  const latest = useRef(onScan)
  latest.current = onScan
  useEffect(() => store.onScan((code) => latest.current(code)), [store])
}
