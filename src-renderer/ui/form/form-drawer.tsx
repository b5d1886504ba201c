import { Button, Drawer } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyLayer, useKeys } from '../keys/keys.tsx'
import { Mark } from '../mark/mark.tsx'
import './form.css'

interface FormProps {
  /** The act and its size: `Book 14 differences`. Default: Save. */
  submitLabel?: ReactNode
  onSubmit: () => void
  onCancel: () => void
  /** A call is under way. */
  busy?: boolean
  /** What happened, what was kept, what to do; named at the head. */
  error?: ReactNode
  /** How many fields are wrong. */
  errorCount?: number
  columns?: 1 | 2 | 3 | 4
  children: ReactNode
}

/** A form in place: fields in columns, what is wrong named at the head, Ctrl/⌘+Enter saves from anywhere in it. */
export function FormBody(props: FormProps & { isDrawer?: boolean }) {
  const { t } = useTranslation()
  const { busy = false, columns = 2, errorCount = 0 } = props
  useKeys([
    { key: 'Mod+Enter', run: props.onSubmit, when: !busy, always: true, hint: t('ui.act.save') },
    { key: 'Escape', run: props.onCancel, when: props.isDrawer === true }
  ])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) props.onSubmit()
  }
  return (
    <form className="form-body" onSubmit={submit} noValidate>
      {(props.error || errorCount > 0) && (
        <p className="form-error breach-text" role="alert">
          <Mark kind="breach" /> {props.error ?? t('ui.error.fields', { count: errorCount })}
        </p>
      )}
      <div className="form-fields" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {props.children}
      </div>
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {props.submitLabel ?? t('ui.act.save')}
        </Button>
        <Button onClick={props.onCancel}>{t('ui.act.cancel')}</Button>
      </div>
    </form>
  )
}

/** Editing beside the record it belongs to. Esc closes; keys of the screen below rest while it is open. */
export function FormDrawer(props: FormProps & { open: boolean; title: ReactNode; width?: number }) {
  const { open, title, width = 480, ...form } = props
  const id = useId()
  return (
    <Drawer
      open={open}
      onClose={props.onCancel}
      title={<span id={id}>{title}</span>}
      aria-labelledby={id}
      size={width}
      destroyOnHidden
      keyboard={false}
      closable={false}
    >
      <KeyLayer>
        <FormBody {...form} isDrawer />
      </KeyLayer>
    </Drawer>
  )
}
