import { useMutation, useQuery } from '@tanstack/react-query'
import type { OrderCard } from '../../../src-main/shared/contract/orders.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { MoveDrawer, WaitsDrawer } from '../../ui/order/move-drawer.tsx'
import { PromiseDrawer } from '../../ui/order/promise-drawer.tsx'

/** What can be done to a card without opening its order. */
export interface Step {
  kind: 'move' | 'promise' | 'waits'
  card: OrderCard
}

export function BoardSteps({ step, onClose }: { step: Step; onClose: () => void }) {
  const { card } = step
  const words = useErrorWords()
  const orderId = card.id
  const done = { onSuccess: onClose }
  const move = useMutation(api.orders.moveToStage.mutationOptions(done))
  const promise = useMutation(api.orders.promise.mutationOptions(done))
  const order = useQuery(api.orders.get.queryOptions({ input: { orderId } }))
  if (step.kind === 'promise') {
    return (
      <PromiseDrawer
        number={card.number}
        isChange={card.promisedAt !== null}
        busy={promise.isPending}
        error={words(promise.error)}
        onPromise={(made) => promise.mutate({ orderId, ...made })}
        onCancel={onClose}
      />
    )
  }
  if (step.kind === 'waits') {
    return (
      <WaitsDrawer
        {...card}
        busy={move.isPending}
        error={words(move.error)}
        onWaits={(waitCause) =>
          move.mutate({ orderId, stage: card.stage, waitCause, staffId: null, at: null, note: null })
        }
        onCancel={onClose}
      />
    )
  }
  if (!order.data) return null
  return (
    <MoveDrawer
      order={order.data}
      busy={move.isPending}
      error={words(move.error)}
      onMove={(made) => move.mutate({ orderId, staffId: null, ...made })}
      onCancel={onClose}
    />
  )
}
