import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ImportChoices, type ImportResult, noChoices } from '../../../src-main/shared/contract/transfer.ts'
import { client } from '../../rpc/client.ts'
import { isRefusal } from '../../rpc/refusal.ts'

type Work =
  | { state: 'idle' | 'cancelled' }
  | { state: 'importing'; step: 'reading' | 'writing'; done: number; total: number }
  | { state: 'failed'; error: unknown }
  | { state: 'done'; result: ImportResult }

/** A file on its way in: what was chosen, how it is understood, and the import itself. */
export function useImport() {
  const queryClient = useQueryClient()
  const [file, setFile] = useState<{ file: File; turn: number } | null>(null)
  const [choices, setChoices] = useState<ImportChoices>(noChoices)
  const [work, setWork] = useState<Work>({ state: 'idle' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const preview = useQuery({
    queryKey: ['import-preview', file?.turn, choices],
    queryFn: ({ signal }) => {
      if (!file) throw new Error('no file was chosen')
      return client.transfer.preview({ file: file.file, choices }, { signal })
    },
    enabled: file !== null && work.state !== 'done',
    placeholderData: keepPreviousData,
    retry: false
  })

  const choose = (next: File) => {
    setWork({ state: 'idle' })
    setChoices(noChoices)
    setFile((before) => ({ file: next, turn: (before?.turn ?? 0) + 1 }))
  }
  const run = async (takeGoodRows: boolean) => {
    if (!file) return
    const controller = new AbortController()
    stop.current = controller
    setWork({ state: 'importing', step: 'reading', done: 0, total: 0 })
    try {
      const order = { file: file.file, choices, takeGoodRows }
      const steps = await client.transfer.import(order, { signal: controller.signal })
      for (let step = await steps.next(); ; step = await steps.next()) {
        if (step.done) {
          setWork({ state: 'done', result: step.value })
          await queryClient.invalidateQueries()
          return
        }
        const { step: name, done, total } = step.value
        setWork({ state: 'importing', step: name === 'writing' ? 'writing' : 'reading', done, total })
      }
    } catch (error) {
      const isStopped = controller.signal.aborted || isRefusal(error, 'cancelled_by_person')
      setWork(isStopped ? { state: 'cancelled' } : { state: 'failed', error })
    }
  }
  return {
    file: file?.file ?? null,
    choose,
    choices,
    change: (part: Partial<ImportChoices>) => setChoices((before) => ({ ...before, ...part })),
    preview,
    work,
    run: (takeGoodRows: boolean) => void run(takeGoodRows),
    cancel: () => stop.current?.abort()
  }
}
export type Import = ReturnType<typeof useImport>
