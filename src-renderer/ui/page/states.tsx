import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../mark/mark.tsx'
import './page.css'

/** What belongs here, in one sentence, and at most one step to begin. No drawings. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action}
    </div>
  )
}

/** What happened, what was kept, what to do. */
export function ErrorState(props: { children: ReactNode; head?: ReactNode; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="error-state" role="alert">
      <Mark kind="breach" size={13} />
      <div>
        {props.head && <p className="section">{props.head}</p>}
        <p>{props.children}</p>
        {props.onRetry && (
          <Button size="small" onClick={props.onRetry}>
            {t('ui.act.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}

const patienceMs = 300

/** A 2 px line under the head once something takes longer than 300 ms; the old content stays. */
export function LoadingBar({ active }: { active: boolean }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!active) {
      setShown(false)
      return
    }
    const timer = window.setTimeout(() => setShown(true), patienceMs)
    return () => window.clearTimeout(timer)
  }, [active])
  return shown ? <div className="loading-bar" role="progressbar" aria-label={t('ui.app.loading')} /> : null
}

/** First load: ruled empty rows, no shimmer. */
export function RuledRows({ rows = 8 }: { rows?: number }) {
  return (
    <div className="ruled-rows" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have no other name
        <div key={row} />
      ))}
    </div>
  )
}

/** Long work: the step, a figure, and a way to stop. `total` 0: not known yet. */
export function WorkProgress(props: { step: ReactNode; done: number; total: number; onCancel?: () => void }) {
  const { t } = useTranslation()
  const figures = { done: props.done.toLocaleString(), total: props.total.toLocaleString() }
  return (
    <div className="work-progress">
      <span className="section">{props.step}</span>
      {props.total > 0 && <span className="secondary">{t('ui.progress.of', figures)}</span>}
      <progress
        aria-label={typeof props.step === 'string' ? props.step : t('ui.progress.working')}
        {...(props.total > 0 ? { value: props.done, max: props.total } : {})}
      />
      {props.onCancel && (
        <Button size="small" onClick={props.onCancel}>
          {t('ui.act.cancel')}
        </Button>
      )}
    </div>
  )
}
