import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { job as jobSchema, Order } from '../../../src-main/shared/contract/orders.ts'
import { businessDay } from '../../../src-main/shared/dates.ts'
import { PersonChip, Tag } from '../../ui/chip/chips.tsx'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { KeyButton } from '../../ui/page/blocks.tsx'
import type { Names } from './use-names.ts'
import type { OrderWork } from './use-order-keys.ts'

type Job = z.infer<typeof jobSchema>

interface JobListProps {
  order: Order
  names: Names
  work: OrderWork
}

export function JobList({ order, names, work }: JobListProps) {
  const { t } = useTranslation()
  return (
    <>
      {order.jobs.map((job) =>
        job.voidReason === null ? (
          <JobBlock key={job.id} job={job} names={names} work={work} />
        ) : (
          <p key={job.id} className="order-job voided secondary">
            <span>{job.position}</span>
            <span>
              <s>{job.concern}</s> {t('orders.page.voided', { reason: job.voidReason })}
            </span>
          </p>
        )
      )}
      {work.isOpen && (
        <p className="order-add">
          <KeyButton keyName="J" onClick={() => work.begin({ kind: 'job', jobId: null })}>
            {t('orders.page.addJob')}
          </KeyButton>
        </p>
      )}
    </>
  )
}

/** Concern, cause, correction; who did it, what was sold, and whether it is done. */
function JobBlock({ job, names, work }: { job: Job; names: Names; work: OrderWork }) {
  const { t } = useTranslation()
  const isCurrent = work.job?.id === job.id
  const tag = [names.systemName(job.systemId), job.operation].filter(Boolean).join(' · ')
  return (
    <section
      id={`job-${job.id}`}
      className={isCurrent ? 'order-job current' : 'order-job'}
      aria-label={t('orders.page.job', { position: job.position })}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => work.chooseJob(job.id)}
    >
      <span className="secondary strong">{job.position}</span>
      <div>
        <header>
          <h3 className="lead strong">{job.concern}</h3>
          {tag && <Tag>{tag}</Tag>}
          <JobFigures job={job} names={names} work={work} />
        </header>
        <div className="order-job-body">
          <dl className="order-job-words">
            <Words label={t('orders.field.cause')} words={job.cause} />
            <Words label={t('orders.field.correction')} words={job.correction} />
          </dl>
          {work.isOpen && <JobActs job={job} isCurrent={isCurrent} work={work} />}
        </div>
      </div>
    </section>
  )
}

function Words({ label, words }: { label: string; words: string | null }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{label}</dt>
      <dd className={words ? '' : 'secondary'}>{words ?? t('orders.page.notWritten')}</dd>
    </>
  )
}

function JobFigures({ job, names, work }: { job: Job; names: Names; work: OrderWork }) {
  const { t } = useTranslation()
  const { hours, money, moment, settings } = useFormat()
  const today = businessDay(useNow(), settings.timeZone)
  return (
    <span className="order-job-figures">
      {job.technicianIds.map((id) => (
        <PersonChip key={id} name={names.staffName(id)} muted />
      ))}
      {job.technicianIds.length === 0 && work.isOpen && (
        <button type="button" className="plain accent-link" onClick={() => work.begin({ kind: 'job', jobId: job.id })}>
          {t('orders.page.assign')}
        </button>
      )}
      <span className="secondary">
        {t('orders.page.flagged')} <b>{hours(job.flaggedSeconds)} h</b>
      </span>
      <span className="secondary">
        {t('orders.page.price')} <b>{money(job.labourPriceMinor + job.partsPriceMinor)}</b>
      </span>
      <b>
        {job.completedAt
          ? t('orders.page.completed', { time: moment(job.completedAt, today) })
          : t('orders.page.notStarted')}
      </b>
    </span>
  )
}

function JobActs({ job, isCurrent, work }: { job: Job; isCurrent: boolean; work: OrderWork }) {
  const { t } = useTranslation()
  const edit = () => work.begin({ kind: 'job', jobId: job.id })
  const complete = () => work.complete(job.id)
  const label = (act: string) => `${act}: ${t('orders.page.job', { position: job.position })}`
  const editWords = t('orders.page.editJob', { position: job.position })
  return (
    <p className="order-job-acts">
      {isCurrent ? (
        <KeyButton size="small" keyName="E" onClick={edit}>
          {editWords}
        </KeyButton>
      ) : (
        <Button size="small" onClick={edit}>
          {editWords}
        </Button>
      )}
      {job.completedAt === null &&
        (isCurrent ? (
          <KeyButton size="small" keyName="D" onClick={complete} aria-label={label(t('orders.page.completeJob'))}>
            {t('orders.page.completeJob')}
          </KeyButton>
        ) : (
          <Button size="small" onClick={complete} aria-label={label(t('orders.page.completeJob'))}>
            {t('orders.page.completeJob')}
          </Button>
        ))}
      {work.jobs.length > 1 && (
        <Button
          size="small"
          type="text"
          aria-label={label(t('orders.page.voidJob'))}
          onClick={() => work.begin({ kind: 'voidJob', jobId: job.id })}
        >
          {t('orders.page.voidJob')}
        </Button>
      )}
    </p>
  )
}
