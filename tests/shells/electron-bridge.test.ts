// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { HANDSHAKE, installBridge, shell } from '../../src-main/shells/electron/bridge.ts'

function post(data: unknown, ports: MessagePort[], source: MessageEventSource | null = window): void {
  window.dispatchEvent(Object.assign(new Event('message'), { data, ports, source }))
}

test('the bridge forwards the page’s port and nothing else', () => {
  const ipc = { postMessage: vi.fn() }
  installBridge(window, ipc)
  const { port1 } = new MessageChannel()
  post('something else', [port1])
  post(HANDSHAKE, [])
  post(HANDSHAKE, [port1], null)
  expect(ipc.postMessage).not.toHaveBeenCalled()
  post(HANDSHAKE, [port1])
  expect(ipc.postMessage).toHaveBeenCalledExactlyOnceWith('rpc:connect', null, [port1])
})

test('the page learns only that it runs in the desktop program', () => {
  expect(shell).toEqual({ kind: 'electron' })
})
