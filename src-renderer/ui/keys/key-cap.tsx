import './keys.css'

const shown: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc'
}

const isMac = () => typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** `Mod+K` → `Ctrl K` (`⌘ K` on a Mac), `ArrowLeft` → `←`. */
export function keyName(key: string): string {
  const words = (key === '+' ? [key] : key.split('+')).map((word) =>
    word === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : (shown[word] ?? word)
  )
  return words.map((word) => (word.length === 1 ? word.toUpperCase() : word)).join(' ')
}

/** A key drawn as its cap. Silent: the button it stands in carries `aria-keyshortcuts`; the foot speaks it. */
export function KeyCap({ name, onFill = false, spoken = false }: { name: string; onFill?: boolean; spoken?: boolean }) {
  return (
    <kbd className={onFill ? 'key-cap on-fill' : 'key-cap'} aria-hidden={!spoken}>
      {keyName(name)}
    </kbd>
  )
}

/** `Mod+N` in the form `aria-keyshortcuts` wants. */
export function ariaKey(key: string): string {
  return key.replace('Mod', isMac() ? 'Meta' : 'Control')
}
