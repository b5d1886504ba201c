import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../rpc/client.ts'
import type { Intake, Lookup } from './intake-draft.ts'
import { comparable, exactHit } from './intake-draft.ts'

const typingMs = 120
const leastLetters = 2
const longest = 40

export interface VehicleLookup {
  /** Vehicles that fit what was typed so far. */
  hits: readonly Lookup[]
  /** The one whose whole plate or VIN was typed. */
  exact: Lookup | null
}

/** What the books know of the plate or VIN being typed; nothing once a vehicle was taken. */
export function useVehicleLookup(intake: Intake): VehicleLookup {
  const typed = useSettled(intake.text.trim())
  const isOn = comparable(typed).length >= leastLetters && intake.found === null && intake.vehicle === null
  const lookup = useQuery({
    ...api.orders.lookup.queryOptions({ input: { text: typed.slice(0, longest) } }),
    enabled: isOn,
    placeholderData: keepPreviousData
  })
  const hits = isOn ? (lookup.data ?? []) : []
  return { hits, exact: exactHit(intake.text, hits) }
}

/** Waits until the letters stop coming. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), typingMs)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
