import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { completionCheck, MissingCode } from '../../../src-main/shared/contract/orders.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { useFormat } from '../../ui/format.tsx'
import { Mark } from '../../ui/mark/mark.tsx'
import { reworkPath } from '../../ui/order/paths.ts'
import { Section } from '../../ui/page/blocks.tsx'
import type { OrderSideProps } from './order-side.tsx'

type Check = z.infer<typeof completionCheck>

/** What is missing before the order can go, each line leading to where it is mended; what is done stands below. */
export function ChecksBlock(props: OrderSideProps) {
  const { t } = useTranslation()
  const { order, work } = props
  const missing = order.checks.filter(({ isDone }) => !isDone)
  const done = order.checks.filter(({ isDone }) => isDone)
  const released = order.releases.flatMap((release) => release.missing)
  const unreleased = missing.filter(({ code }) => !released.includes(code))
  return (
    <Section
      head={t('orders.checks.title')}
      end={t('orders.checks.done', { done: done.length, total: order.checks.length })}
    >
      {missing.length === 0 && <p className="secondary">{t('orders.checks.none')}</p>}
      <ul className="order-checks">
        {missing.map((check) => (
          <li key={check.code}>
            <Mark kind="box" /> <span>{t(`orders.checks.${check.code}`)}</span>
            {work.isOpen && <Mend {...props} check={check} />}
          </li>
        ))}
        {done.map((check) => (
          <li key={check.code} className="secondary">
            <Mark kind="tick" /> <span>{t(`orders.checks.${check.code}`)}</span>
          </li>
        ))}
      </ul>
      <Releases {...props} />
      {work.isOpen && unreleased.length > 0 && (
        <Button size="small" onClick={() => work.begin({ kind: 'release' })}>
          {t('orders.release.act')}
        </Button>
      )}
    </Section>
  )
}

function Mend({ check, work }: OrderSideProps & { check: Check }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const openJob = (isMissing: (job: (typeof work.jobs)[number]) => boolean) => () => {
    const job = work.jobs.find(isMissing)
    if (job) work.begin({ kind: 'job', jobId: job.id })
  }
  const { left, total } = check
  const share = total > 1 ? t('orders.checks.left', { left, total }) : null
  const mends: Record<MissingCode, { words: string; run: () => void }> = {
    odometer_in: { words: t('orders.checks.write'), run: () => work.begin({ kind: 'odometer', direction: 'in' }) },
    odometer_out: { words: t('orders.checks.write'), run: () => work.begin({ kind: 'odometer', direction: 'out' }) },
    technician: {
      words: share ?? t('orders.checks.assign'),
      run: openJob((job) => job.technicianIds.length === 0)
    },
    cause: { words: share ?? t('orders.checks.write'), run: openJob((job) => job.cause === null) },
    candidates_undecided: {
      words: t('orders.checks.decide', { left }),
      run: () => document.querySelector<HTMLElement>('.candidates tr.current')?.focus()
    },
    rework_open: { words: share ?? t('orders.checks.open'), run: () => void navigate({ to: reworkPath }) },
    final_inspection: { words: t('orders.checks.inspect'), run: work.inspect }
  }
  const mend = mends[check.code]
  return (
    <button
      type="button"
      className="plain accent-link"
      aria-label={`${t(`orders.checks.${check.code}`)}: ${mend.words}`}
      onClick={mend.run}
    >
      {mend.words}
    </button>
  )
}

function Releases({ order, now }: OrderSideProps) {
  const { t } = useTranslation()
  const { moment, settings } = useFormat()
  const today = businessDay(now, settings.timeZone)
  return order.releases.map((release) => (
    <div key={release.at} className="order-release small">
      {t('orders.page.released', { time: moment(release.at, today), reason: release.reason })}
      <div className="secondary">
        {t('orders.page.releasedMissing', {
          missing: release.missing.map((code) => t(`orders.checks.${code}`)).join(' · ')
        })}
      </div>
    </div>
  ))
}
