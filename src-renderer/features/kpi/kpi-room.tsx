import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, KpiDefinition } from '../../../src-main/shared/contract/kpi.ts'
import { kpiGroups, kpiStates } from '../../../src-main/shared/contract/kpi.ts'
import type { Day } from '../../../src-main/shared/dates.ts'
import { monthOf } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { StateMark } from '../../ui/mark/mark.tsx'
import { MonthPicker } from '../../ui/month/month-picker.tsx'
import { OutletPicker } from '../../ui/month/outlet-picker.tsx'
import { FootNote, PageHead } from '../../ui/page/slots.tsx'
import { EmptyState, RuledRows } from '../../ui/page/states.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { DefinitionDrawer } from './definition.tsx'
import type { TrendPoint } from './kpi-tile.tsx'
import { KpiTile } from './kpi-tile.tsx'
import { useKpiWords } from './kpi-words.ts'
import { FigureLegend } from './legend.tsx'
import { monthCsv } from './month-csv.ts'
import type { Scope } from './scope.ts'
import { useScope } from './scope.ts'
import './kpi-room.css'

/** Every KPI of a month, by group, each in its fixed place. */
export function KpiRoom() {
  const { t } = useTranslation()
  const scope = useScope()
  return (
    <>
      <PageHead title={t('ui.room.kpis')} />
      {scope ? <Month scope={scope} /> : <RuledRows />}
    </>
  )
}

function Month({ scope }: { scope: Scope }) {
  const { month, outletId } = scope
  const catalogue = useQuery(api.kpi.catalogue.queryOptions())
  const figures = useQuery(
    api.kpi.month.queryOptions({ input: { month, outletId }, placeholderData: (before) => before })
  )
  return (
    <div className="kpi-room">
      <Loaded query={catalogue}>
        {(definitions) => (
          <Loaded query={figures}>{(shown) => <Tiles scope={scope} definitions={definitions} {...shown} />}</Loaded>
        )}
      </Loaded>
    </div>
  )
}

interface TilesProps {
  scope: Scope
  definitions: readonly KpiDefinition[]
  month: string
  asOf: Day
  figures: readonly Figure[]
  trends: Readonly<Record<string, readonly TrendPoint[]>>
}

/** The tile a person stood on, found again on return. */
let lastTile: string | null = null

function Tiles({ scope, definitions, month, asOf, figures, trends }: TilesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useKpiWords()
  const navigate = useNavigate()
  const box = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(() => lastTile ?? definitions[0]?.id ?? null)
  const [isDefining, setDefining] = useState(false)
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]))
  const open = (id: string) => void navigate({ to: `/kpis/${id}` })
  const stand = (id: string) => {
    lastTile = id
    setCurrent(id)
  }
  const move = (direction: Direction) => {
    const tiles = [...(box.current?.querySelectorAll<HTMLElement>('.kpi-tile') ?? [])]
    const from = tiles.findIndex((tile) => tile.dataset.kpi === current)
    const isHere = box.current?.contains(document.activeElement)
    tiles[isHere ? neighbour(tiles, from, direction) : Math.max(0, from)]?.focus()
  }
  const save = () =>
    saveFile(
      monthCsv({ scope, definitions, asOf, figures, words, t }),
      `${t('kpiRoom.export.fileMonth', { month })}.csv`
    )
  useKeys([
    { key: 'ArrowLeft', hint: t('kpiRoom.key.tile'), run: () => move('left') },
    { key: 'ArrowUp', hint: t('kpiRoom.key.tile'), run: () => move('up') },
    { key: 'ArrowDown', hint: t('kpiRoom.key.tile'), run: () => move('down') },
    { key: 'ArrowRight', hint: t('kpiRoom.key.tile'), run: () => move('right') },
    { key: 'Enter', hint: t('kpiRoom.key.open'), run: () => current && open(current) },
    { key: 'D', hint: t('kpiRoom.key.definition'), run: () => setDefining(true), when: current !== null },
    { key: 'E', hint: t('kpiRoom.key.export'), run: save }
  ])
  return (
    <>
      <div className="kpi-bar">
        <MonthPicker month={scope.month} first={scope.first} current={monthOf(scope.today)} onChange={scope.setMonth} />
        <span className="secondary">{t('kpiRoom.asOf', { day: format.day(asOf) })}</span>
        <OutletPicker outlets={scope.outlets} outletId={scope.outletId} onChange={scope.setOutlet} />
        <StateCounts figures={figures} />
      </div>
      {scope.first === null && (
        <EmptyState
          action={<Button onClick={() => void navigate({ to: '/orders/new' })}>{t('ui.act.newOrder')}</Button>}
        >
          {t('kpiRoom.empty')}
        </EmptyState>
      )}
      <div className="kpi-groups" ref={box}>
        {kpiGroups.map((group) => {
          const own = definitions.filter((definition) => definition.group === group)
          const ownFigures = own.flatMap(({ id }) => figureOf.get(id) ?? [])
          return (
            <section className="kpi-group" key={group} aria-label={t(`kpiRoom.group.${group}`)}>
              <header className="kpi-group-head">
                <h2 className="section">{t(`kpiRoom.group.${group}`)}</h2>
                <StateCounts figures={ownFigures} only={['breach', 'watch']} />
              </header>
              <div className="kpi-tiles">
                {own.map((definition) => {
                  const figure = figureOf.get(definition.id)
                  if (!figure) return null
                  return (
                    <KpiTile
                      key={definition.id}
                      definition={definition}
                      figure={figure}
                      trend={trends[definition.id] ?? []}
                      asOf={asOf}
                      words={words}
                      isCurrent={definition.id === current}
                      onFocus={() => stand(definition.id)}
                      onOpen={() => open(definition.id)}
                    />
                  )
                })}
              </div>
            </section>
          )
        })}
      </div>
      <DefinitionDrawer kpiId={isDefining ? current : null} onClose={() => setDefining(false)} />
      <FootNote>
        <FigureLegend /> {t('kpiRoom.foot')}
      </FootNote>
    </>
  )
}

/** `4 breach  7 watch  9 good`: states that occur, worst first. */
function StateCounts({ figures, only }: { figures: readonly Figure[]; only?: readonly Figure['state'][] }) {
  const { t } = useTranslation()
  const counted = (only ?? kpiStates)
    .map((state) => ({ state, count: figures.filter((figure) => figure.state === state).length }))
    .filter(({ count }) => count > 0)
  return (
    <span className="kpi-counts">
      {counted.map(({ state, count }) => (
        <StateMark key={state} state={state}>
          {t(`kpiRoom.count.${state}`, { count })}
        </StateMark>
      ))}
    </span>
  )
}

type Direction = 'left' | 'right' | 'up' | 'down'

/** Left and right follow the reading order; up and down go to the nearest tile of the row above or below. */
function neighbour(tiles: readonly HTMLElement[], from: number, direction: Direction): number {
  if (direction === 'left') return Math.max(0, from - 1)
  if (direction === 'right') return Math.min(tiles.length - 1, from + 1)
  const places = tiles.map((tile) => tile.getBoundingClientRect())
  const at = places[from]
  if (!at) return 0
  const rows = places
    .filter(({ top }) => (direction === 'up' ? top < at.top - 1 : top > at.top + 1))
    .map(({ top }) => top)
  if (rows.length === 0) return from
  const row = direction === 'up' ? Math.max(...rows) : Math.min(...rows)
  const away = places.map(({ top, left }) => (Math.abs(top - row) <= 1 ? Math.abs(left - at.left) : Infinity))
  return away.indexOf(Math.min(...away))
}
