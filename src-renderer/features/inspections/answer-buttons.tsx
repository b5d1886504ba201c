import { useTranslation } from 'react-i18next'
import { itemOutcomes } from '../../../src-main/shared/enums.ts'
import { KeyCap } from '../../ui/keys/key-cap.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { useItemWords } from './item-words.ts'
import type { Item } from './tally.ts'

type Outcome = (typeof itemOutcomes)[number]

export const outcomeKeys: Record<Outcome, string> = { good: 'G', failed: 'F', not_applicable: 'N' }

/** Good, failed, not applicable; big in the card, where each shows its key. */
export function AnswerButtons(props: {
  item: Item
  isBig?: boolean
  outcomes?: readonly Outcome[]
  onAnswer: (outcome: Outcome) => void
}) {
  const { item, isBig = false, outcomes = itemOutcomes } = props
  const { t } = useTranslation()
  const words = useItemWords()
  return (
    <div className={isBig ? 'answers big' : 'answers'}>
      {outcomes.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={`answer answer-${outcome}`}
          aria-pressed={item.outcome === outcome}
          aria-label={t('quality.sheet.answerTo', {
            position: item.position,
            wording: words.wording(item),
            answer: t(`inspections.outcome.${outcome}`)
          })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onAnswer(outcome)}
        >
          {outcome === 'good' && <Mark kind="good" size={isBig ? 18 : 15} />}
          {outcome === 'failed' && <Mark kind="breach" size={isBig ? 18 : 15} />}
          <span>{t(`inspections.outcomeShort.${outcome}`)}</span>
          {isBig && <KeyCap name={outcomeKeys[outcome]} />}
        </button>
      ))}
    </div>
  )
}
