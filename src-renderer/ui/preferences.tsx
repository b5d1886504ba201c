import { createContext, useContext } from 'react'
import { z } from 'zod'
import { languages } from '../../src-main/shared/enums.ts'

export const appearances = ['light', 'dark', 'system'] as const
export const scales = [90, 100, 110, 125, 150] as const

/** What a person sets for this seat: kept in the window's own store, not in the books. */
export const preferences = z.object({
  language: z.enum(languages),
  appearance: z.enum(appearances),
  /** Size of everything on the screen, in percent. */
  scalePercent: z.union([z.literal(90), z.literal(100), z.literal(110), z.literal(125), z.literal(150)])
})
export type Preferences = z.infer<typeof preferences>

interface Held extends Preferences {
  change: (part: Partial<Preferences>) => void
}

export const PreferencesContext = createContext<Held>({
  language: 'en',
  appearance: 'system',
  scalePercent: 100,
  change: () => undefined
})

export function usePreferences(): Held {
  return useContext(PreferencesContext)
}
