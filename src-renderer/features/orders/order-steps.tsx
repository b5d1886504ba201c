import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { ConfirmDrawer } from '../../ui/comeback/confirm-drawer.tsx'
import { ReasonDrawer } from '../../ui/form/reason-drawer.tsx'
import { MoveDrawer } from '../../ui/order/move-drawer.tsx'
import { PromiseDrawer } from '../../ui/order/promise-drawer.tsx'
import { HeadDrawer } from './head-drawer.tsx'
import { JobDrawer } from './job-drawer.tsx'
import { OdometerDrawer } from './odometer-drawer.tsx'
import type { OrderStep } from './order-step.ts'
import { ReleaseDrawer } from './release-drawer.tsx'
import { TrailDrawer } from './trail-drawer.tsx'
import type { Names } from './use-names.ts'

interface OrderStepsProps {
  order: Order
  step: OrderStep
  names: Names
  onClose: () => void
}

/** The drawer of the step under way. */
export function OrderSteps(props: OrderStepsProps) {
  const { step } = props
  switch (step.kind) {
    case 'move':
      return <Move {...props} />
    case 'promise':
      return <PromiseStep {...props} />
    case 'head':
      return <HeadDrawer {...props} />
    case 'odometer':
      return <OdometerDrawer {...props} direction={step.direction} />
    case 'job':
      return <JobDrawer {...props} jobId={step.jobId} />
    case 'voidJob':
      return <VoidJob {...props} jobId={step.jobId} />
    case 'release':
      return <ReleaseDrawer {...props} />
    case 'trail':
      return <TrailDrawer {...props} />
    case 'confirm':
      return <Confirm {...props} candidate={step.candidate} />
    case 'reject':
      return <Reject {...props} candidate={step.candidate} />
  }
}

type CandidateStep = Extract<OrderStep, { kind: 'confirm' | 'reject' }>

function Move({ order, onClose }: OrderStepsProps) {
  const words = useErrorWords()
  const move = useMutation(api.orders.moveToStage.mutationOptions({ onSuccess: onClose }))
  return (
    <MoveDrawer
      order={order}
      busy={move.isPending}
      error={words(move.error)}
      onMove={(made) => move.mutate({ orderId: order.id, staffId: null, ...made })}
      onCancel={onClose}
    />
  )
}

function PromiseStep({ order, onClose }: OrderStepsProps) {
  const words = useErrorWords()
  const promise = useMutation(api.orders.promise.mutationOptions({ onSuccess: onClose }))
  return (
    <PromiseDrawer
      number={order.number}
      isChange={order.promises.length > 0}
      busy={promise.isPending}
      error={words(promise.error)}
      onPromise={(made) => promise.mutate({ orderId: order.id, ...made })}
      onCancel={onClose}
    />
  )
}

function VoidJob({ order, jobId, onClose }: OrderStepsProps & { jobId: number }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const strike = useMutation(api.orders.voidJob.mutationOptions({ onSuccess: onClose }))
  const position = order.jobs.find(({ id }) => id === jobId)?.position ?? 0
  return (
    <ReasonDrawer
      title={t('orders.page.voidJobTitle', { position })}
      says={t('orders.page.voidJobHint')}
      submitLabel={t('orders.page.voidJobTitle', { position })}
      busy={strike.isPending}
      error={words(strike.error)}
      onSubmit={(reason) => strike.mutate({ orderId: order.id, jobId, reason })}
      onCancel={onClose}
    />
  )
}

function Confirm({ names, candidate, onClose }: OrderStepsProps & Pick<CandidateStep, 'candidate'>) {
  const words = useErrorWords()
  const confirm = useMutation(api.comebacks.confirm.mutationOptions({ onSuccess: onClose }))
  return (
    <ConfirmDrawer
      candidate={candidate}
      people={names.people.filter(({ post }) => post === 'inspector' || post === 'manager' || post === 'owner')}
      technicianMayDecide={names.shop?.technicianMayInspect ?? false}
      staffName={names.staffName}
      busy={confirm.isPending}
      error={words(confirm.error)}
      onConfirm={(decision) => confirm.mutate(decision)}
      onCancel={onClose}
    />
  )
}

function Reject({ candidate, onClose }: OrderStepsProps & Pick<CandidateStep, 'candidate'>) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const reject = useMutation(api.comebacks.reject.mutationOptions({ onSuccess: onClose }))
  const numbers = { number: candidate.returnNumber, original: candidate.originalNumber }
  return (
    <ReasonDrawer
      title={t('orders.comeback.rejectTitle', numbers)}
      says={t('orders.comeback.rejectHint')}
      submitLabel={t('orders.comeback.rejectSubmit')}
      busy={reject.isPending}
      error={words(reject.error)}
      onSubmit={(reason) => reject.mutate({ candidateId: candidate.id, reason, decidedById: null })}
      onCancel={onClose}
    />
  )
}
