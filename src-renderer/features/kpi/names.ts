import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiSplit, SplitLine } from '../../../src-main/shared/contract/kpi.ts'
import { api } from '../../rpc/client.ts'
import { usePreferences } from '../../ui/preferences.tsx'

/** Names behind the ids of rows and split lines, in the language of the screen. */
export function useNames() {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const staff = useQuery(api.staff.list.queryOptions()).data
  const systems = useQuery(api.systems.list.queryOptions()).data
  const classes = useQuery(api.repairClasses.list.queryOptions()).data
  const catalogued = useCallback(
    (list: typeof systems | typeof classes, id: number) => {
      const entry = list?.find((one) => one.id === id)
      return entry && (language === 'zh-CN' ? entry.nameZh : entry.nameEn)
    },
    [language]
  )
  const technician = (id: number | null) => staff?.find((one) => one.id === id)?.name ?? null
  const system = (id: number | null) => (id === null ? null : (catalogued(systems, id) ?? null))
  const splitLine = (split: KpiSplit, { key, label }: Pick<SplitLine, 'key' | 'label'>): string => {
    if (key === 'several' || key === 'none') return t(`kpiRoom.split.${key}`)
    if (key === 'part') return t('kpi.chargedToPart')
    const ofScreen =
      split === 'system' ? system(Number(key)) : split === 'repair_class' ? catalogued(classes, Number(key)) : null
    return ofScreen ?? label ?? key
  }
  return { technician, system, splitLine }
}
