import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../../src-main/shared/errors.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { readError } from '../../rpc/refusal.ts'
import { useKeys } from '../../ui/keys/keys.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { orderPath } from '../../ui/order/paths.ts'
import { promiseOf } from '../../ui/order/promise-fields.tsx'
import { KeyButton } from '../../ui/page/blocks.tsx'
import { PageHead, SideList } from '../../ui/page/slots.tsx'
import { ConcernFields } from './concern-fields.tsx'
import { CustomerFields } from './customer-fields.tsx'
import type { Intake } from './intake-draft.ts'
import { emptyIntake, openInputOf, withVehicle } from './intake-draft.ts'
import { IntakeOrderFields } from './intake-order-fields.tsx'
import { IntakeSide } from './intake-side.tsx'
import { useNames } from './use-names.ts'
import { useVehicleLookup } from './use-vehicle-lookup.ts'
import { VehicleFields } from './vehicle-fields.tsx'
import './intake.css'

/** The words of these refusals stand beside the field they are about. */
const fieldOf: Partial<Record<ErrorCode, IntakeField>> = {
  vehicle_needs_plate_or_vin: 'plate',
  plate_taken: 'plate',
  vin_taken: 'vin',
  vin_malformed: 'vin',
  vin_check_digit: 'vin',
  odometer_lower: 'odometer',
  odometer_unlikely: 'odometer',
  promise_before_opening: 'promise',
  order_needs_job: 'concern',
  name_needed: 'customer'
}
export type IntakeField = 'plate' | 'vin' | 'odometer' | 'promise' | 'concern' | 'customer' | 'class'
export type IntakeErrors = Partial<Record<IntakeField, string>>

/** What was typed and not saved is still there when a person comes back. */
let kept: Intake | null = null

/** Opens an order at the counter: a plate, what the customer asks for, and it is on the board. */
export function IntakePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const words = useErrorWords()
  const names = useNames()
  const { plate } = useSearch({ from: '/orders/new' })
  const [intake, setIntake] = useState<Intake>(() => (plate ? emptyIntake(plate) : (kept ?? emptyIntake())))
  const [tries, setTries] = useState(0)
  const tried = tries > 0
  const open = useMutation(
    api.orders.open.mutationOptions({
      onSuccess: (order) => {
        kept = null
        void navigate({ to: orderPath(order.id), replace: true })
      }
    })
  )
  const set = (part: Partial<Intake>) => setIntake((before) => ({ ...before, ...part }))
  useEffect(() => {
    if (!open.isSuccess) kept = intake
  }, [intake, open.isSuccess])
  useDefaults(intake, set, names)
  const lookup = useVehicleLookup(intake)

  const refusal = open.error ? readError(open.error) : null
  const refusedField = refusal?.kind === 'refused' ? fieldOf[refusal.code] : undefined
  const errors: IntakeErrors = refusedField ? { [refusedField]: words(open.error) } : {}
  const isPromiseUnread = intake.promise.choice === 'other' && !promiseOf(intake.promise, names.shop?.timeZone ?? 'UTC')
  if (tried && intake.repairClassId === null) errors.class = t('ui.form.required')
  if (tried && intake.concerns.every(({ text }) => text.trim() === '')) errors.concern = t('ui.form.required')
  if (tried && isPromiseUnread) errors.promise = t('ui.form.required')
  const submit = () => {
    setTries(tries + 1)
    const [outlet] = names.outlets
    if (!names.shop || !outlet || open.isPending || isPromiseUnread) return
    const input = openInputOf(withVehicle(intake, lookup.exact, names.shop), outlet.id, names.shop)
    if (input) open.mutate(input)
  }
  // Where something is to be mended, the hand is brought there.
  useEffect(() => {
    if (tries > 0 || open.error) document.querySelector<HTMLElement>('.intake [aria-invalid=true]')?.focus()
  }, [tries, open.error])
  const clear = () => {
    kept = null
    setTries(0)
    open.reset()
    setIntake(emptyIntake())
  }
  const addConcern = () => {
    const key = Math.max(0, ...intake.concerns.map((one) => one.key)) + 1
    set({ concerns: [...intake.concerns, { key, text: '', systemId: null }] })
  }
  useKeys([
    { key: 'Mod+Enter', hint: t('orders.intake.keys.save'), run: submit, always: true },
    { key: 'Alt+J', hint: t('orders.intake.keys.concern'), run: addConcern, always: true },
    { key: 'Escape', hint: t('orders.intake.keys.back'), run: () => history.back() }
  ])
  const parts = { intake, set, names, errors, refusal }
  const errorCount = Object.keys(errors).length

  return (
    <form
      className="intake"
      noValidate
      onKeyDown={(event) => {
        // Enter goes through a field's own list; only Ctrl/⌘+Enter or the button opens the order.
        const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey
        if (isPlain && event.target instanceof HTMLInputElement) event.preventDefault()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PageHead title={t('orders.intake.title')} />
      {(open.error !== null || errorCount > 0) && (
        <p className="intake-error breach-text" role="alert">
          <Mark kind="breach" />{' '}
          {refusedField || !open.error ? t('ui.error.fields', { count: errorCount }) : words(open.error)}
        </p>
      )}
      <VehicleFields {...parts} lookup={lookup} />
      <CustomerFields {...parts} />
      <ConcernFields {...parts} onAdd={addConcern} />
      <IntakeOrderFields {...parts} />
      <footer className="intake-foot">
        <KeyButton type="primary" htmlType="submit" keyName="Mod+Enter" loading={open.isPending}>
          {t(intake.stage === 'booked' ? 'orders.intake.submitBooking' : 'orders.intake.submit')}
        </KeyButton>
        <Button onClick={clear}>{t('orders.intake.clear')}</Button>
      </footer>
      <SideList width={318}>
        <IntakeSide intake={intake} shown={intake.found ?? lookup.exact} />
      </SideList>
    </form>
  )
}

export interface IntakeParts {
  intake: Intake
  set: (part: Partial<Intake>) => void
  names: ReturnType<typeof useNames>
  errors: IntakeErrors
  refusal: ReturnType<typeof readError> | null
}

let lastAdvisorId: number | null = null
let lastClassId: number | null = null

/** The advisor and the class of the order before are most likely those of the next. */
function useDefaults(intake: Intake, set: (part: Partial<Intake>) => void, names: ReturnType<typeof useNames>) {
  const { advisors, classChoices } = names
  const { repairClassId, advisorId } = intake
  useEffect(() => {
    if (repairClassId !== null) lastClassId = repairClassId
    if (advisorId !== null) lastAdvisorId = advisorId
  }, [repairClassId, advisorId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the lists are there
  useEffect(() => {
    if (repairClassId === null) set({ repairClassId: lastClassId ?? classChoices[0]?.value ?? null })
    if (advisorId === null)
      set({ advisorId: lastAdvisorId ?? (advisors.length === 1 ? (advisors[0]?.value ?? null) : null) })
  }, [classChoices.length, advisors.length])
}
