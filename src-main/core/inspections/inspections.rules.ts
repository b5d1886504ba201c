import type { InspectionResult, ItemKind, ItemOutcome, Severity } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import { judgeValue, type Limits } from '../../shared/limits.ts'

/** What of an item decides how it may be answered. */
export interface ItemLimits extends Limits {
  kind: ItemKind
}

export interface Answer {
  outcome: ItemOutcome | null
  valueThousandths: number | null
  answerText: string | null
  note: string | null
}

/**
 * The answer as it is kept. A choice is good, failed or not applicable; a measured item is judged from its value at
 * once, whatever was chosen; words never decide (faults.md 27). Everything empty takes an answer back.
 */
export function decideAnswer(item: ItemLimits, given: Answer): Answer {
  const answer = { ...given, answerText: given.answerText || null, note: given.note || null }
  if (answer.outcome === 'not_applicable') return { ...answer, valueThousandths: null, answerText: null }
  if (item.kind === 'measured') return decideMeasured(item, answer)
  if (answer.valueThousandths !== null) throw new DomainError('answer_unfit')
  if (item.kind === 'text') return decideText(answer)
  return { ...answer, answerText: null }
}

function decideMeasured(item: ItemLimits, answer: Answer): Answer {
  if (answer.valueThousandths !== null) {
    return { ...answer, answerText: null, outcome: judgeValue(item, answer.valueThousandths) }
  }
  if (answer.outcome !== null) throw new DomainError('answer_unfit')
  return { ...answer, answerText: null }
}

function decideText(answer: Answer): Answer {
  if (answer.outcome === 'failed') throw new DomainError('answer_unfit')
  return { ...answer, outcome: answer.answerText === null ? null : 'good' }
}

export interface JudgedItem {
  outcome: ItemOutcome | null
  severity: Severity
}

/** Failed items that fail the inspection and open rework; failed minor ones are notes. */
export function blockingItems<Item extends JudgedItem>(items: readonly Item[]): Item[] {
  return items.filter((item) => item.outcome === 'failed' && item.severity !== 'minor')
}

/** The result follows from the items alone; nothing is signed with an item unanswered, or with nothing checked. */
export function decideResult(items: readonly JudgedItem[]): InspectionResult {
  const left = items.filter((item) => item.outcome === null).length
  if (left > 0) throw new DomainError('inspection_incomplete', { left, total: items.length })
  if (items.every((item) => item.outcome === 'not_applicable')) {
    throw new DomainError('inspection_empty', { total: items.length })
  }
  return blockingItems(items).length > 0 ? 'failed' : 'passed'
}
