import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Column } from '../../src-renderer/ui/table/columns.ts'
import { DataTable } from '../../src-renderer/ui/table/data-table.tsx'
import { draw } from './within.tsx'

interface Part {
  number: string
  onHand: number | null
}
const parts: Part[] = [
  { number: 'BP-1044', onHand: 2 },
  { number: 'OF-0071', onHand: null },
  { number: 'AF-0118', onHand: 14 }
]
const columns: Column<Part>[] = [
  { key: 'number', head: 'Number', cell: (part) => part.number, sort: (part) => part.number },
  { key: 'onHand', head: 'On hand', cell: (part) => part.onHand, number: true, sort: (part) => part.onHand }
]
const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
const rowOf = (number: string) => screen.getByText(number).closest('tr')

let count = 0
function stock(more: { onOpen?: (part: Part) => void; rows?: Part[]; total?: number; id?: string } = {}) {
  return (
    <DataTable
      id={more.id ?? `stock-${count++}`}
      label="Parts"
      columns={columns}
      rows={more.rows ?? parts}
      rowKey={(part) => part.number}
      isMain
      onMore={() => undefined}
      {...(more.total !== undefined && { total: more.total })}
      {...(more.onOpen && { onOpen: more.onOpen })}
    />
  )
}

beforeEach(() => localStorage.clear())

describe('a list', () => {
  it('is walked with the arrows and opened with Enter', async () => {
    const opened: string[] = []
    draw(stock({ onOpen: (part) => opened.push(part.number) }))
    const user = userEvent.setup()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(document.activeElement).toBe(rowOf('OF-0071'))
    expect(opened).toEqual(['OF-0071'])
    await user.keyboard('{End}{Enter}')
    expect(opened).toEqual(['OF-0071', 'AF-0118'])
  })

  it('sorts by a head, with rows of no value last either way', async () => {
    draw(stock())
    const head = screen.getByRole('columnheader', { name: /On hand/ })
    const user = userEvent.setup()
    await user.click(head)
    expect(shown()).toEqual(['BP-10442', 'AF-011814', 'OF-0071'])
    await user.click(head)
    expect(shown()).toEqual(['AF-011814', 'BP-10442', 'OF-0071'])
    expect(head.getAttribute('aria-sort')).toBe('descending')
  })

  it('keeps its sort and its place for the next time', async () => {
    const first = draw(stock({ id: 'kept' }))
    const user = userEvent.setup()
    await user.click(screen.getByRole('columnheader', { name: /Number/ }))
    await user.keyboard('{Escape}')
    rowOf('OF-0071')?.focus()
    first.unmount()
    draw(stock({ id: 'kept' }))
    expect(shown()[0]).toBe('AF-011814')
    expect(document.activeElement).toBe(rowOf('OF-0071'))
  })

  it('says how many there are in all when only some are loaded', () => {
    draw(stock({ total: 1284 }))
    expect(screen.getByText('3 of 1,284 shown')).toBeTruthy()
  })

  it('says so when it is empty', () => {
    draw(stock({ rows: [] }))
    expect(screen.getByText('Nothing here.')).toBeTruthy()
  })
})
