import { useQuery } from '@tanstack/react-query'
import { api } from '../../rpc/client.ts'

/** Everything the page of an order shows beside the order itself. */
export function useOrderRecords(orderId: number) {
  const input = { orderId }
  const candidates = useQuery(api.comebacks.candidates.queryOptions({ input: { orderId, state: null } }))
  const comebacks = useQuery(api.comebacks.list.queryOptions({ input: { orderId, month: null } }))
  const inspections = useQuery(api.inspections.ofOrder.queryOptions({ input }))
  const rework = useQuery(api.rework.list.queryOptions({ input: { orderId, onlyOpen: false } }))
  return {
    candidates: candidates.data ?? [],
    /** Only those of which this order is the return. */
    comebacks: (comebacks.data ?? []).filter((one) => one.returnOrderId === orderId && one.voidReason === null),
    inspections: inspections.data ?? [],
    rework: rework.data ?? []
  }
}

export type OrderRecords = ReturnType<typeof useOrderRecords>
