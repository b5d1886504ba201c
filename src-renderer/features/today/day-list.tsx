import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { dayListLine } from '../../../src-main/shared/contract/board.ts'
import { dayListKinds } from '../../../src-main/shared/contract/board.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay, secondsBetween } from '../../../src-main/shared/dates.ts'
import { useFormat } from '../../ui/format.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { Section, SideLine } from '../../ui/page/blocks.tsx'

type Line = z.infer<typeof dayListLine>

/** What is to be done today beside moving cars; each line opens its order. */
export function DayList(props: { lines: readonly Line[]; now: Instant; box: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation()
  const { lines } = props
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const all = [...event.currentTarget.querySelectorAll('button')]
    const at = all.findIndex((one) => one.matches(':focus'))
    all[at + step]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the lines, which are buttons
    <div ref={props.box} onKeyDown={onKeyDown}>
      <header className="day-list-head">
        <h2 className="section">{t('today.list.title')}</h2>
        <span className="secondary">{t('today.list.open', { count: lines.length })}</span>
      </header>
      {lines.length === 0 && <p className="empty-state">{t('today.list.clear')}</p>}
      {dayListKinds.map((kind) => {
        const ofKind = lines.filter((line) => line.kind === kind)
        return ofKind.length === 0 ? null : (
          <Section key={kind} head={t(`today.list.${kind}`)} end={<b>{ofKind.length}</b>}>
            <ul>
              {ofKind.map((line) => (
                <li key={`${line.kind} ${line.orderId}`}>
                  <DayLine line={line} now={props.now} />
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </div>
  )
}

function DayLine({ line, now }: { line: Line; now: Instant }) {
  const navigate = useNavigate()
  const { t } = useTranslation()
  const { dayNear, short, settings } = useFormat()
  const on = businessDay(line.since, settings.timeZone)
  const today = businessDay(now, settings.timeZone)
  const since = on === today ? short(Math.max(0, secondsBetween(line.since, now))) : dayNear(on, today)
  return (
    <SideLine end={since} onOpen={() => void navigate({ to: orderPath(line.orderId) })}>
      <b>{line.number}</b> {wordsOf()}
    </SideLine>
  )

  function wordsOf() {
    if (line.kind === 'inspection') return t('today.list.attempt', { count: line.count })
    if (line.kind === 'comeback_to_decide') return t('today.list.candidates', { count: line.count })
    if (line.kind === 'rework') return t('today.list.reworks', { count: line.count })
    return line.plate
  }
}
