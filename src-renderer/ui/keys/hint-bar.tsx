import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from './key-cap.tsx'
import type { KeyAction } from './key-store.ts'
import { useShownKeys } from './keys.tsx'

const mostHints = 10

/** Neighbouring keys with the same hint share one place: `← → column`. */
function grouped(actions: readonly KeyAction[]): { hint: string; keys: string[] }[] {
  const groups: { hint: string; keys: string[] }[] = []
  for (const { hint, key } of actions) {
    if (!hint) continue
    const known = groups.find((group) => group.hint === hint)
    if (!known) groups.push({ hint, keys: [key] })
    else if (!known.keys.includes(key)) known.keys.push(key)
  }
  return groups.slice(0, mostHints)
}

/** The foot: at most ten keys that work here and now, then a note of the screen. */
export function HintBar({ notesRef }: { notesRef: Ref<HTMLSpanElement> }) {
  const { t } = useTranslation()
  const groups = grouped(useShownKeys())
  return (
    <footer className="hint-bar">
      <h2 className="visually-hidden">{t('ui.region.keys')}</h2>
      {groups.map(({ hint, keys }) => (
        <span className="hint" key={hint}>
          {keys.map((key) => (
            <KeyCap key={key} name={key} spoken />
          ))}
          <span>{hint}</span>
        </span>
      ))}
      <span className="hint-notes" ref={notesRef} />
    </footer>
  )
}
