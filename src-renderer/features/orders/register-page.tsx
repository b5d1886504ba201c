import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderSorts } from '../../../src-main/shared/contract/register.ts'
import { api } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useNow } from '../../ui/clock.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useKeys } from '../../ui/keys/keys.tsx'
import { useMedia } from '../../ui/media.ts'
import { newOrderPath, orderPath, ordersPath } from '../../ui/order/paths.ts'
import { keepWalk } from '../../ui/order/walk.ts'
import { KeyButton } from '../../ui/page/blocks.tsx'
import { PageHead } from '../../ui/page/slots.tsx'
import { EmptyState, ErrorState } from '../../ui/page/states.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import type { Sort } from '../../ui/table/memory.ts'
import { FilterDrawer } from './filter-drawer.tsx'
import { RegisterBar } from './register-bar.tsx'
import type { Room } from './register-columns.tsx'
import { useRegisterColumns } from './register-columns.tsx'
import type { RegisterView } from './register-search.ts'
import {
  askedFilter,
  isSameView,
  rememberedSearch,
  rememberSearch,
  searchOf,
  viewOf,
  wholeRegister
} from './register-search.ts'
import { ExportDrawer, SaveViewDrawer } from './register-steps.tsx'
import { useNames } from './use-names.ts'
import './register.css'

const pageRows = 200

/** Every order of the books: filtered, sorted, more on scroll. */
export function RegisterPage() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const navigate = useNavigate()
  const words = useErrorWords()
  const names = useNames()
  const now = useNow()
  const [view, change] = useRegisterView()
  const [step, setStep] = useState<'filter' | 'save' | 'export' | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const list = useInfiniteQuery({
    ...api.orders.list.infiniteOptions({
      input: (after: string | null) => ({ ...view, filter: askedFilter(view.filter), after, limit: pageRows }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next
    }),
    placeholderData: keepPreviousData
  })
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows), [list.data])
  const total = list.data?.pages[0]?.total
  const columns = useRegisterColumns(names, now, useRoom())
  useKeys([
    { key: '/', hint: t('orders.register.keys.find'), run: () => search.current?.focus() },
    { key: 'F', hint: t('orders.register.keys.filter'), run: () => setStep('filter') },
    { key: 'S', hint: t('orders.register.keys.save'), run: () => setStep('save') },
    { key: 'E', hint: t('orders.register.keys.export'), run: () => setStep('export') }
  ])
  useEffect(() => {
    if (rows) keepWalk({ list: 'register', orderIds: rows.map(({ id }) => id), total: total ?? rows.length })
  }, [rows, total])
  const close = () => setStep(null)
  const isWhole = isSameView(view, wholeRegister)

  return (
    <div className="register">
      <PageHead
        title={t('orders.title')}
        trail={total !== undefined && t('orders.register.total', { count: total, total: number(total) })}
      />
      <RegisterBar view={view} onChange={change} names={names} searchRef={search} onStep={setStep} />
      {list.error ? (
        <ErrorState head={t('ui.error.head')} onRetry={() => void list.refetch()}>
          {words(list.error)}
        </ErrorState>
      ) : (
        <DataTable
          id="orders"
          label={t('orders.register.label')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: orderPath(row.id) })}
          isMain
          loading={list.isFetching}
          {...(total !== undefined && { total })}
          onMore={() => list.hasNextPage && void list.fetchNextPage()}
          sort={{ key: view.sort, descending: view.descending }}
          onSort={(sort) => change({ ...view, ...sortOf(sort) })}
          empty={
            <EmptyState
              action={
                isWhole ? (
                  <KeyButton keyName="Mod+N" onClick={() => void navigate({ to: newOrderPath })}>
                    {t('ui.act.newOrder')}
                  </KeyButton>
                ) : (
                  <Button onClick={() => change(wholeRegister)}>{t('orders.register.clear')}</Button>
                )
              }
            >
              {t(isWhole ? 'orders.register.empty' : 'orders.register.noneFits')}
            </EmptyState>
          }
        />
      )}
      {step === 'filter' && <FilterDrawer view={view} names={names} onChange={change} onClose={close} />}
      {step === 'save' && <SaveViewDrawer view={view} onClose={close} />}
      {step === 'export' && <ExportDrawer onClose={close} />}
    </div>
  )
}

function useRoom(): Room {
  const isWide = useMedia('(min-width: 1680px)')
  const isSmall = useMedia('(max-width: 1099px)')
  return isWide ? 'wide' : isSmall ? 'small' : 'usual'
}

function sortOf(sort: Sort | null): Pick<RegisterView, 'sort' | 'descending'> {
  const key = orderSorts.find((one) => one === sort?.key)
  return key && sort ? { sort: key, descending: sort.descending } : wholeRegister
}

/** The view is in the address, so that going back finds it; without one, what was chosen last comes back. */
function useRegisterView() {
  const navigate = useNavigate()
  const search = useSearch({ from: '/orders' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival; later the address leads
  useEffect(() => {
    const kept = rememberedSearch()
    if (Object.keys(search).length === 0 && Object.keys(kept).length > 0) {
      void navigate({ to: ordersPath, search: kept, replace: true })
    }
  }, [])
  const view = useMemo(() => viewOf(search), [search])
  const change = (next: RegisterView) => {
    const to = searchOf(next)
    rememberSearch(to)
    void navigate({ to: ordersPath, search: to, replace: true })
  }
  return [view, change] as const
}
