import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../src-main/shared/enums.ts'
import { initialsOf } from './initials.ts'
import './chips.css'

/** The same order looks the same everywhere: number, plate, stage. With `onOpen` it is a button; a right click copies the number. */
export function OrderChip(props: { number: string; plate?: string | null; stage?: Stage; onOpen?: () => void }) {
  const { t } = useTranslation()
  const { number, plate, stage, onOpen } = props
  const content = (
    <>
      <b>{number}</b>
      {plate && <span>{plate}</span>}
      {stage && <span className="secondary">{t(`ui.stage.${stage}`)}</span>}
    </>
  )
  return <ChipShell copies={number} onOpen={onOpen} content={content} />
}

function ChipShell(props: { copies: string; onOpen: (() => void) | undefined; content: ReactNode }) {
  const copy = () => void navigator.clipboard?.writeText(props.copies)
  if (!props.onOpen) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the context menu copies; the number can also be selected
      <span className="chip" onContextMenu={copy}>
        {props.content}
      </span>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.stopPropagation()
  }
  return (
    <button type="button" className="chip" onClick={props.onOpen} onContextMenu={copy} onKeyDown={onKeyDown}>
      {props.content}
    </button>
  )
}

/** Initials in a grey pill and the whole name. No photo and no colour by person. */
export function PersonChip({ name, muted = false }: { name: string; muted?: boolean }) {
  return (
    <span className={muted ? 'person-chip secondary' : 'person-chip'}>
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>{name}</span>
    </span>
  )
}

/** A neutral word beside a head: the system of a job, a version. Never a status. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}
