import type { KeyAction } from './key-store.ts'

interface Layer {
  id: number
  groups: Map<number, readonly KeyAction[]>
}

const actionsOf = (layer: Layer | undefined) =>
  [...(layer?.groups.values() ?? [])].flat().filter((action) => action.when !== false)

/** Layers stack: while a drawer is open only its keys work, and those marked `always`. */
export function createKeyLayers() {
  const layers: Layer[] = [{ id: 0, groups: new Map() }]
  const watchers = new Set<() => void>()
  let nextId = 1
  let shown: readonly KeyAction[] = []
  const top = () => layers[layers.length - 1] ?? layers[0]
  const changed = () => {
    shown = actionsOf(top())
    for (const tell of watchers) tell()
  }
  return {
    find: (name: string): KeyAction | undefined =>
      actionsOf(top()).findLast((action) => action.key === name) ??
      layers.flatMap(actionsOf).findLast((action) => action.always && action.key === name),
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
    newGroup: () => nextId++
  }
}
