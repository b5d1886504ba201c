import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../src-main/shared/contract/orders.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useKeys } from '../../ui/keys/keys.tsx'
import { inspectionPath, orderPath, ordersPath } from '../../ui/order/paths.ts'
import { placeInWalk } from '../../ui/order/walk.ts'
import type { OrderRecords } from './order-data.ts'
import type { OrderStep } from './order-step.ts'

/** The acts on an order: by key, by button, and what the last one was refused for. */
export function useOrderKeys(order: Order, records: OrderRecords) {
  const acts = useActs(order, records)
  const { begin, candidate, job, isOpen } = acts
  const { t } = useTranslation()
  const navigate = useNavigate()
  const place = placeInWalk(order.id)
  const goTo = (orderId: number | null | undefined) =>
    orderId && void navigate({ to: orderPath(orderId), replace: true })
  const stepJob = (by: number) => {
    const index = acts.jobs.findIndex(({ id }) => id === job?.id)
    const isHere = document.activeElement?.id === `job-${job?.id}`
    const next = acts.jobs[isHere ? index + by : index]
    if (next) document.getElementById(`job-${next.id}`)?.focus()
  }
  const words = (name: Parameters<typeof wordKey>[0]) => t(wordKey(name))
  useKeys([
    {
      key: 'C',
      hint: words('confirm'),
      when: candidate !== undefined,
      run: () => candidate && begin({ kind: 'confirm', candidate })
    },
    {
      key: 'R',
      hint: words('reject'),
      when: candidate !== undefined,
      run: () => candidate && begin({ kind: 'reject', candidate })
    },
    { key: 'ArrowUp', hint: words('job'), run: () => stepJob(-1) },
    { key: 'ArrowDown', hint: words('job'), run: () => stepJob(1) },
    {
      key: 'E',
      hint: words('editJob'),
      when: isOpen && job !== undefined,
      run: () => job && begin({ kind: 'job', jobId: job.id })
    },
    {
      key: 'D',
      hint: words('complete'),
      when: isOpen && job?.completedAt === null,
      run: () => job && acts.complete(job.id)
    },
    { key: 'J', hint: words('addJob'), when: isOpen, run: () => begin({ kind: 'job', jobId: null }) },
    { key: 'I', hint: words('inspect'), when: isOpen, run: acts.inspect },
    { key: 'M', hint: words('move'), when: order.nextStages.length > 0, run: () => begin({ kind: 'move' }) },
    { key: 'Escape', hint: words('back'), run: () => void navigate({ to: place?.list === 'shop' ? '/' : ordersPath }) },
    { key: 'P', hint: words('promise'), when: isOpen, run: () => begin({ kind: 'promise' }) },
    { key: 'K', hint: words('odometer'), when: isOpen && order.vehicle !== null, run: acts.readOdometer },
    { key: 'H', hint: words('head'), when: isOpen, run: () => begin({ kind: 'head' }) },
    { key: 'Alt+ArrowLeft', hint: words('previous'), when: place !== null, run: () => goTo(place?.previous) },
    { key: 'Alt+ArrowRight', hint: words('next'), when: place !== null, run: () => goTo(place?.next) }
  ])
  return acts
}

type KeyWord =
  | 'confirm'
  | 'reject'
  | 'job'
  | 'editJob'
  | 'complete'
  | 'addJob'
  | 'inspect'
  | 'move'
  | 'back'
  | 'promise'
  | 'odometer'
  | 'head'
  | 'previous'
  | 'next'

function wordKey(name: KeyWord) {
  return `orders.page.keys.${name}` as const
}

function useActs(order: Order, records: OrderRecords) {
  const navigate = useNavigate()
  const words = useErrorWords()
  const [step, setStep] = useState<OrderStep | null>(null)
  const jobs = order.jobs.filter(({ voidReason }) => voidReason === null)
  const [jobId, setJobId] = useState<number | null>(null)
  const [candidateId, setCandidateId] = useState<number | null>(null)
  const proposed = records.candidates.filter(({ state }) => state === 'proposed')
  const complete = useMutation(api.orders.completeJob.mutationOptions())
  const start = useMutation(
    api.inspections.start.mutationOptions({
      onSuccess: (inspection) => void navigate({ to: inspectionPath(inspection.id) })
    })
  )
  const begin = (next: OrderStep) => {
    complete.reset()
    start.reset()
    setStep(next)
  }
  const openInspection = records.inspections.find(({ endedAt, kind }) => endedAt === null && kind === 'final')
  return {
    step,
    begin,
    close: () => setStep(null),
    error: words(complete.error ?? start.error),
    isOpen: order.stage !== 'delivered' && order.stage !== 'cancelled',
    jobs,
    job: jobs.find(({ id }) => id === jobId) ?? jobs[0],
    chooseJob: setJobId,
    proposed,
    candidate: proposed.find(({ id }) => id === candidateId) ?? proposed[0],
    chooseCandidate: setCandidateId,
    complete: (id: number) => complete.mutate({ orderId: order.id, jobId: id }),
    readOdometer: () => begin({ kind: 'odometer', direction: order.odometerIn ? 'out' : 'in' }),
    openInspection,
    inspect: () =>
      openInspection
        ? void navigate({ to: inspectionPath(openInspection.id) })
        : start.mutate({ orderId: order.id, kind: 'final', level: 'inspector', inspectorId: null })
  }
}

export type OrderWork = ReturnType<typeof useActs>
