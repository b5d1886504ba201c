import { Button } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { judgeValue } from '../../../src-main/shared/limits.ts'
import { KeyCap } from '../../ui/keys/key-cap.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { AnswerButtons } from './answer-buttons.tsx'
import { useItemWords } from './item-words.ts'
import { LimitScale } from './limit-scale.tsx'
import { asTyped, readThousandths } from './measure.ts'
import type { Item } from './tally.ts'
import type { Answer } from './use-answers.ts'
import { useHeldText } from './use-held-text.ts'

const padKeys = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0']

/** A value: typed or tapped, judged under the hand, kept by Enter or by going elsewhere. */
export function MeasuredAnswer(props: {
  item: Item
  onAnswer: (change: Partial<Answer>) => void
  onNext: () => void
  onKey: (key: string) => boolean
}) {
  const { item, onAnswer, onNext } = props
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const { text, set, replace, flush } = useHeldText(asTyped(item.valueThousandths), (typed) => {
    const value = typed.trim() === '' ? null : readThousandths(typed)
    if (value === item.valueThousandths || (value === null && typed.trim() !== '')) return
    if (value === null && item.outcome === 'not_applicable') return
    onAnswer({ outcome: null, valueThousandths: value })
  })
  const value = readThousandths(text)
  const mayBeNegative = item.lowerThousandths === null || item.lowerThousandths < 0
  const tap = (key: string) => set(text + key)
  const next = () => {
    flush()
    onNext()
  }
  const leaveOut = () => {
    replace('')
    onAnswer({ outcome: 'not_applicable', valueThousandths: null })
    onNext()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') next()
    else if (event.key.toUpperCase() === 'N') leaveOut()
    else if (!props.onKey(event.key)) return
    event.preventDefault()
  }
  return (
    <div className="measured">
      <div className="measured-value">
        <ValueBox item={item} text={text} value={value}>
          <input
            ref={field}
            className="measured-field"
            inputMode="none"
            autoComplete="off"
            aria-label={t('inspections.item.value', { unit: item.unit ?? '' })}
            // biome-ignore lint/a11y/noAutofocus: the item was just opened, to be measured
            autoFocus
            style={{ width: `${Math.max(2, text.length + 1)}ch` }}
            value={text}
            onChange={(event) => set(event.target.value)}
            onBlur={flush}
            onKeyDown={onKeyDown}
          />
        </ValueBox>
        <LimitScale item={item} value={value} />
        <div className="measured-foot">
          <AnswerButtons item={item} outcomes={['not_applicable']} onAnswer={leaveOut} />
          <KeyCap name="N" />
          {mayBeNegative && (
            <Button
              size="large"
              aria-label={t('quality.sheet.sign')}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => set(text.startsWith('-') ? text.slice(1) : `-${text}`)}
            >
              ±
            </Button>
          )}
          <Button
            size="large"
            className="measured-erase"
            aria-label={t('quality.sheet.backspace')}
            disabled={text === ''}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => set(text.slice(0, -1))}
          >
            ⌫
          </Button>
        </div>
      </div>
      <fieldset className="key-pad" aria-label={t('quality.sheet.pad')}>
        {padKeys.map((key) => (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => tap(key)}
          >
            {key}
          </button>
        ))}
        <button type="button" className="next" onMouseDown={(event) => event.preventDefault()} onClick={next}>
          {t('inspections.item.next')}
        </button>
      </fieldset>
    </div>
  )
}

function ValueBox(props: { item: Item; text: string; value: number | null; children: ReactNode }) {
  const { item, text, value } = props
  const { t } = useTranslation()
  const words = useItemWords()
  const outcome = value === null ? null : judgeValue(item, value)
  const isSpoilt = value === null && text.trim() !== '' && text.trim() !== '-'
  return (
    <div className={`measured-box ${outcome ?? ''}`}>
      {props.children}
      <span className="measured-unit">{item.unit}</span>
      <span className="measured-verdict" role="status">
        {outcome === 'good' && (
          <StateMark state="good" size={15}>
            {t('inspections.outcome.good')}
          </StateMark>
        )}
        {outcome === 'failed' && value !== null && (
          <StateMark state="breach" size={15}>
            {words.failure(item, value)}
          </StateMark>
        )}
        {isSpoilt && <span className="breach-text">{t('inspections.item.notNumber')}</span>}
      </span>
    </div>
  )
}
