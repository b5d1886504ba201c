import { useTranslation } from 'react-i18next'
import type { OrderCard } from '../../../src-main/shared/contract/orders.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { Mark } from '../../ui/mark/mark.tsx'
import { BoardCard, BookedLine } from './board-card.tsx'
import type { LaneStage, Lanes } from './lanes.ts'
import { laneStages, pressureOf } from './lanes.ts'
import './today.css'

interface BoardProps {
  lanes: Lanes
  hasBookedLane: boolean
  now: Instant
  currentId: number | null
  onFocus: (orderId: number) => void
}

/** Tab stops once in every column, so that each can be scrolled by key: at the current card, else at the first. */
function stopOf(cards: readonly OrderCard[], currentId: number | null): number | undefined {
  return cards.find(({ id }) => id === currentId)?.id ?? cards[0]?.id
}

export function Board(props: BoardProps) {
  const { t } = useTranslation()
  const { lanes, hasBookedLane } = props
  const booked = lanes.get('booked') ?? []
  return (
    <section className="board" aria-label={t('today.board')}>
      {hasBookedLane && <Lane stage="booked" cards={booked} {...props} />}
      {laneStages.map((stage) => (
        <Lane key={stage} stage={stage} cards={lanes.get(stage) ?? []} {...props}>
          {stage === 'checked_in' && !hasBookedLane && booked.length > 0 && (
            <li>
              <BookedList cards={booked} {...props} />
            </li>
          )}
        </Lane>
      ))}
    </section>
  )
}

function Lane(props: BoardProps & { stage: LaneStage; cards: readonly OrderCard[]; children?: React.ReactNode }) {
  const { t } = useTranslation()
  const { stage, cards, now, currentId, onFocus } = props
  const stopId = stopOf(cards, currentId)
  const late = cards.filter((card) => pressureOf(card, now) === 'late').length
  const Item = stage === 'booked' ? BookedLine : BoardCard
  return (
    <section className="board-lane" aria-labelledby={`lane-${stage}`}>
      <header>
        <h2 className="section" id={`lane-${stage}`}>
          {t(`ui.stage.${stage}`)}
        </h2>
        <span className="secondary">{cards.length}</span>
        {late > 0 && (
          <span className="breach-text end">
            <Mark kind="breach" /> {t('today.lateCount', { count: late })}
          </span>
        )}
      </header>
      <ul className="board-cards">
        {cards.map((card) => (
          <li key={card.id}>
            <Item card={card} now={now} isStop={card.id === stopId} onFocus={() => onFocus(card.id)} />
          </li>
        ))}
        {props.children}
      </ul>
    </section>
  )
}

function BookedList({ cards, now, currentId, onFocus }: BoardProps & { cards: readonly OrderCard[] }) {
  const { t } = useTranslation()
  const stopId = stopOf(cards, currentId)
  return (
    <section className="booked-list" aria-labelledby="lane-booked">
      <header>
        <h2 className="section" id="lane-booked">
          {t('ui.stage.booked')}
        </h2>
        <span className="secondary">{cards.length}</span>
      </header>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <BookedLine card={card} now={now} isStop={card.id === stopId} onFocus={() => onFocus(card.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
