import type { TableColumnType, TableProps } from 'antd'
import { Table } from 'antd'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format.tsx'
import { useKeys } from '../keys/keys.tsx'
import { LoadingBar, RuledRows } from '../page/states.tsx'
import type { Column } from './columns.ts'
import { sortRows } from './columns.ts'
import type { Sort } from './memory.ts'
import { keepPlace, keepSort, placeOf, sortOf } from './memory.ts'
import './table.css'

export interface DataTableProps<Row> {
  /** Names the table where its sort and place are kept. */
  id: string
  /** What the table lists, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  /** Undefined: the first load is under way. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string | number
  /** Enter or a click on the row. */
  onOpen?: (row: Row) => void
  /** The row that single-letter keys act on. */
  onFocusRow?: (row: Row) => void
  isSelected?: (row: Row) => boolean
  /** The screen's own list: its arrows and Enter stand in the foot and work from anywhere. */
  isMain?: boolean
  loading?: boolean
  /** The true total, also when only a part is loaded. */
  total?: number
  onMore?: () => void
  /** Given when the core sorts; otherwise the loaded rows are sorted here. */
  sort?: Sort | null
  onSort?: (sort: Sort | null) => void
  empty?: ReactNode
}

const nearEndPx = 240
const pageRows = 12

/** A list: arrows move, Enter opens, heads sort, more comes on scroll, and it is found again where it was left. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { id, columns, rowKey, onMore, total } = props
  const { t } = useTranslation()
  const { number } = useFormat()
  const [ownSort, setOwnSort] = useState(() => sortOf(id))
  const sort = props.onSort ? (props.sort ?? null) : ownSort
  const chooseSort = (chosen: Sort | null) => {
    keepSort(id, chosen)
    setOwnSort(chosen)
    props.onSort?.(chosen)
  }
  const isOwn = !props.onSort
  const rows = useMemo(
    () => (isOwn ? sortRows(props.rows ?? [], columns, sort) : (props.rows ?? [])),
    [props.rows, columns, sort, isOwn]
  )
  const hasMore = onMore !== undefined && total !== undefined && rows.length < total
  const more = () => hasMore && !props.loading && onMore?.()
  const { box, currentKey, rowProps } = useRowFocus(props, rows, more)

  if (!props.rows) return <RuledRows rows={10} />
  if (rows.length === 0 && !props.loading)
    return <>{props.empty ?? <p className="table-empty">{t('ui.table.empty')}</p>}</>
  return (
    <div
      className="data-table"
      ref={box}
      onScroll={({ currentTarget: at }) => {
        keepPlace(id, { scrollTop: at.scrollTop })
        if (at.scrollHeight - at.scrollTop - at.clientHeight < nearEndPx) more()
      }}
    >
      <LoadingBar active={props.loading ?? false} />
      <Table<Row>
        aria-label={props.label}
        size="small"
        pagination={false}
        showSorterTooltip={false}
        sortDirections={['ascend', 'descend']}
        dataSource={[...rows]}
        rowKey={(row) => String(rowKey(row))}
        columns={columns.map((column) => antdColumn(column, sort))}
        onChange={sortListener(chooseSort)}
        rowClassName={(row) =>
          [
            props.onOpen ? 'opens' : '',
            props.isSelected?.(row) ? 'selected' : '',
            String(rowKey(row)) === currentKey ? 'current' : ''
          ].join(' ')
        }
        onRow={rowProps}
      />
      {hasMore && (
        <p className="table-foot">{t('ui.table.shown', { shown: number(rows.length), total: number(total) })}</p>
      )}
    </div>
  )
}

function antdColumn<Row extends object>(column: Column<Row>, sort: Sort | null): TableColumnType<Row> {
  return {
    key: column.key,
    title: column.head,
    render: (_, row) => column.cell(row),
    className: [column.number ? 'number' : '', column.strong ? 'judged' : ''].join(' '),
    ...(column.number && { align: 'right' as const }),
    ...(column.width && { width: column.width }),
    ...(column.sort && {
      sorter: true,
      sortOrder: sort?.key === column.key ? (sort.descending ? ('descend' as const) : ('ascend' as const)) : null
    })
  }
}

function sortListener<Row>(choose: (sort: Sort | null) => void): NonNullable<TableProps<Row>['onChange']> {
  return (_page, _filters, sorter) => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    choose(one?.order ? { key: String(one.columnKey), descending: one.order === 'descend' } : null)
  }
}

const inControl = (event: { target: EventTarget; currentTarget: EventTarget }) =>
  event.target instanceof Element &&
  event.target !== event.currentTarget &&
  event.target.closest('a, button, input, select, textarea, [role=button]') !== null

/** One row takes the focus (roving tabindex); arrows, Home, End and the page keys move it. */
function useRowFocus<Row extends object>(props: DataTableProps<Row>, rows: readonly Row[], more: () => void) {
  const { id, rowKey, onOpen, onFocusRow, isMain = false } = props
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(() => placeOf(id).rowKey)
  const keys = rows.map((row) => String(rowKey(row)))
  const currentKey = focused !== null && keys.includes(focused) ? focused : (keys[0] ?? null)
  const hasRows = rows.length > 0

  const focusAt = (index: number) => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, index))]
    if (key === undefined) return
    if (index >= keys.length - 1) more()
    const row = box.current?.querySelector<HTMLElement>(`tr[data-row-key="${CSS.escape(key)}"]`)
    row?.focus()
    row?.scrollIntoView?.({ block: 'nearest' })
  }

  useLayoutEffect(() => {
    if (!hasRows || !box.current) return
    const place = placeOf(id)
    box.current.scrollTop = place.scrollTop
    const row = place.rowKey && box.current.querySelector<HTMLElement>(`tr[data-row-key="${CSS.escape(place.rowKey)}"]`)
    if (isMain && row && document.activeElement === document.body) row.focus({ preventScroll: true })
  }, [id, hasRows, isMain])

  const at = currentKey === null ? -1 : keys.indexOf(currentKey)
  const here = () => box.current?.contains(document.activeElement) === true
  useKeys([
    { key: 'ArrowUp', hint: t('ui.table.row'), when: isMain && hasRows, run: () => focusAt(here() ? at - 1 : at) },
    { key: 'ArrowDown', hint: t('ui.table.row'), when: isMain && hasRows, run: () => focusAt(here() ? at + 1 : at) },
    {
      key: 'Enter',
      hint: t('ui.table.open'),
      when: isMain && hasRows && onOpen !== undefined,
      run: () => {
        const row = rows[at]
        if (row) onOpen?.(row)
      }
    }
  ])

  const rowProps = (row: Row, index = 0) => ({
    tabIndex: String(rowKey(row)) === currentKey ? 0 : -1,
    onFocus: () => {
      const key = String(rowKey(row))
      setFocused(key)
      keepPlace(id, { rowKey: key })
      onFocusRow?.(row)
    },
    onClick: (event: MouseEvent) => {
      if (!inControl(event) && !window.getSelection()?.toString()) onOpen?.(row)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const moves: Record<string, number> = {
        ArrowDown: index + 1,
        ArrowUp: index - 1,
        Home: 0,
        End: keys.length - 1,
        PageDown: index + pageRows,
        PageUp: index - pageRows
      }
      const to = moves[event.key]
      if (event.key === 'Enter' && event.target === event.currentTarget && onOpen) onOpen(row)
      else if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) focusAt(to)
      else return
      event.preventDefault()
    }
  })
  return { box, currentKey, rowProps }
}
