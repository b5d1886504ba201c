import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '../../../src-main/shared/contract/reports.ts'
import { type Month, monthOf, shiftMonth } from '../../../src-main/shared/dates.ts'
import { languages, paperSizes } from '../../../src-main/shared/enums.ts'
import { languageNames } from '../../../src-main/shared/messages/index.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { MonthPicker } from '../../ui/month/month-picker.tsx'
import { OutletPicker } from '../../ui/month/outlet-picker.tsx'
import { KeyButton } from '../../ui/page/blocks.tsx'
import { PageHead } from '../../ui/page/slots.tsx'
import { EmptyState, ErrorState, RuledRows, WorkProgress } from '../../ui/page/states.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { keepChoices, readChoices } from './last-choices.ts'
import { PdfPages } from './pdf-pages.tsx'
import { usePrint } from './use-print.ts'
import { type MadeReport, useReport } from './use-report.ts'
import './reports.css'

const ZOOMS = [50, 70, 85, 100, 125, 150, 200] as const
type Zoom = (typeof ZOOMS)[number]

/** The monthly report: choose, make, look at it here, save it or print it. */
export function ReportPage() {
  const { t } = useTranslation()
  const state = useQuery(api.shop.state.queryOptions()).data
  const months = useQuery(api.kpi.months.queryOptions()).data
  const shop = state?.shop
  return (
    <>
      <PageHead title={t('ui.room.reports')} />
      {state?.today && shop && months ? (
        <Report
          current={monthOf(state.today)}
          first={months.first}
          outlets={state.outlets.filter(({ isActive }) => isActive)}
          paper={shop.paper}
        />
      ) : (
        <RuledRows />
      )}
    </>
  )
}

interface ReportProps {
  current: Month
  first: Month | null
  outlets: readonly { id: number; name: string }[]
  paper: ReportRequest['paper']
}

function Report({ current, first, outlets, paper }: ReportProps) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const over = shiftMonth(current, -1)
  const { work, made, make, cancel } = useReport()
  const [request, setRequest] = useState<ReportRequest>(() => {
    const kept = readChoices()
    return (
      made?.request ?? {
        month: first !== null && first <= over ? over : current,
        language: kept.language ?? language,
        paper: kept.paper ?? paper,
        outletId: outlets.find(({ id }) => id === kept.outletId)?.id ?? null
      }
    )
  })
  const [zoom, setZoom] = useState<Zoom>(85)
  const print = usePrint()
  const isMaking = work.state === 'making'
  const change = (part: Partial<ReportRequest>) => {
    const { month: _, ...choices } = part
    keepChoices({ ...readChoices(), ...choices })
    setRequest({ ...request, ...part })
  }
  useReportKeys({ made, zoom, setZoom, make: () => !isMaking && make(request), print: print.run })
  useKeys([{ key: 'Escape', hint: t('reportPage.key.cancel'), when: isMaking, run: cancel }])
  return (
    <div className="report-room">
      <div className="report-bar">
        <MonthPicker month={request.month} first={first} current={current} onChange={(month) => change({ month })} />
        <OutletPicker outlets={outlets} outletId={request.outletId} onChange={(outletId) => change({ outletId })} />
        <Select
          aria-label={t('reportPage.language')}
          value={request.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) => change({ language: value })}
          popupMatchSelectWidth={false}
        />
        <Select
          aria-label={t('reportPage.paper')}
          value={request.paper}
          options={paperSizes.map((value) => ({ value, label: value }))}
          onChange={(value) => change({ paper: value })}
        />
        <KeyButton type={made ? 'default' : 'primary'} keyName="M" disabled={isMaking} onClick={() => make(request)}>
          {t(made ? 'reportPage.again' : 'reportPage.make')}
        </KeyButton>
        {made && <MadeTools made={made} zoom={zoom} setZoom={setZoom} print={print} />}
      </div>
      <Notices request={request} current={current} made={made} work={work} onCancel={cancel} />
      {print.words && <p className="report-note">{print.words}</p>}
      {made && <PdfPages file={made.file} percent={zoom} />}
    </div>
  )
}

interface MadeToolsProps {
  made: MadeReport
  zoom: Zoom
  setZoom: (zoom: Zoom) => void
  print: ReturnType<typeof usePrint>
}

function MadeTools({ made, zoom, setZoom, print }: MadeToolsProps) {
  const { t } = useTranslation()
  return (
    <>
      <KeyButton type="primary" keyName="S" onClick={() => saveFile(made.file, made.file.name)}>
        {t('reportPage.save')}
      </KeyButton>
      <KeyButton keyName="P" disabled={print.isBusy} onClick={() => print.run(made.file)}>
        {t('reportPage.print')}
      </KeyButton>
      <Select
        aria-label={t('reportPage.key.zoom')}
        value={zoom}
        options={ZOOMS.map((value) => ({ value, label: t('reportPage.zoom', { percent: value }) }))}
        onChange={setZoom}
      />
    </>
  )
}

function useReportKeys(props: {
  made: MadeReport | null
  zoom: Zoom
  setZoom: (zoom: Zoom) => void
  make: () => void
  print: (file: File) => void
}) {
  const { t } = useTranslation()
  const { made, zoom, setZoom, make, print } = props
  const step = (by: 1 | -1) => setZoom(ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom)
  useKeys([
    { key: 'M', hint: t('reportPage.key.make'), run: make },
    {
      key: 'S',
      hint: t('reportPage.key.save'),
      when: made !== null,
      run: () => made && saveFile(made.file, made.file.name)
    },
    { key: 'P', hint: t('reportPage.key.print'), when: made !== null, run: () => made && print(made.file) },
    { key: '+', hint: t('reportPage.key.zoom'), when: made !== null, run: () => step(1) },
    { key: '=', when: made !== null, run: () => step(1) },
    { key: '-', hint: t('reportPage.key.zoom'), when: made !== null, run: () => step(-1) }
  ])
}

function useChoiceWords(): (request: ReportRequest) => string {
  const format = useFormat()
  return ({ month, language, paper }) => `${format.month(month)}, ${languageNames[language]}, ${paper}`
}

interface NoticesProps {
  request: ReportRequest
  current: Month
  made: MadeReport | null
  work: ReturnType<typeof useReport>['work']
  onCancel: () => void
}

/** What is to be known before making it, what is going on, and what the pages below are of. */
function Notices({ request, current, made, work, onCancel }: NoticesProps) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const format = useFormat()
  const choices = useChoiceWords()
  const month = format.month(request.month)
  const isStale = made !== null && JSON.stringify(made.request) !== JSON.stringify(request)
  const { outletId } = request
  const figures = useQuery(api.kpi.month.queryOptions({ input: { month: request.month, outletId } })).data?.figures
  const isEmpty = figures?.every(({ count }) => count === 0) ?? false
  if (work.state === 'making') {
    const step = work.step === 'layout' || work.step === 'done' ? work.step : 'collect'
    return <WorkProgress step={t(`reports.step.${step}`)} done={work.done} total={work.total} onCancel={onCancel} />
  }
  return (
    <>
      {work.state === 'failed' && <ErrorState head={t('reportPage.failed')}>{words(work.error)}</ErrorState>}
      {work.state === 'cancelled' && <p className="report-note">{t('reportPage.cancelled')}</p>}
      {isStale && made && <p className="report-note">{t('reportPage.stale', { choices: choices(made.request) })}</p>}
      {!made && <EmptyState>{t('reportPage.invite')}</EmptyState>}
      {isEmpty && <p className="report-note">{t('reportPage.emptyMonth', { month })}</p>}
      {request.month === current && !isEmpty && (
        <p className="report-note">{t('reportPage.runningMonth', { month })}</p>
      )}
    </>
  )
}
