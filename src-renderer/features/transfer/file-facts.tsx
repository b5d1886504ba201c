import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  dateOrders,
  decimalSigns,
  delimiters,
  encodings,
  type ImportChoices,
  type ImportPreview,
  importKinds
} from '../../../src-main/shared/contract/transfer.ts'
import { distanceUnits } from '../../../src-main/shared/enums.ts'
import { api } from '../../rpc/client.ts'
import { ChoiceField, NumberField, TextField } from '../../ui/form/fields.tsx'
import { DayField } from '../../ui/form/moment-fields.tsx'
import { useFormat } from '../../ui/format.tsx'

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ' ': 'blank' } as const
const DECIMAL_NAMES = { '.': 'point', ',': 'comma' } as const
const PROPOSED = 'proposed'

export interface FactsProps {
  preview: ImportPreview
  choices: ImportChoices
  onChange: (part: Partial<ImportChoices>) => void
}

/** What was found of the file as a whole; each can be chosen otherwise. */
export function FileFacts({ preview, choices, onChange }: FactsProps) {
  const { t } = useTranslation()
  const setFile = (part: Partial<ImportChoices['file']>) => onChange({ file: { ...choices.file, ...part } })
  const proposed = { value: PROPOSED, label: t('importScreen.proposed') } as const
  return (
    <section className="import-facts" aria-label={preview.fileName}>
      <div className="form-grid">
        <ChoiceField
          label={t('importScreen.kind')}
          value={preview.kind}
          options={importKinds.map((value) => ({ value, label: t(`transfer.kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
        {preview.sheets.length > 1 && (
          <ChoiceField
            label={t('importScreen.sheet')}
            value={preview.sheet}
            options={preview.sheets.map((value) => ({ value, label: value }))}
            onChange={(sheet) => onChange({ sheet, headerRow: null, fields: {}, columns: {} })}
          />
        )}
        <NumberField
          label={t('importScreen.headerRow')}
          value={preview.headerRow}
          min={0}
          max={1000}
          onChange={(headerRow) => onChange({ headerRow })}
        />
        {preview.text && <TextFacts preview={preview} choices={choices} onChange={onChange} />}
        <ChoiceField
          label={t('importScreen.decimalSign')}
          value={choices.file.decimalSign ?? PROPOSED}
          options={[
            proposed,
            ...decimalSigns.map((value) => ({ value, label: t(`importScreen.decimal.${DECIMAL_NAMES[value]}`) }))
          ]}
          onChange={(value) => setFile({ decimalSign: value === PROPOSED ? undefined : value })}
        />
        <ChoiceField
          label={t('importScreen.dateOrder')}
          value={choices.file.dateOrder ?? PROPOSED}
          options={[proposed, ...dateOrders.map((value) => ({ value, label: t(`importScreen.dates.${value}`) }))]}
          onChange={(value) => setFile({ dateOrder: value === PROPOSED ? undefined : value })}
        />
        <ChoiceField
          label={t('importScreen.unit')}
          value={choices.file.distanceUnit ?? PROPOSED}
          options={[proposed, ...distanceUnits.map((value) => ({ value, label: t(`settings.unit.${value}`) }))]}
          onChange={(value) => setFile({ distanceUnit: value === PROPOSED ? undefined : value })}
        />
        <Missing preview={preview} choices={choices} onChange={onChange} />
      </div>
      <FileNotes preview={preview} />
    </section>
  )
}

function TextFacts({ preview, onChange }: FactsProps) {
  const { t } = useTranslation()
  const { text } = preview
  if (!text) return null
  const { encoding, confidence, damagedCharacters, delimiter } = text
  const hint =
    damagedCharacters > 0
      ? t('importScreen.damaged', { count: damagedCharacters })
      : t(`importScreen.confidence.${confidence}`)
  return (
    <>
      <ChoiceField
        label={t('importScreen.encoding')}
        hint={hint}
        value={encoding}
        options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
        onChange={(value) => onChange({ encoding: value })}
      />
      <ChoiceField
        label={t('importScreen.delimiter')}
        value={delimiter}
        options={delimiters.map((value) => ({ value, label: t(`importScreen.delimiters.${DELIMITER_NAMES[value]}`) }))}
        onChange={(value) => onChange({ delimiter: value })}
      />
    </>
  )
}

/** What no column says and a person must. */
function Missing({ preview, choices, onChange }: FactsProps) {
  const { t } = useTranslation()
  const vehicleFields = ['plate', 'vin', 'vehicleRef']
  const namesVehicle = preview.columns.some(({ field }) => field !== null && vehicleFields.includes(field))
  return (
    <>
      {preview.needsDay && (
        <DayField
          label={t('importScreen.needsDay')}
          value={choices.undatedOn ?? ''}
          onChange={(undatedOn) => onChange({ undatedOn: undatedOn || null })}
        />
      )}
      {preview.kind === 'orders' && !namesVehicle && (
        <TextField
          label={t('importScreen.vehicle')}
          hint={t('importScreen.vehicleHint')}
          value={choices.vehicle}
          onChange={(vehicle) => onChange({ vehicle: vehicle || null })}
        />
      )}
    </>
  )
}

function FileNotes({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useQuery(api.shop.state.queryOptions()).data?.today ?? ''
  const notes = [
    preview.importedAt && t('importScreen.importedAt', { when: format.moment(preview.importedAt, today) }),
    preview.isRemembered && t('importScreen.remembered'),
    preview.isLog && t('importScreen.log'),
    ...preview.strayRows
      .slice(0, 5)
      .map(({ rowNumber, text }) => `${t('importScreen.stray', { row: rowNumber })} (${text})`)
  ].filter((note) => typeof note === 'string')
  return notes.map((note) => (
    <p key={note} className="import-note">
      {note}
    </p>
  ))
}
