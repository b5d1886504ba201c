import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys/keys.tsx'
import { KeyButton } from '../../ui/page/blocks.tsx'
import { ConfirmedComebacks } from './confirmed-comebacks.tsx'
import { LinkDrawer } from './link-drawer.tsx'
import { ProposedComebacks } from './proposed-comebacks.tsx'
import { RejectedCandidates } from './rejected-candidates.tsx'

const views = ['toDecide', 'confirmed', 'rejected'] as const
type View = (typeof views)[number]

/** Comebacks: possible ones to decide, confirmed ones by month, rejected ones with their reasons. */
export function ComebacksTab() {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('toDecide')
  const [isLinking, setLinking] = useState(false)
  useKeys([{ key: 'L', hint: t('quality.keys.link'), run: () => setLinking(true) }])
  return (
    <div className="quality-one">
      <div className="quality-tools">
        <Segmented<View>
          aria-label={t('quality.comeback.view')}
          value={view}
          options={views.map((value) => ({ value, label: t(`quality.comeback.${value}`) }))}
          onChange={setView}
        />
        <span className="last">
          <KeyButton keyName="L" onClick={() => setLinking(true)}>
            {t('quality.link.act')}
          </KeyButton>
        </span>
      </div>
      {view === 'toDecide' && <ProposedComebacks />}
      {view === 'confirmed' && <ConfirmedComebacks />}
      {view === 'rejected' && <RejectedCandidates />}
      {isLinking && (
        <LinkDrawer
          onCancel={() => setLinking(false)}
          onLinked={() => {
            setLinking(false)
            setView('toDecide')
          }}
        />
      )}
    </div>
  )
}
