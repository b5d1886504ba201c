import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindSource } from '../ui/find/find-box.tsx'
import { FindBox } from '../ui/find/find-box.tsx'
import { HintBar } from '../ui/keys/hint-bar.tsx'
import { useKeys } from '../ui/keys/keys.tsx'
import { KeyButton } from '../ui/page/blocks.tsx'
import { SlotsContext } from '../ui/page/slots.tsx'
import { Emblem, RoomIcon } from './icons.tsx'
import type { RailRoom } from './rooms.ts'
import './frame.css'

interface FrameProps {
  rooms: readonly RailRoom[]
  /** Where Ctrl/⌘+N leads; null while nobody can open an order. */
  newOrderPath: string | null
  sources: readonly FindSource[]
  children: ReactNode
}

/** Rail, top bar, work, side list and foot. Screens fill the top bar and the side list through `ui/page/slots`. */
export function Frame({ rooms, newOrderPath, sources, children }: FrameProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [head, setHead] = useState<HTMLElement | null>(null)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const [side, setSide] = useState<HTMLElement | null>(null)
  const [notes, setNotes] = useState<HTMLElement | null>(null)
  const [sideOpen, setSideOpen] = useState(false)
  const slots = useMemo(() => ({ head, tools, side, notes }), [head, tools, side, notes])
  const openOrder = () => newOrderPath && void navigate({ to: newOrderPath })
  useKeys([{ key: 'Mod+N', run: openOrder, when: newOrderPath !== null, always: true }])
  const roomSource = useRoomSource(rooms)

  return (
    <SlotsContext value={slots}>
      <div className="frame">
        <button type="button" className="skip-link" onClick={() => document.getElementById('work')?.focus()}>
          {t('ui.app.skip')}
        </button>
        <Rail rooms={rooms} />
        <header className="top-bar">
          <div className="top-head" ref={setHead} />
          <div className="top-tools" ref={setTools} />
          <Button className="side-toggle" aria-expanded={sideOpen} onClick={() => setSideOpen(!sideOpen)}>
            {t('ui.region.openSide')}
          </Button>
          <FindBox sources={[roomSource, ...sources]} />
          {newOrderPath && (
            <KeyButton type="primary" keyName="Mod+N" onClick={openOrder}>
              {t('ui.act.newOrder')}
            </KeyButton>
          )}
        </header>
        <main id="work" className="work" tabIndex={-1}>
          {children}
        </main>
        <aside className={sideOpen ? 'side open' : 'side'} aria-label={t('ui.region.sideList')} ref={setSide} />
        <HintBar notesRef={setNotes} />
      </div>
    </SlotsContext>
  )
}

function useRoomSource(rooms: readonly RailRoom[]): FindSource {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return useMemo(
    () => ({
      id: 'rooms',
      heading: t('ui.find.rooms'),
      find: (text) => {
        const named = rooms.map(({ room, path }) => ({ id: room, title: t(`ui.room.${room}`), path }))
        const fitting = named.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
        return fitting.map(({ id, title, path }) => ({ id, title, run: () => void navigate({ to: path }) }))
      }
    }),
    [rooms, t, navigate]
  )
}

function Rail({ rooms }: { rooms: readonly RailRoom[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const at = useRouterState({ select: (state) => state.location.pathname })
  const current = rooms.findLast(({ path }) => (path === '/' ? at === '/' : at === path || at.startsWith(`${path}/`)))
  return (
    <nav className="rail" aria-label={t('ui.region.rooms')}>
      <span className="emblem">
        <Emblem />
      </span>
      {rooms.map(({ room, path }) => (
        <a
          key={room}
          href={`#${path}`}
          className={room === 'settings' ? 'rail-room last' : 'rail-room'}
          aria-current={current?.room === room ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault()
            void navigate({ to: path })
          }}
        >
          <RoomIcon room={room} />
          <span>{t(`ui.room.${room}`)}</span>
        </a>
      ))}
    </nav>
  )
}
