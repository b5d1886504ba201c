import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format.tsx'
import './figure.css'

export interface ParetoBar {
  key: string
  label: string
  count: number
  /** The same a period before: the open bar. */
  before?: number
}

/** Causes by size, largest first, with the running share at the right. Bars start at zero. */
export function Pareto({ bars, onOpen }: { bars: readonly ParetoBar[]; onOpen?: (key: string) => void }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const sorted = bars.toSorted((a, b) => b.count - a.count)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  const largest = Math.max(1, ...sorted.flatMap(({ count, before }) => [count, before ?? 0]))
  let running = 0
  return (
    <div className="pareto">
      {sorted.map(({ key, label, count, before }) => {
        running += count
        return (
          <Fragment key={key}>
            <span>{label}</span>
            <span className="pareto-bars">
              <span className="pareto-now">
                <i style={{ width: `${(count / largest) * 82}%` }} />
                {onOpen ? (
                  <button type="button" className="plain figure-link strong" onClick={() => onOpen(key)}>
                    {number(count)}
                  </button>
                ) : (
                  number(count)
                )}
              </span>
              {before !== undefined && (
                <span className="pareto-before" style={{ width: `${(before / largest) * 82}%` }} />
              )}
            </span>
            <span className="secondary end" title={t('ui.chart.cumulative')}>
              {percent(total === 0 ? null : running / total, 0)}
            </span>
          </Fragment>
        )
      })}
    </div>
  )
}
