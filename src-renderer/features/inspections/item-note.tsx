import { Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../ui/keys/key-cap.tsx'
import type { Item } from './tally.ts'
import { writingPauseMs } from './text-answer.tsx'
import { useHeldText } from './use-held-text.ts'

export const noteFieldId = 'inspection-note'

/** A note on the item under the hand; kept after a pause, and on leaving. */
export function ItemNote({
  item,
  onKeep,
  onDone
}: {
  item: Item
  onKeep: (note: string | null) => void
  onDone: () => void
}) {
  const { t } = useTranslation()
  const { text, set, flush } = useHeldText(
    item.note ?? '',
    (typed) => {
      if (typed.trim() !== (item.note ?? '')) onKeep(typed.trim() || null)
    },
    writingPauseMs
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault()
      flush()
      onDone()
    }
  }
  return (
    <section className="sheet-block">
      <div className="sheet-side-row">
        <h2 className="sheet-side-head">
          <label htmlFor={noteFieldId}>{t('quality.sheet.noteOf', { position: item.position })}</label>
        </h2>
        <KeyCap name="M" />
      </div>
      <Input.TextArea
        id={noteFieldId}
        size="large"
        rows={3}
        maxLength={4000}
        value={text}
        onChange={(event) => set(event.target.value)}
        onBlur={flush}
        onKeyDown={onKeyDown}
      />
      <p className="secondary small">{t('quality.sheet.noteHint')}</p>
    </section>
  )
}
