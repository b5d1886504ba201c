import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { none } from '../../../src-main/shared/format/index.ts'
import { api } from '../../rpc/client.ts'

/** Names of people and catalogue entries, in the language of the screen. */
export function useNames() {
  const { i18n } = useTranslation()
  const staff = useQuery(api.staff.list.queryOptions()).data ?? []
  const systems = useQuery(api.systems.list.queryOptions()).data ?? []
  const classes = useQuery(api.repairClasses.list.queryOptions()).data ?? []
  const isChinese = i18n.language === 'zh-CN'
  const inLanguage = (entry: { nameEn: string; nameZh: string }) => (isChinese ? entry.nameZh : entry.nameEn)
  const find = (entries: readonly { id: number; nameEn: string; nameZh: string }[], id: number | null) => {
    const entry = entries.find((one) => one.id === id)
    return entry ? inLanguage(entry) : none
  }
  const person = (id: number | null) => staff.find((one) => one.id === id)?.name ?? none
  return {
    staff,
    inLanguage,
    wording: (entry: { wordingEn: string; wordingZh: string }) => (isChinese ? entry.wordingZh : entry.wordingEn),
    person,
    people: (ids: readonly number[]) => (ids.length === 0 ? none : ids.map(person).join(isChinese ? '、' : ', ')),
    system: (id: number | null) => find(systems, id),
    repairClass: (id: number | null) => find(classes, id)
  }
}
