import { businessDay } from '../../../src-main/shared/dates.ts'
import { none, promiseState } from '../../../src-main/shared/format/index.ts'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'

/** When it is promised and what is left, marked when late or within the hour. */
export function PromiseCell({ promisedAt, now }: { promisedAt: string | null; now: string }) {
  const { moment, promiseWords, settings } = useFormat()
  if (!promisedAt) return <span className="secondary">{none}</span>
  const state = promiseState(promisedAt, now)
  const words = promiseWords(promisedAt, now)
  return (
    <span className="quality-promise">
      <b>{moment(promisedAt, businessDay(now, settings.timeZone))}</b>
      {state === 'later' ? (
        <span className="secondary">{words}</span>
      ) : (
        <StateMark state={state === 'late' ? 'breach' : 'watch'}>{words}</StateMark>
      )}
    </span>
  )
}
