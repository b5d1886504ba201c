import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactRow, Figure, KpiDefinition, KpiSplit } from '../../../src-main/shared/contract/kpi.ts'
import type { Month } from '../../../src-main/shared/dates.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useFormat } from '../../ui/format.tsx'
import { ErrorState } from '../../ui/page/states.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { shapeOf } from './kpi-shapes.ts'
import type { KpiWords } from './kpi-words.ts'
import type { useNames } from './names.ts'

/** Which rows of a KPI are looked at. */
export interface RowsChoice {
  kpi: string
  month: Month
  outletId: number | null
  only: 'all' | 'misses'
  split: KpiSplit | null
  splitKey: string | null
}

const pageRows = 200

interface RowsListProps {
  choice: RowsChoice
  definition: KpiDefinition
  /** The figure of the month the rows belong to. */
  figure: Figure | undefined
  /** The line of the split that the rows are limited to. */
  only: { name: string; clear: () => void } | null
  words: KpiWords
  names: ReturnType<typeof useNames>
  /** Grows each time the rows are asked for by key: they take the focus once they are there. */
  focusRequest: number
  onOnly: (only: RowsChoice['only']) => void
}

/** The rows behind a figure, newest first; together they are the figure. */
export function RowsList(props: RowsListProps) {
  const { choice, definition, figure, words } = props
  const { t } = useTranslation()
  const format = useFormat()
  const errorWords = useErrorWords()
  const navigate = useNavigate()
  const query = useInfiniteQuery(
    api.kpi.rows.infiniteOptions({
      input: (offset: number) => ({ ...choice, offset, limit: pageRows }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return loaded < last.total ? loaded : undefined
      }
    })
  )
  const rows = query.data?.pages.flatMap((page) => page.rows)
  const total = query.data?.pages[0]?.total ?? 0
  const box = useFocusRequest(props.focusRequest, rows !== undefined)
  const { missed } = shapeOf(choice.kpi)
  const columns = useRowColumns(definition, words, props.names)
  const hasMisses = definition.better !== 'neither'
  return (
    <section className="kpi-rows" ref={box} aria-label={t('kpiRoom.rows.label', { month: format.month(choice.month) })}>
      <header className="kpi-panel-head">
        <h2 className="section">
          {choice.only === 'misses' ? t(`kpiRoom.missed.${missed}`) : t('kpiRoom.rows.all')}{' '}
          <span className="kpi-rows-total">{format.number(total)}</span>
        </h2>
        {hasMisses && (
          <Segmented
            size="small"
            aria-label={t('kpiRoom.key.misses')}
            value={choice.only}
            options={[
              { value: 'misses', label: t(`kpiRoom.missed.${missed}`) },
              { value: 'all', label: t('kpiRoom.rows.all') }
            ]}
            onChange={props.onOnly}
          />
        )}
        <span className="block-end secondary">{format.month(choice.month)}</span>
      </header>
      {props.only && (
        <p className="kpi-rows-only small">
          {t('kpiRoom.rows.of', { name: props.only.name })}{' '}
          <button type="button" className="plain figure-link" onClick={props.only.clear}>
            {t('kpiRoom.rows.everyRow')}
          </button>
        </p>
      )}
      <div className="kpi-rows-table">
        {query.error ? (
          <ErrorState head={t('ui.error.head')} onRetry={() => void query.refetch()}>
            {errorWords(query.error)}
          </ErrorState>
        ) : (
          <DataTable<FactRow>
            id={`kpi-rows-${choice.kpi}`}
            label={t('kpiRoom.rows.label', { month: format.month(choice.month) })}
            columns={columns}
            rows={rows}
            rowKey={({ record, denominator, numerator, onDate }) => `${record} ${onDate} ${numerator} ${denominator}`}
            loading={query.isFetching}
            total={total}
            onMore={() => void query.fetchNextPage()}
            onOpen={({ record }) => void navigate({ to: `/orders/${record}` })}
            empty={
              <p className="table-empty">
                {t(choice.only === 'misses' ? 'kpiRoom.rows.emptyMisses' : 'kpiRoom.rows.empty', {
                  month: format.month(choice.month)
                })}
              </p>
            }
          />
        )}
      </div>
      {rows && rows.length > 0 && (
        <p className="kpi-rows-sum small secondary">
          <RowsSum rows={rows} total={total} choice={choice} definition={definition} figure={figure} words={words} />
        </p>
      )}
    </section>
  )
}

/** The first row takes the focus when it is asked for, or as soon as it has loaded. */
function useFocusRequest(request: number, isReady: boolean) {
  const box = useRef<HTMLElement>(null)
  const answered = useRef(request)
  useEffect(() => {
    if (!isReady || answered.current === request) return
    answered.current = request
    box.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  }, [request, isReady])
  return box
}

/** Where a row does not simply stand for one order below the line. */
const hasOwnWhole = (kpiId: string) => kpiId === 'comeback_rate_calendar' || shapeOf(kpiId).measure.whole === 'hours'

function useRowColumns(definition: KpiDefinition, words: KpiWords, names: RowsListProps['names']): Column<FactRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { part, whole, measure } = shapeOf(definition.id)
  const columns: Column<FactRow>[] = [
    { key: 'day', head: t('kpiRoom.rows.day'), cell: ({ onDate }) => format.dayShort(onDate) },
    { key: 'order', head: t('kpiRoom.rows.order'), cell: ({ label }) => label, strong: true },
    { key: 'plate', head: t('kpiRoom.rows.plate'), cell: ({ plate }) => plate ?? '' },
    { key: 'doneBy', head: t('kpiRoom.rows.doneBy'), cell: ({ technicianId }) => names.technician(technicianId) ?? '' },
    {
      key: 'system',
      head: t('kpiRoom.rows.system'),
      cell: ({ systemId }) => {
        const name = names.system(systemId) ?? ''
        return (
          <span className="kpi-clip" title={name}>
            {name}
          </span>
        )
      }
    },
    {
      key: 'part',
      head: t(`kpiRoom.part.${part}`),
      number: true,
      cell: ({ numerator }) => words.measured(numerator, measure.part)
    }
  ]
  if (!hasOwnWhole(definition.id)) return columns
  return [
    ...columns,
    {
      key: 'whole',
      head: t(`kpiRoom.whole.${whole}`),
      number: true,
      cell: ({ denominator }) => words.measured(denominator, measure.whole)
    }
  ]
}

type RowsSumProps = Pick<RowsListProps, 'choice' | 'definition' | 'figure' | 'words'> & {
  rows: readonly FactRow[]
  total: number
}

/** What the shown rows add up to, held against the figure. A median or a ninth tenth is no sum. */
function RowsSum({ rows, total, choice, definition, figure, words }: RowsSumProps) {
  const { t } = useTranslation()
  const { number, of } = useFormat()
  const { measure } = shapeOf(definition.id)
  const shown = { shown: number(rows.length), total: number(total) }
  const isSum = definition.aggregate === 'ratio' || definition.aggregate === 'mean'
  if (!isSum || !figure) return t('kpiRoom.rows.shown', shown)
  const part = rows.reduce((sum, row) => sum + row.numerator, 0)
  const whole = rows.reduce((sum, row) => sum + row.denominator, 0)
  const sum = of(words.measured(part, measure.part, whole), words.measured(whole, measure.whole))
  const isWholeFigure = choice.only === 'all' && choice.splitKey === null && rows.length === total
  if (!isWholeFigure) {
    return `${t('kpiRoom.rows.addUp', { ...shown, sum })} ${t('kpiRoom.rows.figure', { from: words.from(figure) })}`
  }
  if (figure.value === null) return t('kpiRoom.rows.addUpOpen', { total: shown.total, sum })
  const value = words.withUnit(definition.unit, whole === 0 ? null : part / whole)
  return t('kpiRoom.rows.addUpAll', { total: shown.total, sum, value })
}
