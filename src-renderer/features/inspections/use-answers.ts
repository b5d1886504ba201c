import { useMutation, useMutationState } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { givenAnswer } from '../../../src-main/shared/contract/inspections.ts'
import { api } from '../../rpc/client.ts'
import type { Item } from './tally.ts'

export type Answer = Pick<Item, 'outcome' | 'valueThousandths' | 'answerText' | 'note'>
type Call = z.infer<typeof givenAnswer>

/** Answers on their way to the books, also those given before the screen was left and entered again; by item. */
function useWaiting(inspectionId: number): ReadonlyMap<number, Call> {
  const calls = useMutationState({
    filters: { mutationKey: api.inspections.answer.mutationKey(), status: 'pending' },
    select: ({ state }) => givenAnswer.safeParse(state.variables).data
  })
  return new Map(calls.flatMap((call) => (call?.inspectionId === inspectionId ? [[call.itemId, call]] : [])))
}

/**
 * Answers show at once and are saved one after the other, in the order given. What could not be saved falls back to
 * what is stored, and is named.
 */
export function useAnswers(inspection: Inspection) {
  const waiting = useWaiting(inspection.id)
  const [failure, setFailure] = useState<{ position: number; error: unknown } | null>(null)
  const items = inspection.items.map((item) => ({ ...item, ...answerOf(waiting.get(item.id)) }))
  const { mutate } = useMutation(
    api.inspections.answer.mutationOptions({
      scope: { id: `inspection ${inspection.id}` },
      onSuccess: () => setFailure(null),
      onError: (error, call) => {
        const position = inspection.items.find((item) => item.id === call.itemId)?.position ?? 0
        setFailure({ position, error })
      }
    })
  )
  const answer = (item: Item, change: Partial<Answer>) => {
    const { outcome, valueThousandths, answerText, note } = { ...item, ...change }
    mutate({ inspectionId: inspection.id, itemId: item.id, outcome, valueThousandths, answerText, note })
  }
  return { items, answer, failure, isSaving: waiting.size > 0 }
}

function answerOf(call: Call | undefined): Partial<Answer> {
  if (!call) return {}
  const { outcome, valueThousandths, answerText, note } = call
  return { outcome, valueThousandths, answerText, note }
}
