import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { secondsBetween } from '../../../src-main/shared/dates.ts'
import { promiseState } from '../../../src-main/shared/format/index.ts'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import type { Item } from './tally.ts'

/** What is inspected, how late it is, and how far it has come: one block an item. */
export function SheetHead(props: {
  inspection: Inspection
  items: readonly Item[]
  current: Item | null
  onBack: () => void
}) {
  const { inspection, items, current } = props
  const { t } = useTranslation()
  const { duration } = useFormat()
  const now = useNow()
  const answered = items.filter((item) => item.outcome !== null).length
  const total = items.length
  const about = [inspection.orderNumber, inspection.plate, inspection.vehicleName].filter((part) => part !== null)
  return (
    <header className="sheet-head">
      <button type="button" className="sheet-back" aria-label={t('quality.sheet.back')} onClick={props.onBack}>
        ‹
      </button>
      <div className="sheet-title">
        <h1>
          {t('inspections.head.attempt', {
            kind: t(`inspections.kind.${inspection.kind}`),
            attempt: inspection.attempt
          })}
        </h1>
        <p className="secondary">{about.join(' · ')}</p>
      </div>
      {inspection.endedAt === null && inspection.promisedAt && <PromiseLeft at={inspection.promisedAt} now={now} />}
      <div className="sheet-progress">
        <Blocks items={items} currentId={current?.id ?? null} />
        <b>
          {current
            ? t('inspections.head.item', { position: current.position, total })
            : t('inspections.head.progress', { answered, total })}
        </b>
        <span className="secondary">{duration(secondsBetween(inspection.startedAt, inspection.endedAt ?? now))}</span>
      </div>
    </header>
  )
}

function PromiseLeft({ at, now }: { at: string; now: string }) {
  const { promiseWords } = useFormat()
  const state = promiseState(at, now)
  if (state === 'later') return <span className="secondary nowrap">{promiseWords(at, now)}</span>
  return (
    <StateMark state={state === 'late' ? 'breach' : 'watch'} size={13}>
      {promiseWords(at, now)}
    </StateMark>
  )
}

function Blocks({ items, currentId }: { items: readonly Item[]; currentId: number | null }) {
  const { t } = useTranslation()
  const answered = items.filter((item) => item.outcome !== null).length
  const failed = items.filter((item) => item.outcome === 'failed').length
  return (
    <div
      className="sheet-blocks"
      role="img"
      aria-label={t('quality.sheet.blocks', { answered, total: items.length, failed })}
    >
      {items.map((item) => (
        <span key={item.id} className={`${item.outcome ?? 'open'}${item.id === currentId ? ' current' : ''}`} />
      ))}
    </div>
  )
}
