import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderCard } from '../../../src-main/shared/contract/orders.ts'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import type { Stage } from '../../../src-main/shared/enums.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { useMedia } from '../../ui/media.ts'
import { newOrderPath, orderPath } from '../../ui/order/paths.ts'
import { keepWalk } from '../../ui/order/walk.ts'
import { KeyButton } from '../../ui/page/blocks.tsx'
import { PageHead, PageTools, SideList } from '../../ui/page/slots.tsx'
import { EmptyState } from '../../ui/page/states.tsx'
import { Board } from './board.tsx'
import { BoardCounts } from './board-counts.tsx'
import { BoardSteps, type Step } from './board-steps.tsx'
import { DayList } from './day-list.tsx'
import type { LaneStage } from './lanes.ts'
import { figuresOf, laneStages, lanesOf, stepOnBoard } from './lanes.ts'

const refetchMs = 30_000

/** The shop at a glance: every order by stage, what it waits for, and the day's list. */
export function TodayPage() {
  const now = useNow()
  const { dayHead, time, settings } = useFormat()
  const board = useQuery({
    ...api.board.today.queryOptions({ input: { outletId: null } }),
    refetchInterval: refetchMs,
    placeholderData: keepPreviousData
  })
  return (
    <>
      <PageHead title={dayHead(businessDay(now, settings.timeZone))} trail={time(now)} />
      <Loaded query={board}>
        {(data) => <Shop cards={data.cards} deliveredToday={data.deliveredToday} dayList={data.dayList} now={now} />}
      </Loaded>
    </>
  )
}

type DayLines = Parameters<typeof DayList>[0]['lines']

function Shop(props: { cards: OrderCard[]; deliveredToday: number; dayList: DayLines; now: Instant }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { cards, now } = props
  const hasBookedLane = useMedia('(min-width: 1920px)')
  const lanes = lanesOf(cards, now)
  const columns = columnsOf(lanes, hasBookedLane)
  const [currentId, setCurrentId] = useCurrentCard(columns.flat())
  const current = cards.find(({ id }) => id === currentId)
  const [step, setStep] = useState<Step | null>(null)
  const side = useRef<HTMLDivElement>(null)
  const has = cards.length > 0
  const focusCard = (id: number | null) => id !== null && document.getElementById(`card-${id}`)?.focus()
  const walk = (way: 'up' | 'down' | 'left' | 'right') => () => {
    const isHere = document.activeElement?.id === `card-${currentId}`
    focusCard(isHere ? stepOnBoard(columns, currentId, way) : currentId)
  }
  const begin = (kind: Step['kind']) => () => current && setStep({ kind, card: current })

  useKeys([
    { key: 'ArrowLeft', hint: t('today.keys.column'), when: has, run: walk('left') },
    { key: 'ArrowRight', hint: t('today.keys.column'), when: has, run: walk('right') },
    { key: 'ArrowUp', hint: t('today.keys.order'), when: has, run: walk('up') },
    { key: 'ArrowDown', hint: t('today.keys.order'), when: has, run: walk('down') },
    {
      key: 'Enter',
      hint: t('today.keys.open'),
      when: has,
      run: () => current && void navigate({ to: orderPath(current.id) })
    },
    { key: 'M', hint: t('today.keys.move'), when: has, run: begin('move') },
    { key: 'P', hint: t('today.keys.promise'), when: has, run: begin('promise') },
    { key: 'W', hint: t('today.keys.waits'), when: has, run: begin('waits') },
    { key: 'L', hint: t('today.keys.list'), run: () => side.current?.querySelector('button')?.focus() }
  ])

  useEffect(() => {
    const orderIds = columns.flat().map(({ id }) => id)
    keepWalk({ list: 'shop', orderIds, total: orderIds.length })
  })

  return (
    <>
      <PageTools>
        <BoardCounts figures={figuresOf(cards, now)} deliveredToday={props.deliveredToday} now={now} />
      </PageTools>
      {has ? (
        <Board lanes={lanes} hasBookedLane={hasBookedLane} now={now} currentId={currentId} onFocus={setCurrentId} />
      ) : (
        <EmptyState
          action={
            <KeyButton keyName="Mod+N" onClick={() => void navigate({ to: newOrderPath })}>
              {t('ui.act.newOrder')}
            </KeyButton>
          }
        >
          {t('today.empty')}
        </EmptyState>
      )}
      <SideList>
        <DayList lines={props.dayList} now={now} box={side} />
      </SideList>
      {step && <BoardSteps step={step} onClose={() => setStep(null)} />}
    </>
  )
}

/** Bookings stand under those checked in, or as a column of their own where there is room. */
function columnsOf(lanes: ReturnType<typeof lanesOf>, hasBookedLane: boolean): OrderCard[][] {
  const of = (stage: LaneStage) => [...(lanes.get(stage) ?? [])]
  const [first, ...others] = laneStages
  const rest = others.map(of)
  return hasBookedLane ? [of('booked'), of(first), ...rest] : [[...of(first), ...of('booked')], ...rest]
}

let keptId: number | null = null

/** The card the keys act on. It is found again on return, and keeps the focus when it changed its column. */
function useCurrentCard(cards: readonly { id: number; stage: Stage }[]) {
  const [chosenId, setChosenId] = useState(keptId)
  const isThere = cards.some(({ id }) => id === chosenId)
  const currentId = isThere ? chosenId : (cards[0]?.id ?? null)
  const places = cards.map(({ id, stage }) => `${id} ${stage}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is looked after when the cards change places
  useEffect(() => {
    if (isThere && document.activeElement === document.body) {
      document.getElementById(`card-${currentId}`)?.focus({ preventScroll: true })
    }
  }, [places])
  const choose = (id: number) => {
    keptId = id
    setChosenId(id)
  }
  return [currentId, choose] as const
}
