import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../src-main/shared/contract/index.ts'

declare global {
  interface Window {
    /** Set by the desktop shell's preload; absent in a browser. */
    shell?: { kind: 'electron' }
  }
}

/** In the desktop shell a MessagePort to the core's process, in a browser the server that served the page. */
function makeLink() {
  if (!window.shell) return new FetchLink({ url: `${location.origin}/rpc` })
  const { port1, port2 } = new MessageChannel()
  window.postMessage('rpc:connect', '*', [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

/** Every call of the contract, typed. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(makeLink())

/** The same calls as options of TanStack Query: `useQuery(api.orders.get.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client)
