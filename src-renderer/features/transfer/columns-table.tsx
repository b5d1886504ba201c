import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type FieldId, type ImportColumn, importFields } from '../../../src-main/shared/contract/transfer.ts'
import { ChoiceRow } from '../../ui/form/choice-row.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import type { FactsProps } from './file-facts.tsx'

const NOT_TAKEN = 'none'
const SHOWN_SAMPLES = 5

/** Each column of the file: the field it is taken for, and how its first values are read. */
export function ColumnsTable({ preview, choices, onChange }: FactsProps) {
  const { t } = useTranslation()
  const setField = (header: string, field: FieldId | null) =>
    onChange({ fields: { ...choices.fields, [header]: field } })
  const answer = (header: string, part: (typeof choices.columns)[string]) =>
    onChange({ columns: { ...choices.columns, [header]: { ...choices.columns[header], ...part } } })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by key
    <section className="import-columns" tabIndex={0} aria-label={t('importScreen.column')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('importScreen.column')}</th>
            <th scope="col">{t('importScreen.field')}</th>
            <th scope="col">{t('importScreen.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column.header} className={column.question ? 'asks' : undefined}>
              <th scope="row">
                {column.header}
                <span className="secondary">
                  {t('importScreen.filled', { filled: column.filled, blank: column.blank })}
                  {column.notData > 0 && ` · ${t('importScreen.notData', { count: column.notData })}`}
                </span>
              </th>
              <td>
                <FieldSelect column={column} onChange={(field) => setField(column.header, field)} />
              </td>
              <td>
                {column.question && <Question column={column} onAnswer={(part) => answer(column.header, part)} />}
                <Samples column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FieldSelect({ column, onChange }: { column: ImportColumn; onChange: (field: FieldId | null) => void }) {
  const { t } = useTranslation()
  return (
    <Select<FieldId | typeof NOT_TAKEN>
      aria-label={`${t('importScreen.field')}: ${column.header}`}
      value={column.field ?? NOT_TAKEN}
      options={[
        { value: NOT_TAKEN, label: t('importScreen.notTaken') },
        ...importFields.map((value) => ({ value, label: t(`transfer.field.${value}`) }))
      ]}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(value) => onChange(value === NOT_TAKEN ? null : value)}
      style={{ width: 190 }}
    />
  )
}

function Samples({ column }: { column: ImportColumn }) {
  const { t } = useTranslation()
  return (
    <ul className="import-samples">
      {column.samples.slice(0, SHOWN_SAMPLES).map(({ rowNumber, raw, read }) => (
        <li key={rowNumber}>
          <span className="raw">{raw}</span>
          {column.field && raw !== '' && (
            <span className={read === null ? 'watch-text' : 'secondary'}> → {read ?? t('importScreen.notStored')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

interface QuestionProps {
  column: ImportColumn
  onAnswer: (part: { decimalSign: '.' | ',' } | { dateOrder: 'ymd' | 'mdy' | 'dmy' }) => void
}

/** What could be read in two ways is asked about, never guessed silently. */
function Question({ column, onAnswer }: QuestionProps) {
  const { t } = useTranslation()
  const { question } = column
  if (!question) return null
  const label = (
    <span className="watch-text">
      <Mark kind="watch" /> {t('importScreen.question', { sample: question.sample })}
    </span>
  )
  if (question.ask === 'decimal_sign') {
    return (
      <ChoiceRow
        label={label}
        value={undefined}
        options={question.readings.map(({ sign, read }) => ({ value: sign, label: read }))}
        onChange={(decimalSign) => onAnswer({ decimalSign })}
      />
    )
  }
  return (
    <ChoiceRow
      label={label}
      value={undefined}
      options={question.readings.map(({ order, read }) => ({ value: order, label: read }))}
      onChange={(dateOrder) => onAnswer({ dateOrder })}
    />
  )
}
