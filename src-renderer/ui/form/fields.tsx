import { Input, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { Mark } from '../mark/mark.tsx'
import './form.css'

interface FieldFrameProps {
  label: ReactNode
  /** One short sentence under the label's field. */
  hint?: ReactNode
  error?: string | undefined
  /** How many of the form's columns it takes. */
  span?: 1 | 2 | 3 | 4
}

interface Wiring {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string
}

/** Label, control, hint and error, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  span = 1,
  children
}: FieldFrameProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  return (
    <div className="field" style={{ gridColumn: `span ${span}` }}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-note` })}
      <div className="field-note" id={`${id}-note`}>
        {error !== undefined ? (
          <span className="breach-text">
            <Mark kind="breach" /> {error}
          </span>
        ) : (
          hint
        )}
      </div>
    </div>
  )
}

export function TextField(
  props: FieldFrameProps & {
    value: string | null
    onChange: (value: string) => void
    rows?: number
    placeholder?: string
    autoFocus?: boolean
  }
) {
  const shared = { value: props.value ?? '', placeholder: props.placeholder ?? '', autoFocus: props.autoFocus ?? false }
  return (
    <Field {...props}>
      {(wiring) =>
        props.rows ? (
          <Input.TextArea
            {...wiring}
            {...shared}
            rows={props.rows}
            onChange={(event) => props.onChange(event.target.value)}
          />
        ) : (
          <Input {...wiring} {...shared} onChange={(event) => props.onChange(event.target.value)} />
        )
      }
    </Field>
  )
}

/** A figure; empty is null, never 0. `unit` stands inside the field. */
export function NumberField(
  props: FieldFrameProps & {
    value: number | null
    onChange: (value: number | null) => void
    unit?: string
    digits?: number
    min?: number
    max?: number
    autoFocus?: boolean
  }
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <InputNumber
          {...wiring}
          value={props.value}
          onChange={(value) => props.onChange(value)}
          precision={props.digits ?? 0}
          controls={false}
          keyboard={false}
          autoFocus={props.autoFocus ?? false}
          {...(props.unit && { suffix: props.unit })}
          {...(props.min !== undefined && { min: props.min })}
          {...(props.max !== undefined && { max: props.max })}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}

export interface Choice<Value extends string | number> {
  value: Value
  label: string
}

/** One of a list; typing searches it. */
export function ChoiceField<Value extends string | number>(
  props: FieldFrameProps & {
    value: Value | null
    options: readonly Choice<Value>[]
    onChange: (value: Value) => void
    placeholder?: string
  }
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <Select<Value>
          {...wiring}
          value={props.value}
          options={[...props.options]}
          onChange={(value) => props.onChange(value)}
          showSearch={{ optionFilterProp: 'label' }}
          {...(props.placeholder && { placeholder: props.placeholder })}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}

/** Several of a list. */
export function ChoicesField<Value extends string | number>(
  props: FieldFrameProps & {
    values: readonly Value[]
    options: readonly Choice<Value>[]
    onChange: (values: Value[]) => void
  }
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <Select<Value[]>
          {...wiring}
          mode="multiple"
          value={[...props.values]}
          options={[...props.options]}
          onChange={(values) => props.onChange(values)}
          optionFilterProp="label"
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}

/** On or off, with the sentence that says what on means. */
export function SwitchField(props: {
  label: ReactNode
  hint?: ReactNode
  value: boolean
  onChange: (value: boolean) => void
}) {
  const id = useId()
  return (
    <div className="switch-field">
      <Switch size="small" id={id} checked={props.value} onChange={props.onChange} aria-describedby={`${id}-note`} />
      <span>
        <label htmlFor={id}>{props.label}</label>
        <span className="field-note" id={`${id}-note`}>
          {props.hint}
        </span>
      </span>
    </div>
  )
}
