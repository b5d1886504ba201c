import { Button, Input, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../ui/mark/mark.tsx'
import { KeyButton } from '../../ui/page/blocks.tsx'
import type { Concern } from './intake-draft.ts'
import type { IntakeParts } from './intake-page.tsx'

/** Stands for none in a list whose other entries are records. */
const none = 0

/** What the customer asks for, a line each: Enter goes on to the next. */
export function ConcernFields(props: IntakeParts & { onAdd: () => void }) {
  const { t } = useTranslation()
  const { intake, set, names, errors } = props
  const box = useRef<HTMLFieldSetElement>(null)
  const count = useRef(intake.concerns.length)
  useEffect(() => {
    if (intake.concerns.length > count.current) {
      const inputs = box.current?.querySelectorAll<HTMLElement>('.intake-concern > input')
      inputs?.[inputs.length - 1]?.focus()
    }
    count.current = intake.concerns.length
  }, [intake.concerns.length])
  const foundId = intake.found?.vehicle.id
  // A vehicle was taken by key and its field is gone: what the customer asks for comes next.
  useEffect(() => {
    if (foundId !== undefined && document.activeElement === document.body) {
      box.current?.querySelector<HTMLElement>('.intake-concern > input')?.focus()
    }
  }, [foundId])
  const change = (key: number, part: Partial<Concern>) =>
    set({ concerns: intake.concerns.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  return (
    <fieldset className="intake-block" ref={box}>
      <legend className="section">{t('orders.intake.sectionJobs')}</legend>
      {intake.concerns.map((concern, index) => (
        <div key={concern.key} className="intake-concern">
          <Input
            aria-label={t('orders.intake.concernOf', { position: index + 1 })}
            aria-invalid={errors.concern !== undefined && index === 0}
            value={concern.text}
            maxLength={4000}
            onChange={(event) => change(concern.key, { text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              const rows = box.current?.querySelectorAll<HTMLElement>('.intake-concern > input')
              const next = rows?.[index + 1]
              if (next) next.focus()
              else if (concern.text.trim() !== '') props.onAdd()
            }}
          />
          <Select<number>
            aria-label={t('orders.intake.systemOf', { position: index + 1 })}
            value={concern.systemId ?? none}
            options={[
              { value: none, label: `${t('orders.field.system')}: ${t('orders.field.none')}` },
              ...names.systemChoices
            ]}
            onChange={(id) => change(concern.key, { systemId: id || null })}
            showSearch={{ optionFilterProp: 'label' }}
          />
          {intake.concerns.length > 1 && (
            <Button
              aria-label={t('orders.intake.removeConcern', { position: index + 1 })}
              onClick={() => set({ concerns: intake.concerns.filter(({ key }) => key !== concern.key) })}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {errors.concern && (
        <p className="breach-text small">
          <Mark kind="breach" /> {errors.concern}
        </p>
      )}
      <p className="intake-acts">
        <KeyButton size="small" keyName="Alt+J" onClick={props.onAdd}>
          {t('orders.intake.addConcern')}
        </KeyButton>
      </p>
    </fieldset>
  )
}
