import { Drawer } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyLayer, useKeys } from '../../ui/keys/keys.tsx'
import { useKpiWords } from './kpi-words.ts'
import './definition.css'

/** A KPI in words: what it asks, its formula as a fraction, what counts, and where it comes from. */
export function DefinitionText({ kpiId }: { kpiId: string }) {
  const { t } = useTranslation()
  const definition = useKpiWords().define(kpiId)
  return (
    <dl className="kpi-definition">
      <dt>{t('kpiRoom.definition.question')}</dt>
      <dd>{definition.question}</dd>
      <dt>{t('kpiRoom.definition.formula')}</dt>
      <dd className="kpi-fraction">
        <span>{definition.numerator}</span>
        <span>{definition.denominator}</span>
      </dd>
      <dt>{t('kpiRoom.definition.counts')}</dt>
      <dd>{definition.counts}</dd>
      <dt>{t('kpiRoom.definition.date')}</dt>
      <dd>{definition.date}</dd>
      <dt>{t('kpiRoom.definition.credit')}</dt>
      <dd>{definition.credit}</dd>
      <dt>{t('kpiRoom.definition.source')}</dt>
      <dd>{definition.source}</dd>
    </dl>
  )
}

function CloseKeys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  useKeys([
    { key: 'Escape', hint: t('ui.act.close'), run: onClose },
    { key: 'D', run: onClose }
  ])
  return null
}

/** The definition beside the tiles; Esc or D closes it. */
export function DefinitionDrawer({ kpiId, onClose }: { kpiId: string | null; onClose: () => void }) {
  const words = useKpiWords()
  const id = useId()
  return (
    <Drawer
      open={kpiId !== null}
      onClose={onClose}
      title={<span id={id}>{kpiId && words.define(kpiId).name}</span>}
      aria-labelledby={id}
      size={360}
      destroyOnHidden
      keyboard={false}
    >
      {kpiId && (
        <KeyLayer>
          <CloseKeys onClose={onClose} />
          <DefinitionText kpiId={kpiId} />
        </KeyLayer>
      )}
    </Drawer>
  )
}
