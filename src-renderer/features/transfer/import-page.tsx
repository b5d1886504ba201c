import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../../src-main/shared/contract/transfer.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { PageHead } from '../../ui/page/slots.tsx'
import { ErrorState, LoadingBar, RuledRows, WorkProgress } from '../../ui/page/states.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { ColumnsTable } from './columns-table.tsx'
import { FileFacts } from './file-facts.tsx'
import { FilePick } from './file-pick.tsx'
import { type Import, useImport } from './use-import.ts'
import { Verdict } from './verdict.tsx'
import './import.css'

/** The import assistant: a file, how it is understood, what it comes to; then all rows, the good ones, or none. */
export function ImportPage() {
  const { t } = useTranslation()
  const own = useImport()
  const words = useErrorWords()
  const { preview, work, file } = own
  return (
    <div className="import">
      <PageHead title={t('importScreen.title')} trail={file ? `/ ${file.name}` : undefined} />
      <FilePick onChoose={own.choose} isChosen={file !== null} />
      {work.state === 'done' ? (
        <Done result={work.result} />
      ) : (
        <>
          {preview.error && <ErrorState head={t('importScreen.refused')}>{words(preview.error)}</ErrorState>}
          {file && !preview.error && !preview.data && <RuledRows />}
          {preview.data && !preview.error && <Understood own={own} />}
        </>
      )}
    </div>
  )
}

function Understood({ own }: { own: Import }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const { preview, work } = own
  if (!preview.data) return null
  return (
    <>
      <LoadingBar active={preview.isFetching} />
      <FileFacts preview={preview.data} choices={own.choices} onChange={own.change} />
      <ColumnsTable preview={preview.data} choices={own.choices} onChange={own.change} />
      {work.state === 'importing' ? (
        <WorkProgress
          step={t(`importScreen.working.${work.step}`)}
          done={work.done}
          total={work.total}
          onCancel={own.cancel}
        />
      ) : (
        <Verdict preview={preview.data} isBusy={preview.isFetching} onImport={own.run} />
      )}
      {work.state === 'failed' && <ErrorState head={t('importScreen.failed')}>{words(work.error)}</ErrorState>}
      {work.state === 'cancelled' && <p className="import-note">{t('importScreen.cancelled')}</p>}
    </>
  )
}

function Done({ result }: { result: ImportResult }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { ordersAdded: orders, vehiclesAdded: vehicles, customersAdded: customers, staffAdded: staff } = result
  const isNothing = orders + vehicles + customers + staff === 0
  const rejects = result.rejects
  return (
    <section className="import-done" aria-live="polite">
      <p className="section">
        {isNothing ? t('importScreen.doneNothing') : t('importScreen.done', { orders, vehicles, customers, staff })}
      </p>
      <div className="import-acts">
        <Button type="primary" onClick={() => void navigate({ to: '/orders' })}>
          {t('importScreen.openOrders')}
        </Button>
        {rejects && (
          <Button onClick={() => saveFile(new Blob([rejects.text], { type: 'text/csv' }), rejects.fileName)}>
            {t('importScreen.saveRejects')}
          </Button>
        )}
      </div>
    </section>
  )
}
