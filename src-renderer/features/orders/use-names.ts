import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../rpc/client.ts'

interface Catalogued {
  id: number
  nameEn: string
  nameZh: string
  isActive: boolean
}
interface Choice {
  value: number
  label: string
}

/** Lists of the shop by name, in the language on the screen. What is no longer in use keeps its name but is not offered. */
export function useNames() {
  const { i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'
  const staff = useQuery(api.staff.list.queryOptions()).data
  const systems = useQuery(api.systems.list.queryOptions()).data
  const classes = useQuery(api.repairClasses.list.queryOptions()).data
  const state = useQuery(api.shop.state.queryOptions()).data
  return useMemo(() => {
    const word = (entry: Catalogued) => (isChinese ? entry.nameZh : entry.nameEn)
    const named = (list: readonly Catalogued[] | undefined, id: number | null) => {
      const found = list?.find((entry) => entry.id === id)
      return found ? word(found) : ''
    }
    const choices = (list: readonly Catalogued[] | undefined): Choice[] =>
      (list ?? []).filter(({ isActive }) => isActive).map((entry) => ({ value: entry.id, label: word(entry) }))
    const systemWords = (id: number | null): string => {
      const found = systems?.find((entry) => entry.id === id)
      if (!found) return ''
      const parent = named(systems, found.parentId)
      return parent ? `${parent} · ${word(found)}` : word(found)
    }
    const people = (staff ?? []).filter(({ isActive }) => isActive)
    return {
      people,
      staffName: (id: number | null) => staff?.find((person) => person.id === id)?.name ?? '',
      staffChoices: (kept: readonly number[] = []): Choice[] =>
        (staff ?? [])
          .filter(({ id, isActive }) => isActive || kept.includes(id))
          .map(({ id, name }) => ({ value: id, label: name })),
      advisors: people
        .filter(({ post }) => post === 'advisor' || post === 'manager' || post === 'owner')
        .map(({ id, name }) => ({ value: id, label: name })),
      technicians: people
        .filter(({ post }) => post === 'technician' || post === 'apprentice')
        .map(({ id, name }) => ({ value: id, label: name })),
      systemName: systemWords,
      systemChoices: (systems ?? [])
        .filter(({ isActive }) => isActive)
        .map(({ id }) => ({ value: id, label: systemWords(id) })),
      className: (id: number | null) => named(classes, id),
      classChoices: choices(classes),
      outlets: (state?.outlets ?? []).filter(({ isActive }) => isActive),
      shop: state?.shop ?? null,
      today: state?.today ?? null
    }
  }, [staff, systems, classes, state, isChinese])
}

export type Names = ReturnType<typeof useNames>
