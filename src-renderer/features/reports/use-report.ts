import { useEffect, useRef, useState } from 'react'
import type { ReportRequest } from '../../../src-main/shared/contract/reports.ts'
import { client } from '../../rpc/client.ts'
import { isRefusal } from '../../rpc/refusal.ts'

export interface MadeReport {
  request: ReportRequest
  file: File
  pages: number
}

type Work =
  | { state: 'idle' | 'cancelled' }
  | { state: 'making'; step: string; done: number; total: number }
  | { state: 'failed'; error: unknown }

/** The last report made, found again on return; gone with the window. */
let lastMade: MadeReport | null = null

/** Makes a report in the core's own thread, with progress, and keeps the last one made. */
export function useReport() {
  const [work, setWork] = useState<Work>({ state: 'idle' })
  const [made, setMade] = useState<MadeReport | null>(lastMade)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const make = async (request: ReportRequest) => {
    stop.current?.abort()
    const controller = new AbortController()
    stop.current = controller
    const { signal } = controller
    setWork({ state: 'making', step: '', done: 0, total: 0 })
    try {
      const steps = await client.reports.make(request, { signal })
      for (let step = await steps.next(); ; step = await steps.next()) {
        if (step.done) {
          const { reportId, fileName, pages } = step.value
          const sent = await client.reports.file({ reportId }, { signal })
          lastMade = { request, pages, file: new File([sent], fileName, { type: 'application/pdf' }) }
          setMade(lastMade)
          setWork({ state: 'idle' })
          return
        }
        setWork({ state: 'making', ...step.value })
      }
    } catch (error) {
      const isStopped = signal.aborted || isRefusal(error, 'cancelled_by_person')
      if (stop.current === controller) setWork(isStopped ? { state: 'cancelled' } : { state: 'failed', error })
    }
  }
  return { work, made, make: (request: ReportRequest) => void make(request), cancel: () => stop.current?.abort() }
}
