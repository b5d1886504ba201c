import { useTranslation } from 'react-i18next'

/** What the marks of an interval bar mean, in the foot. */
export function FigureLegend() {
  const { t } = useTranslation()
  return (
    <span className="kpi-legend">
      <svg width="10" height="8" aria-hidden="true">
        <path d="M1 1h8l-4 6z" className="bar-target" />
      </svg>
      {t('ui.figure.target')}
      <svg width="6" height="11" aria-hidden="true">
        <path d="M3 0v11" className="bar-value" />
      </svg>
      {t('ui.figure.value')}
      <svg width="13" height="8" aria-hidden="true">
        <rect x="0.5" y="1" width="12" height="6" className="bar-interval" />
      </svg>
      {t('ui.figure.interval')}
      <svg width="13" height="6" aria-hidden="true">
        <path d="M0 3h13" className="bar-meets" />
      </svg>
      {t('ui.figure.meets')}
    </span>
  )
}
