import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { inspectionPath } from '../../ui/order/paths.ts'

/** Opens the final inspection of an order: the one begun, or a new attempt. */
export function useFinalInspection() {
  const navigate = useNavigate()
  const words = useErrorWords()
  const start = useMutation(
    api.inspections.start.mutationOptions({
      onSuccess: (inspection) => void navigate({ to: inspectionPath(inspection.id) })
    })
  )
  return {
    inspect: (orderId: number) => start.mutate({ orderId, kind: 'final', level: 'inspector', inspectorId: null }),
    refusal: words(start.error),
    isStarting: start.isPending
  }
}
