import type { ReactNode } from 'react'
import { useId } from 'react'
import { Mark } from '../mark/mark.tsx'
import './choice-row.css'

export interface RowChoice<Value extends string | number | null> {
  value: Value
  label: ReactNode
  end?: ReactNode
}

/** A few choices all in sight: one Tab stop, arrows choose, Enter sends the form. */
export function ChoiceRow<Value extends string | number | null>(props: {
  label: ReactNode
  value: Value | undefined
  options: readonly RowChoice<Value>[]
  onChange: (value: Value) => void
  error?: string | undefined
  hint?: ReactNode
  span?: 1 | 2 | 3 | 4
  /** One under the other. */
  inLines?: boolean
  autoFocus?: boolean
}) {
  const id = useId()
  const chosen = props.options.findIndex((option) => option.value === props.value)
  const focusAt = props.autoFocus ? Math.max(0, chosen) : -1
  return (
    <fieldset
      className={props.inLines ? 'choice-row in-lines' : 'choice-row'}
      style={{ gridColumn: `span ${props.span ?? 1}` }}
      aria-describedby={`${id}-note`}
    >
      <legend>{props.label}</legend>
      <div className="choice-row-options">
        {props.options.map((option, index) => (
          <label key={String(option.value)}>
            <input
              type="radio"
              name={id}
              checked={option.value === props.value}
              // biome-ignore lint/a11y/noAutofocus: the first step of a drawer that was just opened by key
              autoFocus={index === focusAt}
              onChange={() => props.onChange(option.value)}
            />
            {option.label}
            {option.end !== undefined && <span className="end secondary">{option.end}</span>}
          </label>
        ))}
      </div>
      <div className="field-note" id={`${id}-note`}>
        {props.error === undefined ? (
          props.hint
        ) : (
          <span className="breach-text">
            <Mark kind="breach" /> {props.error}
          </span>
        )}
      </div>
    </fieldset>
  )
}
