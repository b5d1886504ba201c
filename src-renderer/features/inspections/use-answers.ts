import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { api } from '../../rpc/client.ts'
import type { Item } from './tally.ts'

export type Answer = Pick<Item, 'outcome' | 'valueThousandths' | 'answerText' | 'note'>
type Call = Answer & { inspectionId: number; itemId: number }

/**
 * Answers show at once and are saved one after the other, in the order given. What could not be saved falls back to
 * what is stored, and is named.
 */
export function useAnswers(inspection: Inspection) {
  const [waiting, setWaiting] = useState<ReadonlyMap<number, Call>>(new Map())
  const [failure, setFailure] = useState<{ position: number; error: unknown } | null>(null)
  const items = inspection.items.map((item) => ({ ...item, ...answerOf(waiting.get(item.id)) }))
  const settle = (call: Call) =>
    setWaiting((before) => {
      if (before.get(call.itemId) !== call) return before
      const after = new Map(before)
      after.delete(call.itemId)
      return after
    })
  const { mutate } = useMutation(
    api.inspections.answer.mutationOptions({
      scope: { id: `inspection ${inspection.id}` },
      onSuccess: () => setFailure(null),
      onError: (error, call) => {
        const position = inspection.items.find((item) => item.id === call.itemId)?.position ?? 0
        setFailure({ position, error })
      },
      onSettled: (_data, _error, call) => settle(call)
    })
  )
  const answer = (item: Item, change: Partial<Answer>) => {
    const { outcome, valueThousandths, answerText, note } = { ...item, ...change }
    const call = { inspectionId: inspection.id, itemId: item.id, outcome, valueThousandths, answerText, note }
    setWaiting((before) => new Map(before).set(item.id, call))
    mutate(call)
  }
  return { items, answer, failure, isSaving: waiting.size > 0 }
}

function answerOf(call: Call | undefined): Partial<Answer> {
  if (!call) return {}
  const { outcome, valueThousandths, answerText, note } = call
  return { outcome, valueThousandths, answerText, note }
}
