import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useKeys } from '../../ui/keys/keys.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { outcomeKeys } from './answer-buttons.tsx'
import { CurrentItem } from './current-item.tsx'
import { AnsweredLine, OpenLine } from './item-line.tsx'
import { ItemNote, noteFieldId } from './item-note.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SignOff } from './sign-off.tsx'
import { Outlook, SoFar } from './so-far.tsx'
import type { Item } from './tally.ts'
import { neighbour, nextUnanswered, tallyOf } from './tally.ts'
import type { Answer } from './use-answers.ts'
import { useAnswers } from './use-answers.ts'

type Outcome = NonNullable<Item['outcome']>

/** An inspection being made. Every answer is saved at once, so that leaving and coming back loses nothing. */
export function OpenInspection({ inspection, onBack }: { inspection: Inspection; onBack: () => void }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const { items, answer, failure, isSaving } = useAnswers(inspection)
  const [currentId, setCurrentId] = useState(() => nextUnanswered(items, null)?.id ?? null)
  const side = useRef<HTMLElement>(null)
  const current = items.find((item) => item.id === currentId) ?? null
  const tally = tallyOf(items)

  const open = (item: Item | null) => {
    setCurrentId(item?.id ?? null)
    if (item === null) side.current?.focus()
  }
  const next = () => open(nextUnanswered(items, currentId))
  const step = (by: 1 | -1) => open(neighbour(items, currentId, by))
  const give = (item: Item, change: Partial<Answer>) => answer(item, change)
  const choose = (item: Item, outcome: Outcome) => {
    give(item, { outcome, valueThousandths: null, answerText: null })
    if (outcome === 'failed') setCurrentId(item.id)
    else if (item.id === currentId) open(nextUnanswered(items, item.id))
  }
  const toNote = () => document.getElementById(noteFieldId)?.focus()
  const onKey = useSheetKeys({ current, choose, next, step, toNote, onBack })

  return (
    <div className="sheet">
      <SheetHead inspection={inspection} items={items} current={current} onBack={onBack} />
      <div className="sheet-work">
        {failure && (
          <p className="sheet-failure breach-text" role="alert">
            <Mark kind="breach" />{' '}
            {t('quality.sheet.notSaved', { position: failure.position, reason: words(failure.error) ?? '' })}
          </p>
        )}
        <ol className="sheet-items">
          {items.map((item) =>
            item.id === currentId ? (
              <CurrentItem
                key={item.id}
                item={item}
                onAnswer={(change) => give(item, change)}
                onChoose={(outcome) => choose(item, outcome)}
                onNext={next}
                onKey={onKey}
              />
            ) : item.outcome === null ? (
              <OpenLine
                key={item.id}
                item={item}
                onOpen={() => open(item)}
                onAnswer={(outcome) => choose(item, outcome)}
              />
            ) : (
              <AnsweredLine key={item.id} item={item} onOpen={() => open(item)} />
            )
          )}
        </ol>
        <p className="sheet-standard secondary">
          {t('inspections.head.standard', { code: inspection.standardCode, version: inspection.standardVersion })}
        </p>
      </div>
      <aside className="sheet-side" ref={side} tabIndex={-1} aria-label={t('inspections.sofar.title')}>
        {current && (
          <ItemNote
            key={current.id}
            item={current}
            onKeep={(note) => give(current, { note })}
            onDone={() => document.querySelector<HTMLElement>('.sheet-card')?.focus()}
          />
        )}
        <SoFar tally={tally} />
        <Outlook kind={inspection.kind} tally={tally} />
        <SignOff inspection={inspection} tally={tally} isSaving={isSaving} />
      </aside>
    </div>
  )
}

/** The keys of the sheet. What is typed into a value goes through the answer of this, as letters mean nothing there. */
function useSheetKeys(act: {
  current: Item | null
  choose: (item: Item, outcome: Outcome) => void
  next: () => void
  step: (by: 1 | -1) => void
  toNote: () => void
  onBack: () => void
}): (key: string) => boolean {
  const { t } = useTranslation()
  const { current } = act
  const isChoice = current?.kind === 'pass_fail'
  const choose = (outcome: Outcome) => current && act.choose(current, outcome)
  useKeys([
    { key: outcomeKeys.good, hint: t('inspections.keys.good'), when: isChoice, run: () => choose('good') },
    { key: outcomeKeys.failed, hint: t('inspections.keys.failed'), when: isChoice, run: () => choose('failed') },
    {
      key: outcomeKeys.not_applicable,
      hint: t('inspections.keys.notApplicable'),
      when: current !== null,
      run: () => choose('not_applicable')
    },
    { key: 'Enter', hint: t('inspections.keys.next'), when: current !== null, run: act.next },
    { key: 'ArrowUp', hint: t('quality.sheet.keys.previous'), run: () => act.step(-1) },
    { key: 'ArrowDown', hint: t('quality.sheet.keys.previous'), run: () => act.step(1) },
    { key: 'M', hint: t('quality.sheet.keys.note'), when: current !== null, run: act.toNote },
    { key: 'Escape', hint: t('quality.keys.back'), run: act.onBack }
  ])
  return (key) => {
    if (key === 'ArrowUp') act.step(-1)
    else if (key === 'ArrowDown') act.step(1)
    else if (key.toUpperCase() === 'M') act.toNote()
    else return false
    return true
  }
}
