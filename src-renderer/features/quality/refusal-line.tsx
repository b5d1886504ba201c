import { Mark } from '../../ui/mark/mark.tsx'

/** Why the last act was refused, over the list it was asked in. */
export function RefusalLine({ words }: { words: string | undefined }) {
  if (words === undefined) return null
  return (
    <p className="quality-refusal breach-text" role="alert">
      <Mark kind="breach" /> {words}
    </p>
  )
}
