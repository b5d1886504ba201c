import type { z } from 'zod'
import { reportRequest } from '../../../src-main/shared/contract/reports.ts'

const place = 'rightfirst.report'
const choices = reportRequest.pick({ outletId: true, language: true, paper: true }).partial()
export type LastChoices = z.infer<typeof choices>

/** What this seat chose for its last report. The month is not kept: the next report is of another one. */
export function readChoices(): LastChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return choices.catch({}).parse(kept)
  } catch {
    return {}
  }
}

export function keepChoices(kept: LastChoices): void {
  try {
    localStorage.setItem(place, JSON.stringify(choices.parse(kept)))
  } catch {
    // Without a store the page only forgets.
  }
}
