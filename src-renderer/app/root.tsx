import { useQuery } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useFindSources } from '../features/search/use-find-sources.ts'
import { SampleBar } from '../features/welcome/sample-bar.tsx'
import { api } from '../rpc/client.ts'
import { Loaded } from '../rpc/loaded.tsx'
import { EmptyState, ErrorState, RuledRows } from '../ui/page/states.tsx'
import { Frame } from './frame.tsx'
import { newOrderPath, rooms } from './rooms.ts'

const WelcomePage = lazy(async () => {
  const { WelcomePage: component } = await import('../features/welcome/welcome-page.tsx')
  return { default: component }
})

/** Before there are books, the first start; then the rooms, with a bar above them while the sample shop is open. */
export function Root() {
  const state = useQuery(api.shop.state.queryOptions())
  return (
    <Loaded query={state}>
      {({ open }) =>
        open === 'none' ? (
          <Suspense fallback={<RuledRows />}>
            <WelcomePage />
          </Suspense>
        ) : (
          <Rooms />
        )
      }
    </Loaded>
  )
}

function Rooms() {
  return (
    <div className="window">
      <SampleBar />
      <Frame rooms={rooms} newOrderPath={newOrderPath} sources={useFindSources()}>
        <Suspense fallback={<RuledRows />}>
          <Outlet />
        </Suspense>
      </Frame>
    </div>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState action={<Button onClick={() => void navigate({ to: '/' })}>{t('ui.error.notFoundAct')}</Button>}>
      {t('ui.error.notFound')}
    </EmptyState>
  )
}

/** A screen that fails takes neither the frame nor the other screens with it. */
export function ScreenError({ reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  return <ErrorState onRetry={reset}>{t('ui.error.screen')}</ErrorState>
}
