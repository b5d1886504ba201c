import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent, ReactElement } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { OrderCard } from '../../../src-main/shared/contract/orders.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay, secondsBetween } from '../../../src-main/shared/dates.ts'
import type { Stage, WaitCause } from '../../../src-main/shared/enums.ts'
import { useFormat } from '../../ui/format.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { PromiseStrip } from '../../ui/order/promise-strip.tsx'
import { pressureOf } from './lanes.ts'

const daySeconds = 86_400
const bold = [<b key="0" />]
/** Waiting in these stages needs no word when it is for this. */
const usual: Partial<Record<Stage, WaitCause>> = { awaiting_approval: 'approval', awaiting_parts: 'parts' }

interface BoardCardProps {
  card: OrderCard
  now: Instant
  /** Tab stops here. */
  isStop: boolean
  onFocus: () => void
}

/** An order as it stands on the board: promise, plate, number, car, and what it waits for. */
export function BoardCard({ card, now, isStop, onFocus }: BoardCardProps) {
  const { t } = useTranslation()
  const open = useOpenCard(card)
  const isReady = card.stage === 'ready'
  const words = isReady && card.customerWaits ? t('today.card.customerWaits') : undefined
  return (
    <a
      href={open.href}
      onClick={open.onClick}
      id={`card-${card.id}`}
      className={`card board-card ${pressureOf(card, now)}`}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
    >
      {isReady ? <ReadyStrip card={card} now={now} words={words} /> : <PromiseStrip {...card} now={now} />}
      <span className="board-card-body">
        <span className="board-card-plate">
          <b>{card.plate ?? t('today.card.noVehicle')}</b>
          <span className="secondary">{card.number}</span>
        </span>
        {card.vehicleName && <span>{card.vehicleName}</span>}
        <CardLines card={card} now={now} />
      </span>
    </a>
  )
}

/** Ready is in time or is not any more: the strip stays plain. */
function ReadyStrip({ card, now, words }: { card: OrderCard; now: Instant; words: string | undefined }) {
  const { t } = useTranslation()
  const { moment, promiseWords, settings } = useFormat()
  const { promisedAt } = card
  const left = promisedAt && promisedAt > now ? promiseWords(promisedAt, now) : undefined
  return (
    <span className="promise-strip later">
      {promisedAt && <b>{moment(promisedAt, businessDay(now, settings.timeZone))}</b>}
      <span>{words ?? left ?? (promisedAt ? '' : t('ui.promise.none'))}</span>
    </span>
  )
}

function CardLines({ card, now }: { card: OrderCard; now: Instant }) {
  const { t } = useTranslation()
  const lines: (string | ReactElement)[] = []
  if (card.undecidedCandidates > 0) {
    lines.push(<Trans i18nKey="today.card.candidates" count={card.undecidedCandidates} components={bold} />)
  }
  const stageLine = useStageLine(card, now)
  if (stageLine !== null) lines.push(stageLine)
  if (card.openRework > 0) lines.push(<Trans i18nKey="today.card.rework" count={card.openRework} components={bold} />)
  if (card.waitCause && card.waitCause !== usual[card.stage]) {
    const cause = t(`orders.waitCause.${card.waitCause}`)
    lines.push(<Trans i18nKey="today.card.waits" values={{ cause }} components={bold} />)
  }
  if (card.customerWaits && card.stage !== 'ready') lines.push(<b>{t('today.card.customerWaits')}</b>)
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a card have no other name
    <span key={index} className="secondary board-card-line">
      {line}
    </span>
  ))
}

/** What the stage makes worth knowing: how long it has lasted, who works, which attempt. */
function useStageLine(card: OrderCard, now: Instant): string | ReactElement | null {
  const { t } = useTranslation()
  const { moment, short, money, settings } = useFormat()
  const today = businessDay(now, settings.timeZone)
  const time = moment(card.stageSince, today)
  const seconds = Math.max(0, secondsBetween(card.stageSince, now))
  const days = Math.floor(seconds / daySeconds)
  const duration = days > 0 ? t('ui.time.days', { count: days }) : short(seconds)
  const price = card.priceMinor > 0 && <span className="board-card-line">{money(card.priceMinor)}</span>
  switch (card.stage) {
    case 'diagnosing':
    case 'in_repair':
      return card.technicianNames.length > 0 ? (
        t('today.card.work', { names: card.technicianNames.join(', '), duration })
      ) : (
        <Trans i18nKey="today.card.nobody" values={{ duration }} components={bold} />
      )
    case 'awaiting_approval':
      return (
        <>
          <Trans i18nKey="today.card.asked" values={{ time, duration }} components={bold} />
          {price}
        </>
      )
    case 'awaiting_parts':
      return <Trans i18nKey="today.card.since" values={{ time, duration }} components={bold} />
    case 'in_inspection':
      return <InspectionLine card={card} since={time} />
    case 'ready':
      return t('today.card.ready', { time })
    default:
      return card.undecidedCandidates > 0 || card.waitCause ? null : card.firstConcern
  }
}

function InspectionLine({ card, since }: { card: OrderCard; since: string }) {
  const { inspectionAttempt: attempt, inspectionAnswered: answered, inspectionItems: items } = card
  return (
    <>
      {attempt !== null && <Trans i18nKey="today.card.attempt" values={{ attempt }} components={bold} />}
      <span className="board-card-line">
        {answered !== null && items !== null ? (
          <Trans i18nKey="today.card.items" values={{ answered, items }} components={bold} />
        ) : (
          <Trans i18nKey="today.card.toInspect" values={{ time: since }} components={bold} />
        )}
      </span>
    </>
  )
}

/** A booking that has not come yet: one line. */
export function BookedLine({ card, now, isStop, onFocus }: BoardCardProps) {
  const { moment, settings } = useFormat()
  const { t } = useTranslation()
  const open = useOpenCard(card)
  return (
    <a
      href={open.href}
      onClick={open.onClick}
      id={`card-${card.id}`}
      className="booked-line"
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
    >
      <b>{card.promisedAt ? moment(card.promisedAt, businessDay(now, settings.timeZone)) : card.number}</b>
      <span>{card.plate ?? card.customerName ?? t('today.card.noVehicle')}</span>
    </a>
  )
}

function useOpenCard(card: OrderCard) {
  const navigate = useNavigate()
  const path = orderPath(card.id)
  return {
    href: `#${path}`,
    onClick: (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      void navigate({ to: path })
    }
  }
}
