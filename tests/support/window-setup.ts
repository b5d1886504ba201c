import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// What antd asks of a page and jsdom lacks.
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false
})
window.ResizeObserver ??= Observer

afterEach(cleanup)
