import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import type { Preferences } from '../ui/preferences.tsx'
import { PreferencesContext, preferences } from '../ui/preferences.tsx'

const place = 'rightfirst.preferences'

/** What was remembered; what is missing or spoilt falls back to the system's own. */
function readPreferences(): Preferences {
  const fallback: Preferences = {
    language: navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    appearance: 'system',
    scalePercent: 100
  }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    const read = preferences.partial().safeParse(kept)
    return read.success ? { ...fallback, ...definedOf(read.data) } : fallback
  } catch {
    return fallback
  }
}

function definedOf(part: { [K in keyof Preferences]?: Preferences[K] | undefined }): Partial<Preferences> {
  return {
    ...(part.language && { language: part.language }),
    ...(part.appearance && { appearance: part.appearance }),
    ...(part.scalePercent && { scalePercent: part.scalePercent })
  }
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState(readPreferences)
  const change = useCallback((part: Partial<Preferences>) => {
    setHeld((before) => {
      const after = { ...before, ...part }
      try {
        localStorage.setItem(place, JSON.stringify(after))
      } catch {
        // A window without a store still works; it only forgets.
      }
      return after
    })
  }, [])
  const value = useMemo(() => ({ ...held, change }), [held, change])
  return <PreferencesContext value={value}>{children}</PreferencesContext>
}
