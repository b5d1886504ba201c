import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { isRefusal } from '../../rpc/refusal.ts'
import { usePreferences } from '../../ui/preferences.tsx'

const idle = { isRunning: false, done: 0, total: 0 }

/** Opens the sample shop, writing it the first time: progress in days, and a way to stop that leaves nothing behind. */
export function useSampleShop() {
  const { language } = usePreferences()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const words = useErrorWords()
  const [state, setState] = useState(idle)
  const [error, setError] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const open = async () => {
    const controller = new AbortController()
    stop.current = controller
    setError(null)
    setState({ ...idle, isRunning: true })
    try {
      const steps = await client.shop.openSample({ language }, { signal: controller.signal })
      for await (const { done, total } of steps) setState({ isRunning: true, done, total })
      await queryClient.invalidateQueries()
      await navigate({ to: '/' })
    } catch (failure) {
      if (!controller.signal.aborted && !isRefusal(failure, 'cancelled_by_person')) setError(failure)
    }
    setState(idle)
  }
  return { ...state, open: () => void open(), cancel: () => stop.current?.abort(), errorWords: words(error) }
}
