import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { searchHit } from '../../../src-main/shared/contract/board.ts'
import { searchKinds } from '../../../src-main/shared/contract/board.ts'
import { languageNames, languages } from '../../../src-main/shared/messages/index.ts'
import { client } from '../../rpc/client.ts'
import type { FindItem, FindSource } from '../../ui/find/find-box.tsx'
import { useScan } from '../../ui/keys/keys.tsx'
import { newOrderPath, orderPath, ordersPath } from '../../ui/order/paths.ts'
import { usePreferences } from '../../ui/preferences.tsx'

type Hit = z.infer<typeof searchHit>

const mostHits = 24
const mostOfAKind = 8
const headings = { order: 'orders', vehicle: 'vehicles', customer: 'customers' } as const

/** One question to the books a text, though each kind of record is a source of its own. */
function createSearch() {
  let last: { text: string; hits: Promise<readonly Hit[]> } | null = null
  return (text: string): Promise<readonly Hit[]> => {
    if (text === '') return Promise.resolve([])
    if (last?.text !== text) {
      last = { text, hits: client.search.find({ text: text.slice(0, 100), limit: mostHits }) }
      last.hits.catch(() => {
        last = null
      })
    }
    return last.hits
  }
}

/** What Ctrl/⌘+K finds beside rooms and keys: records of the books, and commands. A scan opens what was scanned. */
export function useFindSources(): FindSource[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { language, change } = usePreferences()
  const openHit = useMemo(
    () => (hit: Hit) => {
      if (hit.orderId !== null) void navigate({ to: orderPath(hit.orderId) })
      else if (hit.kind === 'vehicle') void navigate({ to: newOrderPath, search: { plate: hit.title } })
      else void navigate({ to: ordersPath, search: { text: hit.title } })
    },
    [navigate]
  )
  useScan((code) => {
    const text = code.trim().slice(0, 100)
    const found = client.search.find({ text, limit: 1 }).catch(() => [])
    void found.then(([hit]) => (hit ? openHit(hit) : navigate({ to: newOrderPath, search: { plate: text } })))
  })
  return useMemo(() => {
    const search = createSearch()
    const records = searchKinds.map(
      (kind): FindSource => ({
        id: kind,
        heading: t(`orders.search.${headings[kind]}`),
        find: async (text) => {
          const hits = (await search(text)).filter((hit) => hit.kind === kind).slice(0, mostOfAKind)
          return hits.map((hit) => ({
            id: String(hit.id),
            title: hit.title,
            detail: hit.detail,
            run: () => openHit(hit)
          }))
        }
      })
    )
    const commands: FindItem[] = [
      {
        id: 'new-order',
        title: t('orders.search.newOrder'),
        key: 'Mod+N',
        run: () => void navigate({ to: newOrderPath })
      },
      ...languages
        .filter((one) => one !== language)
        .map((one) => ({
          id: one,
          title: t('orders.search.language', { language: languageNames[one] }),
          run: () => change({ language: one })
        })),
      { id: 'light', title: t('orders.search.light'), run: () => change({ appearance: 'light' }) },
      { id: 'dark', title: t('orders.search.dark'), run: () => change({ appearance: 'dark' }) }
    ]
    const fits = (item: FindItem, text: string) => item.title.toLowerCase().includes(text.toLowerCase())
    const commandSource: FindSource = {
      id: 'shop-commands',
      heading: t('orders.search.commands'),
      find: (text) => commands.filter((item) => fits(item, text))
    }
    return [...records, commandSource]
  }, [t, navigate, openHit, language, change])
}
