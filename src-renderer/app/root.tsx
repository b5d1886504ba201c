import type { ErrorComponentProps } from '@tanstack/react-router'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState, RuledRows } from '../ui/page/states.tsx'
import { Frame } from './frame.tsx'
import { newOrderPath, rooms } from './rooms.ts'

export function Root() {
  return (
    <Frame rooms={rooms} newOrderPath={newOrderPath} sources={[]}>
      <Suspense fallback={<RuledRows />}>
        <Outlet />
      </Suspense>
    </Frame>
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
