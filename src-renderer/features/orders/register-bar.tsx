import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, type InputRef, Select } from 'antd'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stages } from '../../../src-main/shared/enums.ts'
import { api } from '../../rpc/client.ts'
import { KeyButton } from '../../ui/page/blocks.tsx'
import { useFilterWords } from './filter-words.ts'
import type { OrderFilter, RegisterView } from './register-search.ts'
import { isSameView, wholeRegister } from './register-search.ts'
import type { Names } from './use-names.ts'

interface RegisterBarProps {
  view: RegisterView
  onChange: (view: RegisterView) => void
  names: Names
  searchRef: RefObject<HTMLInputElement | null>
  onStep: (step: 'filter' | 'save' | 'export') => void
}

const open = stages.filter((stage) => stage !== 'booked' && stage !== 'delivered' && stage !== 'cancelled')
const typingMs = 250

/** Search, the usual lists, what is filtered, views and export: one line over the register. */
export function RegisterBar(props: RegisterBarProps) {
  const { t } = useTranslation()
  const { view, onChange, names } = props
  const words = useFilterWords(names)
  const with_ = (part: Partial<OrderFilter>): RegisterView => ({
    ...view,
    filter: { ...wholeRegister.filter, text: view.filter.text, ...part }
  })
  const today = names.today
  const usual = [
    { label: t('orders.register.all'), view: with_({}) },
    { label: t('orders.register.open'), view: with_({ stages: open }) },
    { label: t('orders.register.late'), view: with_({ onlyLate: true }) },
    { label: t('orders.register.comebacks'), view: with_({ onlyComebacks: true }) },
    ...(today
      ? [{ label: t('orders.register.deliveredToday'), view: with_({ deliveredFrom: today, deliveredUntil: today }) }]
      : [])
  ]
  const isUsual = usual.some((one) => isSameView(one.view, view))
  const active = isUsual ? [] : words(view.filter)
  return (
    <div className="register-bar">
      <SearchField
        text={view.filter.text}
        inputRef={props.searchRef}
        onText={(text) => onChange({ ...view, filter: { ...view.filter, text } })}
      />
      {usual.map((one) => (
        <Button
          key={one.label}
          size="small"
          className="register-usual"
          aria-pressed={isSameView(one.view, view)}
          onClick={() => onChange(one.view)}
        >
          {one.label}
        </Button>
      ))}
      {active.map(({ words: said, without }) => (
        <button
          key={said}
          type="button"
          className="chip register-chip"
          aria-label={t('orders.register.removeFilter', { filter: said })}
          onClick={() => onChange({ ...view, filter: { ...view.filter, ...without } })}
        >
          <span>{said}</span>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <span className="register-acts">
        <Views view={view} onChange={onChange} />
        <KeyButton size="small" keyName="F" onClick={() => props.onStep('filter')}>
          {t('orders.register.filter')}
        </KeyButton>
        <KeyButton size="small" keyName="S" onClick={() => props.onStep('save')}>
          {t('orders.register.saveView')}
        </KeyButton>
        <KeyButton size="small" keyName="E" onClick={() => props.onStep('export')}>
          {t('orders.register.export')}
        </KeyButton>
      </span>
    </div>
  )
}

/** Searches while a person types, a quarter of a second after the last letter. */
function SearchField(props: {
  text: string | null
  inputRef: RefObject<HTMLInputElement | null>
  onText: (text: string | null) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(props.text ?? '')
  useEffect(() => setTyped(props.text ?? ''), [props.text])
  const { onText, text } = props
  useEffect(() => {
    const wanted = typed.trim() || null
    if (wanted === text) return
    const timer = window.setTimeout(() => onText(wanted), typingMs)
    return () => window.clearTimeout(timer)
  }, [typed, text, onText])
  const keepInput = (input: InputRef | null) => {
    props.inputRef.current = input?.input ?? null
  }
  return (
    <Input
      ref={keepInput}
      className="register-search"
      aria-label={t('orders.register.search')}
      placeholder={t('orders.register.search')}
      value={typed}
      maxLength={100}
      allowClear
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'ArrowDown') event.currentTarget.blur()
      }}
    />
  )
}

function Views({ view, onChange }: { view: RegisterView; onChange: (view: RegisterView) => void }) {
  const { t } = useTranslation()
  const views = useQuery(api.views.list.queryOptions()).data ?? []
  const remove = useMutation(api.views.remove.mutationOptions())
  const current = views.find((one) => isSameView(one.definition, view))
  if (views.length === 0) return null
  return (
    <>
      <Select<number>
        size="small"
        className="register-views"
        aria-label={t('orders.register.views')}
        placeholder={t('orders.register.views')}
        value={current?.id ?? null}
        options={views.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          const chosen = views.find((one) => one.id === id)
          if (chosen) onChange(chosen.definition)
        }}
      />
      {current && (
        <Button
          size="small"
          aria-label={t('orders.register.removeView', { name: current.name })}
          loading={remove.isPending}
          onClick={() => remove.mutate({ viewId: current.id })}
        >
          ×
        </Button>
      )}
    </>
  )
}
