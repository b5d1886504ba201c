import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { StateMark } from '../../ui/mark/mark.tsx'
import type { Tally } from './tally.ts'

/** Counts of the answers, failed ones by severity. */
export function SoFar({ tally }: { tally: Tally }) {
  const { t } = useTranslation()
  return (
    <section className="sheet-block">
      <h2 className="sheet-side-head">{t('inspections.sofar.title')}</h2>
      <dl className="so-far">
        <Count label={t('inspections.sofar.good')} count={tally.good} />
        {tally.failedCritical > 0 && (
          <Count
            label={<StateMark state="breach">{t('inspections.sofar.failedCritical')}</StateMark>}
            count={tally.failedCritical}
          />
        )}
        {tally.failedMajor > 0 && (
          <Count
            label={<StateMark state="breach">{t('inspections.sofar.failedMajor')}</StateMark>}
            count={tally.failedMajor}
          />
        )}
        {tally.failedMinor > 0 && (
          <Count
            label={<StateMark state="watch">{t('inspections.sofar.failedMinor')}</StateMark>}
            count={tally.failedMinor}
          />
        )}
        <Count label={t('inspections.sofar.notApplicable')} count={tally.notApplicable} />
        {tally.left > 0 && <Count label={t('inspections.sofar.left')} count={tally.left} />}
      </dl>
    </section>
  )
}

function Count({ label, count }: { label: ReactNode; count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  )
}

/** What signing will do, in numbers. */
export function Outlook({ kind, tally }: { kind: Inspection['kind']; tally: Tally }) {
  const { t } = useTranslation()
  const isFinal = kind === 'final'
  const failed = isFinal
    ? t('inspections.sofar.willFail', { count: tally.rework })
    : t('quality.sheet.failOther', { count: tally.rework })
  const passed = isFinal ? t('inspections.sofar.willPass') : t('quality.sheet.passOther')
  return (
    <div className="sheet-outlook">
      <p>{tally.isFailed ? failed : passed}</p>
      {tally.failedMinor > 0 && <p>{t('inspections.sofar.minorNotes', { count: tally.failedMinor })}</p>}
    </div>
  )
}
