import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { AnswerButtons } from './answer-buttons.tsx'
import { useItemWords } from './item-words.ts'
import type { Item } from './tally.ts'

function ItemName({ item }: { item: Item }) {
  const { t } = useTranslation()
  const words = useItemWords()
  const limits = item.kind === 'measured' ? words.limits(item) : ''
  return (
    <>
      <span className="sheet-position">{item.position}</span>
      <span className="sheet-name">
        {words.wording(item)}{' '}
        <span className="sheet-facts">
          {t(`inspections.severity.${item.severity}`)}
          {limits && ` · ${limits}`}
        </span>
        {item.note && <span className="sheet-note">{item.note}</span>}
      </span>
    </>
  )
}

/** What an item was found to be: value or words, then the mark. */
function Found({ item }: { item: Item }) {
  const { t } = useTranslation()
  const { quantity } = useFormat()
  if (item.outcome === null) return null
  const word = t(`inspections.outcomeShort.${item.outcome}`)
  return (
    <>
      {item.valueThousandths !== null && <span className="sheet-value">{quantity(item.valueThousandths)}</span>}
      {item.answerText && <span className="sheet-words">{item.answerText}</span>}
      <span className="sheet-outcome">
        {item.outcome === 'not_applicable' ? (
          <span className="secondary">{word}</span>
        ) : (
          <StateMark state={item.outcome === 'good' ? 'good' : 'breach'} size={13}>
            {word}
          </StateMark>
        )}
      </span>
    </>
  )
}

/** An item that has its answer; choosing it opens it again. */
export function AnsweredLine({ item, onOpen }: { item: Item; onOpen: () => void }) {
  return (
    <li className="sheet-line">
      <button type="button" className="plain sheet-open" onClick={onOpen}>
        <ItemName item={item} />
        <Found item={item} />
      </button>
    </li>
  )
}

/** An item still to check: a choice can be made in its line, a value or words open it. */
export function OpenLine(props: {
  item: Item
  onOpen: () => void
  onAnswer: (outcome: NonNullable<Item['outcome']>) => void
}) {
  const { item } = props
  const { t } = useTranslation()
  return (
    <li className="sheet-line open">
      <button type="button" className="plain sheet-open" onClick={props.onOpen}>
        <ItemName item={item} />
      </button>
      {item.kind === 'pass_fail' ? (
        <AnswerButtons item={item} onAnswer={props.onAnswer} />
      ) : (
        <Button size="large" tabIndex={-1} onClick={props.onOpen} aria-hidden="true">
          {item.kind === 'measured' ? t('quality.sheet.measure') : t('quality.sheet.write')}
        </Button>
      )}
    </li>
  )
}

/** An item of a signed inspection. */
export function SignedLine({ item }: { item: Item }) {
  return (
    <li className="sheet-line">
      <div className="sheet-open">
        <ItemName item={item} />
        <Found item={item} />
      </div>
    </li>
  )
}
