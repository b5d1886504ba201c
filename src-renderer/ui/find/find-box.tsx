import type { KeyboardEvent } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap, keyName } from '../keys/key-cap.tsx'
import { useKeys, useShownKeys } from '../keys/keys.tsx'
import './find.css'

export interface FindItem {
  id: string
  title: string
  detail?: string
  /** Key that does the same without the palette. */
  key?: string
  run: () => void
}

/** Somewhere to look: rooms, commands, records of the books. Throwing counts as nothing found. */
export interface FindSource {
  id: string
  heading: string
  find: (text: string, signal: AbortSignal) => readonly FindItem[] | Promise<readonly FindItem[]>
}

interface Group {
  id: string
  heading: string
  items: readonly FindItem[]
}

const waitMs = 80

/** Asks every source at once; a group shows as soon as its source has answered. */
function useFound(sources: readonly FindSource[], text: string, open: boolean) {
  const [groups, setGroups] = useState<ReadonlyMap<string, Group>>(new Map())
  const [waiting, setWaiting] = useState(0)
  const latest = useRef(sources)
  latest.current = sources
  useEffect(() => {
    if (!open) return
    const stop = new AbortController()
    const ask = async ({ id, heading, find }: FindSource) => {
      const items = await Promise.resolve(find(text, stop.signal)).catch(() => [])
      if (stop.signal.aborted) return
      setGroups((before) => new Map(before).set(id, { id, heading, items }))
      setWaiting((count) => count - 1)
    }
    const timer = window.setTimeout(() => {
      setWaiting(latest.current.length)
      for (const source of latest.current) void ask(source)
    }, waitMs)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [text, open])
  const shown = sources.flatMap(({ id }) => groups.get(id) ?? []).filter(({ items }) => items.length > 0)
  return { groups: shown, waiting: waiting > 0 }
}

/** Keys of the screen as commands, frozen when the box opens so that the list does not move. */
function useCommands(open: boolean): FindSource {
  const { t } = useTranslation()
  const keys = useShownKeys()
  const [held, setHeld] = useState(keys)
  useEffect(() => {
    if (!open) setHeld(keys)
  }, [open, keys])
  return useMemo(
    () => ({
      id: 'commands',
      heading: t('ui.find.commands'),
      find: (text) =>
        held
          .filter(
            ({ hint, key }) => hint && !key.startsWith('Arrow') && hint.toLowerCase().includes(text.toLowerCase())
          )
          .map(({ hint, key, run }) => ({ id: `${key} ${hint}`, title: hint ?? '', key, run }))
    }),
    [held, t]
  )
}

/** Ctrl/⌘+K: finds any record and runs any command. Arrows choose, Enter opens, Esc leaves. */
export function FindBox({ sources }: { sources: readonly FindSource[] }) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const commands = useCommands(open)
  const { groups, waiting } = useFound([...sources, commands], text.trim(), open)
  const items = groups.flatMap((group) =>
    group.items.map((item) => ({ ...item, option: `${id}-${group.id}-${item.id}` }))
  )
  const chosen = items[Math.min(at, items.length - 1)]
  useKeys([{ key: 'Mod+K', run: () => input.current?.focus(), always: true }])

  const leave = () => {
    setOpen(false)
    setText('')
    input.current?.blur()
  }
  const run = (item: FindItem | undefined) => {
    if (!item) return
    leave()
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) setAt((before) => Math.max(0, Math.min(items.length - 1, before + step)))
    else if (event.key === 'Enter') run(chosen)
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element of HTML has no wide support yet
    <div className="find-box" role="search">
      <input
        ref={input}
        role="combobox"
        aria-label={t('ui.find.label')}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && chosen ? chosen.option : undefined}
        aria-autocomplete="list"
        placeholder={t('ui.find.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <KeyCap name="Mod+K" />
      {open && (
        <FoundList id={`${id}-list`} baseId={id} groups={groups} chosen={chosen?.option} onRun={run}>
          {items.length === 0 && (
            <p className="found-none">
              {waiting ? t('ui.find.searching') : text.trim() ? t('ui.find.none', { text }) : t('ui.find.hint')}
            </p>
          )}
        </FoundList>
      )}
    </div>
  )
}

function FoundList(props: {
  id: string
  baseId: string
  groups: readonly Group[]
  chosen: string | undefined
  onRun: (item: FindItem) => void
  children: React.ReactNode
}) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (props.chosen) document.getElementById(props.chosen)?.scrollIntoView({ block: 'nearest' })
  }, [props.chosen])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the field while the mouse chooses
    <div className="found" ref={list} onMouseDown={(event) => event.preventDefault()}>
      {props.children}
      <div id={props.id} role="listbox" aria-label={t('ui.find.label')} tabIndex={-1}>
        {props.groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group.id} role="group" aria-labelledby={`${props.baseId}-${group.id}`}>
            <div className="found-head" id={`${props.baseId}-${group.id}`}>
              {group.heading}
            </div>
            {group.items.map((item) => {
              const option = `${props.baseId}-${group.id}-${item.id}`
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys (combobox pattern)
                <div
                  key={item.id}
                  id={option}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option === props.chosen}
                  className="found-item"
                  onClick={() => props.onRun(item)}
                >
                  <b>{item.title}</b>
                  {item.detail && <span className="secondary clip">{item.detail}</span>}
                  {item.key && <kbd className="key-cap">{keyName(item.key)}</kbd>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}
