import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Trans } from 'react-i18next'
import type { Instant } from '../../../src-main/shared/dates.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { useFormat } from '../../ui/format.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { ordersPath } from '../../ui/order/paths.ts'
import type { BoardFigures } from './lanes.ts'
import { laneStages } from './lanes.ts'

/** The head's figures; those with rows of their own in the register open them. */
export function BoardCounts(props: { figures: BoardFigures; deliveredToday: number; now: Instant }) {
  const navigate = useNavigate()
  const { settings } = useFormat()
  const { inShop, late, soon } = props.figures
  const today = businessDay(props.now, settings.timeZone)
  const link = (search: object) => (
    <button
      type="button"
      className="plain figure-link strong"
      onClick={() => void navigate({ to: ordersPath, search })}
    />
  )
  const open = { stages: [...laneStages] }
  return (
    <>
      <Count>
        <Trans i18nKey="today.counts.inShop" values={{ count: inShop }} components={[link(open)]} />
      </Count>
      {late > 0 && (
        <Count tone="breach">
          <Trans
            i18nKey="today.counts.late"
            values={{ count: late }}
            components={[link({ ...open, onlyLate: true })]}
          />
        </Count>
      )}
      {soon > 0 && (
        <Count tone="watch">
          <Trans i18nKey="today.counts.soon" values={{ count: soon }} components={[<b key="0" />]} />
        </Count>
      )}
      <Count>
        <Trans
          i18nKey="today.counts.delivered"
          values={{ count: props.deliveredToday }}
          components={[link({ deliveredFrom: today, deliveredUntil: today })]}
        />
      </Count>
    </>
  )
}

function Count({ tone, children }: { tone?: 'breach' | 'watch'; children: ReactNode }) {
  return (
    <span className={tone ? `day-count ${tone}-text strong` : 'day-count quiet'}>
      {tone && <Mark kind={tone} />}
      <span>{children}</span>
    </span>
  )
}
