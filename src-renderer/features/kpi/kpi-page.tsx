import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { KpiSplit, kpiContract, SplitLine } from '../../../src-main/shared/contract/kpi.ts'
import { kpiSplits } from '../../../src-main/shared/contract/kpi.ts'
import { monthOf } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { ControlChart } from '../../ui/figure/control-chart.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { MonthPicker } from '../../ui/month/month-picker.tsx'
import { OutletPicker } from '../../ui/month/outlet-picker.tsx'
import { FootNote, PageHead, PageTools, SideList } from '../../ui/page/slots.tsx'
import { RuledRows } from '../../ui/page/states.tsx'
import { DefinitionText } from './definition.tsx'
import { KpiHead } from './kpi-head.tsx'
import { shapeOf } from './kpi-shapes.ts'
import { Changes, Signals } from './kpi-side.tsx'
import { useKpiWords } from './kpi-words.ts'
import { useNames } from './names.ts'
import type { RowsChoice } from './rows-list.tsx'
import { RowsList } from './rows-list.tsx'
import type { Scope } from './scope.ts'
import { useScope } from './scope.ts'
import { SplitPanel } from './split-panel.tsx'
import { TargetDrawer } from './target-drawer.tsx'
import { useRowsExport } from './use-rows-export.ts'
import './kpi-page.css'

type Detail = z.output<NonNullable<(typeof kpiContract)['detail']['~orpc']['outputSchema']>>

/** One KPI of a month: figure, control chart, split, rows, and its definition beside them. */
export function KpiPage() {
  const { t } = useTranslation()
  const { kpi } = useParams({ strict: false })
  const scope = useScope()
  return (
    <>
      {!scope && <PageHead title={t('ui.room.kpis')} />}
      {scope && kpi !== undefined ? <OfMonth key={`${kpi} ${scope.month}`} kpi={kpi} scope={scope} /> : <RuledRows />}
    </>
  )
}

function OfMonth({ kpi, scope }: { kpi: string; scope: Scope }) {
  const { month, outletId } = scope
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [split, setSplit] = useState<KpiSplit>('technician')
  const detail = useQuery(
    api.kpi.detail.queryOptions({ input: { kpi, month, outletId, split }, placeholderData: (before) => before })
  )
  const back = () => void navigate({ to: '/kpis' })
  useKeys([{ key: 'Escape', hint: t('kpiRoom.key.back'), run: back, when: !detail.data }])
  return (
    <div className="kpi-page">
      {!detail.data && <PageHead title={t('ui.room.kpis')} />}
      <Loaded query={detail}>
        {(shown) => <Shown scope={scope} detail={shown} split={split} onSplit={setSplit} />}
      </Loaded>
    </div>
  )
}

interface ShownProps {
  scope: Scope
  detail: Detail
  split: KpiSplit
  onSplit: (split: KpiSplit) => void
}

function Shown({ scope, detail, split, onSplit }: ShownProps) {
  const { definition, figure, previous, chart, asOf } = detail
  const { t } = useTranslation()
  const { month } = useFormat()
  const words = useKpiWords()
  const names = useNames()
  const navigate = useNavigate()
  const [point, setPoint] = useState(scope.month)
  const [rowsMonth, setRowsMonth] = useState(scope.month)
  const [only, setOnly] = useState<RowsChoice['only']>(definition.better === 'neither' ? 'all' : 'misses')
  const [line, setLine] = useState<SplitLine | null>(null)
  const [isTargeting, setTargeting] = useState(false)
  const [goToRows, setGoToRows] = useState(0)
  const splits = kpiSplits.filter((one) => definition.splits.includes(one))
  const shownSplit = splits.includes(split) ? split : (splits[0] ?? 'system')
  useEffect(() => {
    if (shownSplit !== split) onSplit(shownSplit)
  }, [shownSplit, split, onSplit])

  const ofPoint = useQuery({
    ...api.kpi.detail.queryOptions({
      input: { kpi: definition.id, month: rowsMonth, outletId: scope.outletId, split: shownSplit }
    }),
    placeholderData: (before) => before
  }).data
  const choice: RowsChoice = {
    kpi: definition.id,
    month: rowsMonth,
    outletId: scope.outletId,
    only,
    split: line ? shownSplit : null,
    splitKey: line?.key ?? null
  }
  const exportRows = useRowsExport({ definition, words, names })
  const counted = useMemo(() => withCounted(chart), [chart])

  const showRows = (of: string) => {
    setPoint(of)
    setRowsMonth(of)
    setLine(null)
    setGoToRows((times) => times + 1)
  }
  const movePoint = (by: number) => {
    const months = chart.points.map((one) => one.month)
    setPoint((at) => months[Math.max(0, Math.min(months.length - 1, months.indexOf(at) + by))] ?? at)
  }
  const chooseSplit = (to: KpiSplit) => {
    setLine(null)
    onSplit(to)
  }
  const nextSplit = () => chooseSplit(splits[(splits.indexOf(shownSplit) + 1) % splits.length] ?? shownSplit)
  const back = () => void navigate({ to: '/kpis' })
  useKeys([
    { key: 'ArrowLeft', hint: t('kpiRoom.key.point'), run: () => movePoint(-1) },
    { key: 'ArrowRight', hint: t('kpiRoom.key.point'), run: () => movePoint(1) },
    { key: 'Enter', hint: t('kpiRoom.key.rows'), run: () => showRows(point) },
    { key: 'S', hint: t('kpiRoom.key.split'), run: nextSplit, when: splits.length > 1 },
    {
      key: 'A',
      hint: t('kpiRoom.key.misses'),
      run: () => setOnly(only === 'all' ? 'misses' : 'all'),
      when: definition.better !== 'neither'
    },
    { key: 'T', hint: t('kpiRoom.key.target'), run: () => setTargeting(true) },
    { key: 'E', hint: t('kpiRoom.key.export'), run: () => exportRows.run(choice) },
    { key: 'Escape', hint: t('kpiRoom.key.back'), run: back }
  ])
  const { name } = words.define(definition.id)
  return (
    <>
      <PageHead title={t('ui.room.kpis')} trail={`/ ${t(`kpiRoom.group.${definition.group}`)} / ${name}`} />
      <PageTools>
        <MonthPicker month={scope.month} first={scope.first} current={monthOf(scope.today)} onChange={scope.setMonth} />
        <OutletPicker outlets={scope.outlets} outletId={scope.outletId} onChange={scope.setOutlet} />
      </PageTools>
      <KpiHead
        definition={definition}
        figure={figure}
        asOf={asOf}
        words={words}
        onRows={(of) => {
          setOnly(of)
          showRows(scope.month)
        }}
        onTarget={() => setTargeting(true)}
        onExport={() => exportRows.run(choice)}
        isExporting={exportRows.isBusy}
      />
      <section className="kpi-chart" aria-label={t(`kpiRoom.axis.${shapeOf(definition.id).axis}`)}>
        {chart.points.every(({ value }) => value === null) ? (
          <p className="table-empty">{t('ui.chart.trendEmpty')}</p>
        ) : (
          <ControlChart
            chart={counted}
            target={figure.target}
            write={(value) => words.value(definition.unit, value)}
            title={t(`kpiRoom.axis.${shapeOf(definition.id).axis}`)}
            counted={t('kpiRoom.counted')}
            selected={point}
            onSelect={showRows}
            height={236}
            {...(definition.unit === 'share' && { ceiling: 1 })}
          />
        )}
        <p className="visually-hidden" aria-live="polite">
          {month(point)}
        </p>
      </section>
      <div className="kpi-panels">
        <SplitPanel
          splits={splits}
          split={shownSplit}
          onSplit={chooseSplit}
          detail={ofPoint}
          words={words}
          names={names}
          chosen={line?.key ?? null}
          onChoose={setLine}
        />
        <RowsList
          choice={choice}
          definition={definition}
          figure={ofPoint?.figure.month === rowsMonth ? ofPoint.figure : undefined}
          only={line && { name: names.splitLine(shownSplit, line), clear: () => setLine(null) }}
          words={words}
          names={names}
          focusRequest={goToRows}
          onOnly={setOnly}
        />
      </div>
      <SideList width={318}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by key */}
        <section className="kpi-side" tabIndex={0} aria-label={t('kpiRoom.definition.title')}>
          <DefinitionText kpiId={definition.id} />
          <Signals chart={chart} />
          <Changes {...{ definition, figure, previous, words, names }} outletId={scope.outletId} />
        </section>
      </SideList>
      {isTargeting && (
        <TargetDrawer
          definition={definition}
          figure={figure}
          outletId={scope.outletId}
          outletName={scope.outlets.find(({ id }) => id === scope.outletId)?.name ?? null}
          words={words}
          open
          onClose={() => setTargeting(false)}
        />
      )}
      <FootNote>{t('kpiRoom.footSplit')}</FootNote>
    </>
  )
}

/** The chart says how many records its limits stand on, not how many months. */
function withCounted(chart: Detail['chart']): Detail['chart'] {
  const { baseFrom, baseUntil } = chart
  const base = chart.points.filter(
    ({ month }) => baseFrom !== null && baseUntil !== null && month >= baseFrom && month <= baseUntil
  )
  return { ...chart, baseCount: base.reduce((sum, { count }) => sum + count, 0) }
}
