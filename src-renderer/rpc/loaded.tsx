import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingBar, RuledRows } from '../ui/page/states.tsx'
import { useErrorWords } from './error-words.ts'

/** Draws what a query brought: empty rows at first, the old content while it loads anew, the sentence when it failed. */
export function Loaded<Data>(props: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  rows?: number
}) {
  const { query } = props
  const { t } = useTranslation()
  const words = useErrorWords()
  if (query.data !== undefined) {
    return (
      <>
        <LoadingBar active={query.isFetching} />
        {props.children(query.data)}
      </>
    )
  }
  if (query.error) {
    return (
      <ErrorState head={t('ui.error.head')} onRetry={() => void query.refetch()}>
        {words(query.error)}
      </ErrorState>
    )
  }
  return <RuledRows rows={props.rows ?? 8} />
}
