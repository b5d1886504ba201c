import type { Instant } from '../../shared/dates.ts'

interface Waiting<L> {
  at: Instant
  order: number
  life: L
}

const isBefore = <L>(a: Waiting<L>, b: Waiting<L>) => a.at < b.at || (a.at === b.at && a.order < b.order)

/** Lives by the instant they go on; equal instants in the order they were put in. A binary heap. */
export function createLifeQueue<L>() {
  const heap: Waiting<L>[] = []
  let count = 0
  const at = (index: number) => {
    const entry = heap[index]
    if (!entry) throw new Error('the queue has no such place')
    return entry
  }
  const swap = (a: number, b: number) => {
    const kept = at(a)
    heap[a] = at(b)
    heap[b] = kept
  }
  function sink(): void {
    for (let index = 0; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2]
      let first = index
      if (left < heap.length && isBefore(at(left), at(first))) first = left
      if (right < heap.length && isBefore(at(right), at(first))) first = right
      if (first === index) return
      swap(index, first)
      index = first
    }
  }
  return {
    put(when: Instant, life: L): void {
      heap.push({ at: when, order: count++, life })
      for (let index = heap.length - 1; index > 0; ) {
        const parent = (index - 1) >> 1
        if (!isBefore(at(index), at(parent))) return
        swap(index, parent)
        index = parent
      }
    },
    /** The first one that goes on before `end`, taken out; undefined when there is none. */
    take(end: Instant): Waiting<L> | undefined {
      const first = heap[0]
      if (!first || first.at >= end) return undefined
      const last = heap.pop()
      if (last && heap.length > 0) {
        heap[0] = last
        sink()
      }
      return first
    }
  }
}
