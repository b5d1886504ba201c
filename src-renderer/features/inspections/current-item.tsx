import { Button } from 'antd'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../ui/keys/key-cap.tsx'
import { AnswerButtons } from './answer-buttons.tsx'
import { useItemWords } from './item-words.ts'
import { MeasuredAnswer } from './measured-answer.tsx'
import type { Item } from './tally.ts'
import { TextAnswer } from './text-answer.tsx'
import type { Answer } from './use-answers.ts'

/** The item under the hand, as a framed card. */
export function CurrentItem(props: {
  item: Item
  onAnswer: (change: Partial<Answer>) => void
  /** An answer of one touch or key: good and not applicable go on by themselves. */
  onChoose: (outcome: NonNullable<Item['outcome']>) => void
  onNext: () => void
  onKey: (key: string) => boolean
}) {
  const { item } = props
  const { t } = useTranslation()
  const words = useItemWords()
  const card = useRef<HTMLLIElement>(null)
  const limits = item.kind === 'measured' ? words.limits(item) : ''
  const facts = [t(`inspections.severity.${item.severity}`), t(`inspections.itemKind.${item.kind}`), limits]
  useLayoutEffect(() => {
    const element = card.current
    element?.scrollIntoView?.({ block: 'center' })
    if (!element?.contains(document.activeElement)) element?.focus({ preventScroll: true })
  }, [])
  return (
    <li className="sheet-card" ref={card} tabIndex={-1} aria-current="step" aria-label={words.wording(item)}>
      <div className="sheet-card-head">
        <h2>
          <span className="sheet-card-position">{item.position}</span> {words.wording(item)}
        </h2>
        <span className="sheet-facts">{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </div>
      {item.kind === 'measured' && (
        <MeasuredAnswer item={item} onAnswer={props.onAnswer} onNext={props.onNext} onKey={props.onKey} />
      )}
      {item.kind === 'text' && <TextAnswer item={item} onAnswer={props.onAnswer} onNext={props.onNext} />}
      {item.kind === 'pass_fail' && (
        <>
          <AnswerButtons item={item} isBig onAnswer={props.onChoose} />
          {item.outcome === 'failed' && (
            <div className="sheet-card-foot">
              <span className="secondary" role="status">
                {t('quality.sheet.keyHint')}
              </span>
              <Button
                type="primary"
                size="large"
                onMouseDown={(event) => event.preventDefault()}
                onClick={props.onNext}
              >
                {t('inspections.item.next')}
                <KeyCap name="Enter" onFill />
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  )
}
