import { Button, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerButtons } from './answer-buttons.tsx'
import type { Item } from './tally.ts'
import type { Answer } from './use-answers.ts'
import { useHeldText } from './use-held-text.ts'

/** Long enough that a sentence is not cut into entries, short enough that little can be lost. */
export const writingPauseMs = 1500

/** Words for what was found: Enter goes on, Shift+Enter begins a line. */
export function TextAnswer(props: { item: Item; onAnswer: (change: Partial<Answer>) => void; onNext: () => void }) {
  const { item, onAnswer, onNext } = props
  const { t } = useTranslation()
  const keep = (typed: string) => {
    const text = typed.trim()
    if (text === (item.answerText ?? '') || (text === '' && item.outcome === 'not_applicable')) return
    onAnswer({ outcome: null, answerText: text === '' ? null : text })
  }
  const { text, set, replace, flush } = useHeldText(item.answerText ?? '', keep, writingPauseMs)
  const next = () => {
    flush()
    onNext()
  }
  const leaveOut = () => {
    replace('')
    onAnswer({ outcome: 'not_applicable', answerText: null })
    onNext()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    next()
  }
  return (
    <div className="text-answer">
      <Input.TextArea
        aria-label={t('inspections.item.text')}
        size="large"
        rows={3}
        maxLength={4000}
        autoFocus
        value={text}
        onChange={(event) => set(event.target.value)}
        onBlur={flush}
        onKeyDown={onKeyDown}
      />
      <div className="text-answer-foot">
        <AnswerButtons item={item} outcomes={['not_applicable']} onAnswer={leaveOut} />
        <Button type="primary" size="large" onMouseDown={(event) => event.preventDefault()} onClick={next}>
          {t('inspections.item.next')}
        </Button>
      </div>
    </div>
  )
}
