import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { KeyCap } from '../../ui/keys/key-cap.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { useInspectors } from './inspectors.ts'
import type { Tally } from './tally.ts'

/** Who inspected, and the button that says what it will do. */
export function SignOff(props: { inspection: Inspection; tally: Tally; isSaving: boolean }) {
  const { inspection, tally } = props
  const { t } = useTranslation()
  const words = useErrorWords()
  const mayInspectOwn = useQuery(api.shop.state.queryOptions()).data?.shop?.technicianMayInspect ?? false
  const inspectors = useInspectors(inspection, mayInspectOwn)
  const [chosen, setChosen] = useState(inspection.inspectorId)
  const inspectorId = inspectors.some((one) => one.value === chosen && !one.disabled) ? chosen : null
  const [note, setNote] = useState('')
  const [isOpen, setOpen] = useState(false)
  const field = useRef<{ focus: () => void }>(null)
  const button = useRef<HTMLButtonElement>(null)
  const sign = useMutation(api.inspections.sign.mutationOptions())
  const isEmpty = tally.left === 0 && tally.good + tally.rework + tally.failedMinor === 0
  const isReady = tally.left === 0 && !isEmpty && !props.isSaving
  const submit = () => {
    if (inspectorId !== null) sign.mutate({ inspectionId: inspection.id, inspectorId, note: note.trim() || null })
  }
  const toSignOff = () => {
    if (isReady && inspectorId !== null) return button.current?.focus()
    field.current?.focus()
    setOpen(true)
  }
  useKeys([{ key: 'S', hint: t('quality.sheet.keys.signs'), run: toSignOff }])

  return (
    <section className="sheet-block sign-off">
      <div className="sheet-side-row">
        <h2 className="sheet-side-head">{t('inspections.sign.title')}</h2>
        <span className="secondary">{!mayInspectOwn && t('inspections.sign.notTechnician')}</span>
      </div>
      <Select
        ref={(select) => {
          field.current = select
        }}
        size="large"
        aria-label={t('inspections.sign.inspector')}
        placeholder={t('inspections.sign.chooseInspector')}
        value={inspectorId}
        options={inspectors}
        open={isOpen}
        onOpenChange={setOpen}
        onChange={setChosen}
        onSelect={() => window.setTimeout(() => button.current?.focus())}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Input.TextArea
        aria-label={t('quality.sheet.remark')}
        placeholder={t('quality.sheet.remark')}
        autoSize={{ minRows: 1, maxRows: 3 }}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {sign.error && (
        <p className="breach-text" role="alert">
          <Mark kind="breach" /> {words(sign.error)}
        </p>
      )}
      {isEmpty && <p className="secondary">{t('quality.sheet.nothingChecked')}</p>}
      <Button
        ref={button}
        type="primary"
        className="sign-button"
        disabled={!isReady || inspectorId === null}
        loading={sign.isPending}
        onClick={submit}
      >
        <SignWords tally={tally} />
      </Button>
      {isReady && inspectorId === null && (
        <p className="secondary">
          {t('quality.sheet.chooseFirst')} <KeyCap name="S" />
        </p>
      )}
    </section>
  )
}

function SignWords({ tally }: { tally: Tally }) {
  const { t } = useTranslation()
  if (tally.isFailed && tally.left > 0) return t('inspections.sign.failedLeft', { count: tally.left })
  if (tally.isFailed) return t('quality.sheet.failedRework', { count: tally.rework })
  if (tally.left > 0) return t('inspections.sign.passedLeft', { count: tally.left })
  return t('inspections.sign.passed')
}
