import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../src-main/shared/contract/transfer.ts'
import { useFormat } from '../../ui/format.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { Section } from '../../ui/page/blocks.tsx'

interface VerdictProps {
  preview: ImportPreview
  isBusy: boolean
  onImport: (takeGoodRows: boolean) => void
}

const SHOWN_REJECTED = 12

/** Before anything is written: how many rows can be taken, what was read otherwise, which rows cannot and why. */
export function Verdict({ preview, isBusy, onImport }: VerdictProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const counts = ['rowsRead', 'rowsAccepted', 'rowsKnown', 'rowsRejected'] as const
  return (
    <Section head={t('importScreen.verdict')}>
      <dl className="import-counts">
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`importScreen.${name}`)}</dt>
            <dd>{number(preview[name])}</dd>
          </div>
        ))}
      </dl>
      <ul className="import-remarks">
        {preview.remarks.map(({ code, count }) => (
          <li key={code}>
            {number(count)} × {t(`transfer.remark.${code}`)}
          </li>
        ))}
      </ul>
      <Rejected preview={preview} />
      <Acts preview={preview} isBusy={isBusy} onImport={onImport} />
    </Section>
  )
}

function Rejected({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation()
  if (preview.rejected.length === 0) return null
  const shown = preview.rejected.slice(0, SHOWN_REJECTED)
  const more = preview.rowsRejected - shown.length
  return (
    <>
      <table className="import-rejected">
        <thead>
          <tr>
            <th scope="col">{t('importScreen.row')}</th>
            <th scope="col">{t('importScreen.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ rowNumber, reasons }) => (
            <tr key={rowNumber}>
              <td>{rowNumber}</td>
              <td>
                {reasons.map(({ code, column, value }) => t(`transfer.fault.${code}`, { column, value })).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="import-note">{t('importScreen.moreRejected', { count: more })}</p>}
    </>
  )
}

function Acts({ preview, isBusy, onImport }: VerdictProps) {
  const { t } = useTranslation()
  const count = preview.rowsAccepted
  const rejected = preview.rowsRejected
  if (!preview.isReady) {
    return (
      <p className="import-note watch-text">
        <Mark kind="watch" /> {t('importScreen.answerFirst')}
      </p>
    )
  }
  if (count === 0) return <p className="import-note">{t('importScreen.nothing')}</p>
  return (
    <div className="import-acts">
      {rejected > 0 && <p className="import-note">{t('importScreen.allOrNone')}</p>}
      <Button type="primary" disabled={isBusy} onClick={() => onImport(rejected > 0)}>
        {rejected > 0 ? t('importScreen.takeGood', { count, rejected }) : t('importScreen.takeAll', { count })}
      </Button>
    </div>
  )
}
