import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { promiseState } from '../../../src-main/shared/format/index.ts'
import { useFormat } from '../format.tsx'
import { Mark } from '../mark/mark.tsx'
import './order.css'

/** The head of a card: promised time and what is left. Filled late, tinted and ruled within the hour, plain later. */
export function PromiseStrip(props: { promisedAt: Instant | null; now: Instant; words?: string }) {
  const { promisedAt, now } = props
  const { t } = useTranslation()
  const { moment, promiseWords, settings } = useFormat()
  if (!promisedAt) {
    return (
      <div className="promise-strip later">
        <span>{props.words ?? t('ui.promise.none')}</span>
      </div>
    )
  }
  const state = promiseState(promisedAt, now)
  return (
    <div className={`promise-strip ${state}`}>
      <b>{moment(promisedAt, businessDay(now, settings.timeZone))}</b>
      {state === 'soon' && <Mark kind="watch" />}
      <span>{props.words ?? promiseWords(promisedAt, now)}</span>
    </div>
  )
}
