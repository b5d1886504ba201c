import type { ButtonProps } from 'antd'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ariaKey, KeyCap } from '../keys/key-cap.tsx'
import './page.css'

/** A region of the record: head, a count or note at its right, hairline above. */
export function Section(props: { head: ReactNode; end?: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="block">
      <header className="block-head">
        {props.lead}
        <h2 className="section">{props.head}</h2>
        {props.end !== undefined && <span className="block-end secondary">{props.end}</span>}
      </header>
      {props.children}
    </section>
  )
}

/** A line of a side list: words at the left, a figure or time at the right; with `onOpen` the whole line opens. */
export function SideLine(props: { children: ReactNode; end?: ReactNode; onOpen?: () => void }) {
  const content = (
    <>
      <span className="side-line-words">{props.children}</span>
      {props.end !== undefined && <span className="secondary nowrap">{props.end}</span>}
    </>
  )
  if (!props.onOpen) return <div className="side-line">{content}</div>
  return (
    <button type="button" className="plain side-line" onClick={props.onOpen}>
      {content}
    </button>
  )
}

/** A label over its value, as in the head of a record. */
export function Fact({ label, children, end = false }: { label: ReactNode; children: ReactNode; end?: boolean }) {
  return (
    <dl className={end ? 'fact end' : 'fact'}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </dl>
  )
}

/** The head of a record under the top bar: facts at the left, the one filled button at the right. */
export function RecordHead({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="record-head">
      <div className="record-facts">{children}</div>
      {action && <div className="record-action">{action}</div>}
    </div>
  )
}

/** A button with its key drawn in it. The key itself is declared with `useKeys`. */
export function KeyButton({ keyName, children, ...rest }: ButtonProps & { keyName: string }) {
  return (
    <Button {...rest} aria-keyshortcuts={ariaKey(keyName)}>
      {children}
      <KeyCap name={keyName} onFill={rest.type === 'primary'} />
    </Button>
  )
}

/** A figure that opens the rows behind it. */
export function FigureLink({ children, onOpen, label }: { children: ReactNode; onOpen: () => void; label?: string }) {
  return (
    <button type="button" className="plain figure-link" onClick={onOpen} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </button>
  )
}
