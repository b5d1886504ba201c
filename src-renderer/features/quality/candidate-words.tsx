import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../src-main/shared/contract/comebacks.ts'
import { none } from '../../../src-main/shared/format/index.ts'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'

/** Why a return is proposed, in one line. */
export function Reasons({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation()
  const said = candidate.reasons.map((reason) =>
    reason === 'same_words' && candidate.words.length > 0
      ? t('orders.comeback.words', { words: candidate.words.join(', ') })
      : t(`orders.comeback.reason.${reason}`)
  )
  if (candidate.isManual) said.push(t('orders.comeback.byHand'))
  return <span className="quality-what">{said.join(' · ')}</span>
}

/** How much of a limit has passed; a link by hand may lie beyond it. */
export function Elapsed({ elapsed, limit, words }: { elapsed: number | null; limit: number | null; words: string }) {
  const isPast = elapsed !== null && limit !== null && elapsed > limit
  return isPast ? <StateMark state="watch">{words}</StateMark> : words
}

/** Days and kilometres since the earlier delivery, each beside its limit. */
export function useElapsedWords() {
  const { t } = useTranslation()
  const { number, distance, settings } = useFormat()
  const km = (value: number) => distance(value).replace(` ${settings.distanceUnit}`, '')
  return {
    unit: settings.distanceUnit,
    days: ({ daysElapsed, daysLimit }: Candidate) =>
      t('quality.comeback.elapsed', { elapsed: number(daysElapsed), limit: number(daysLimit) }),
    km: ({ kmElapsed, kmLimit }: Candidate) =>
      kmElapsed === null || kmLimit === null
        ? none
        : t('quality.comeback.elapsed', { elapsed: km(kmElapsed), limit: km(kmLimit) })
  }
}
