import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

/** A list of settings with a button that adds; a line opens in a drawer, a new one too. */
export function RecordList<Row extends { id: number }>(props: {
  id: string
  label: string
  addLabel: string
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  empty?: ReactNode
  drawer: (row: Row | null, close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState<{ row: Row | null } | null>(null)
  return (
    <div className="settings-list">
      <div className="settings-bar">
        <Button onClick={() => setOpen({ row: null })}>{props.addLabel}</Button>
      </div>
      <div className="settings-table">
        <DataTable
          id={`settings-${props.id}`}
          label={props.label}
          columns={props.columns}
          rows={props.rows}
          rowKey={(row) => row.id}
          onOpen={(row) => setOpen({ row })}
          isMain
          empty={props.empty}
        />
      </div>
      {open && props.drawer(open.row, () => setOpen(null))}
    </div>
  )
}
