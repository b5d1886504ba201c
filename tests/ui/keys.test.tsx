import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HintBar } from '../../src-renderer/ui/keys/hint-bar.tsx'
import type { KeyAction } from '../../src-renderer/ui/keys/key-store.ts'
import { KeyLayer, useKeys, useScan } from '../../src-renderer/ui/keys/keys.tsx'
import { draw } from './within.tsx'

// The hand and the scanner differ in time alone, so the clock stands still here.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function Keys({ actions }: { actions: KeyAction[] }) {
  useKeys(actions)
  return null
}

function Scanner({ onScan }: { onScan: (code: string) => void }) {
  useScan(onScan)
  return <input aria-label="note" />
}

const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })
const wait = () => act(() => void vi.advanceTimersByTime(100))

describe('the keys of a screen', () => {
  it('act on a single letter, in either case', () => {
    const moved: string[] = []
    draw(<Keys actions={[{ key: 'M', hint: 'move on', run: () => moved.push('moved') }]} />)
    press('m')
    wait()
    press('M')
    wait()
    expect(moved).toEqual(['moved', 'moved'])
  })

  it('save by their chord even where the control in focus takes Enter for itself', () => {
    const saved: string[] = []
    draw(
      <>
        <Keys actions={[{ key: 'Mod+Enter', always: true, run: () => saved.push('saved') }]} />
        <input aria-label="choice" onKeyDown={(event) => event.preventDefault()} />
      </>
    )
    fireEvent.keyDown(screen.getByLabelText('choice'), { key: 'Enter', ctrlKey: true })
    expect(saved).toEqual(['saved'])
  })

  it('leave letters alone while somebody types', () => {
    const moved: string[] = []
    draw(
      <>
        <Keys actions={[{ key: 'M', run: () => moved.push('moved') }]} />
        <input aria-label="note" />
      </>
    )
    press('m', screen.getByLabelText('note'))
    wait()
    expect(moved).toEqual([])
  })

  it('stand in the foot, neighbours with the same meaning together', () => {
    draw(
      <>
        <Keys
          actions={[
            { key: 'ArrowUp', hint: 'order', run: () => undefined },
            { key: 'ArrowDown', hint: 'order', run: () => undefined },
            { key: 'P', hint: 'promise', when: false, run: () => undefined }
          ]}
        />
        <HintBar notesRef={null} />
      </>
    )
    expect(screen.getAllByText('order')).toHaveLength(1)
    expect(screen.getByText('↓')).toBeTruthy()
    expect(screen.queryByText('promise')).toBeNull()
  })

  it('rest while a drawer is open, and work again when it is closed', () => {
    const done: string[] = []
    const screenKeys = <Keys actions={[{ key: 'M', run: () => done.push('screen') }]} />
    const drawer = (
      <KeyLayer>
        <Keys actions={[{ key: 'Escape', run: () => done.push('drawer') }]} />
      </KeyLayer>
    )
    const { redraw } = draw(
      <>
        {screenKeys}
        {drawer}
      </>
    )
    press('m')
    wait()
    press('Escape')
    redraw(screenKeys)
    press('m')
    wait()
    expect(done).toEqual(['drawer', 'screen'])
  })
})

describe('a barcode scanner', () => {
  const scan = (code: string, target?: Element) => {
    for (const character of code) press(character, target)
    press('Enter', target)
  }

  it('is told from a hand and runs no letters', () => {
    const seen: string[] = []
    draw(
      <>
        <Scanner onScan={(code) => seen.push(code)} />
        <Keys actions={[{ key: 'B', run: () => seen.push('letter') }]} />
      </>
    )
    scan('BP-1044')
    wait()
    expect(seen).toEqual(['BP-1044'])
  })

  it('is heard wherever the focus is, and the field keeps what was in it', () => {
    const seen: string[] = []
    draw(<Scanner onScan={(code) => seen.push(code)} />)
    const note = screen.getByLabelText<HTMLInputElement>('note')
    note.value = 'pads'
    scan('5391520104410', note)
    expect(seen).toEqual(['5391520104410'])
    expect(note.value).toBe('pads')
  })

  it('is not taken for a person who types a word slowly and presses Enter', () => {
    const seen: string[] = []
    draw(<Scanner onScan={(code) => seen.push(code)} />)
    const note = screen.getByLabelText('note')
    for (const character of 'brake') {
      press(character, note)
      wait()
    }
    press('Enter', note)
    expect(seen).toEqual([])
  })
})
