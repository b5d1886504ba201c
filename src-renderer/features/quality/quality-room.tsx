import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../rpc/client.ts'
import { useFormat } from '../../ui/format.tsx'
import { KeyCap } from '../../ui/keys/key-cap.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { PageHead } from '../../ui/page/slots.tsx'
import './quality.css'

const tabs = [
  { name: 'inspections', path: '/quality', key: '1' },
  { name: 'rework', path: '/quality/rework', key: '2' },
  { name: 'comebacks', path: '/quality/comebacks', key: '3' },
  { name: 'standards', path: '/quality/standards', key: '4' }
] as const

/** The Quality room: four lists, each with what is still to do in it. */
export function QualityRoom() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { number } = useFormat()
  const at = useRouterState({ select: (state) => state.location.pathname })
  const due = useQuery(api.inspections.due.queryOptions()).data?.length
  const rework = useQuery(api.rework.list.queryOptions({ input: { orderId: null, onlyOpen: true } })).data
  const toDecide = useQuery(api.comebacks.candidates.queryOptions({ input: { orderId: null, state: 'proposed' } })).data
    ?.length
  const counts = {
    inspections: due,
    rework: rework?.filter(({ state }) => state === 'open').length,
    comebacks: toDecide,
    standards: undefined
  }
  const open = (path: string) => void navigate({ to: path })
  useKeys(tabs.map(({ name, path, key }) => ({ key, hint: t(`quality.tab.${name}`), run: () => open(path) })))
  return (
    <div className="quality">
      <PageHead title={t('quality.title')} />
      <nav className="quality-tabs" aria-label={t('quality.tabs')}>
        {tabs.map(({ name, path, key }) => {
          const count = counts[name]
          return (
            <a
              key={name}
              href={`#${path}`}
              aria-current={at === path ? 'page' : undefined}
              aria-keyshortcuts={key}
              onClick={(event) => {
                event.preventDefault()
                open(path)
              }}
            >
              {t(`quality.tab.${name}`)}
              {count !== undefined && <span className="quality-count">{number(count)}</span>}
              <KeyCap name={key} />
            </a>
          )
        })}
      </nav>
      <div className="quality-work">
        <Outlet />
      </div>
    </div>
  )
}
