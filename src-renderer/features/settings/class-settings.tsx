import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { repairClass } from '../../../src-main/shared/contract/shop.ts'
import { api } from '../../rpc/client.ts'
import { useFormat } from '../../ui/format.tsx'
import { ClassDrawer } from './class-drawer.tsx'
import { RecordList } from './record-list.tsx'

export type RepairClass = z.infer<typeof repairClass>
type Term = RepairClass['warranty'][number]

/** Repair classes with the warranty they are sold with. */
export function ClassSettings() {
  const { t, i18n } = useTranslation()
  const classes = useQuery(api.repairClasses.list.queryOptions()).data
  const term = useTermWords()
  const carTerm = (row: RepairClass) => row.warranty.find(({ vehicleKind }) => vehicleKind === 'car_or_hazmat')
  return (
    <RecordList
      id="classes"
      label={t('settings.tab.classes')}
      addLabel={t('settings.classes.add')}
      rows={classes}
      columns={[
        {
          key: 'name',
          head: t('settings.tab.classes'),
          strong: true,
          cell: (row) => (i18n.language === 'zh-CN' ? row.nameZh : row.nameEn)
        },
        { key: 'warranty', head: t('settings.vehicleKind.car_or_hazmat'), cell: (row) => term(carTerm(row)) },
        {
          key: 'inspection',
          head: t('settings.classes.needsFinalInspection'),
          cell: (row) => t(row.needsFinalInspection ? 'settings.yes' : 'settings.no')
        },
        {
          key: 'repair',
          head: t('settings.classes.isRepair'),
          cell: (row) => t(row.isRepair ? 'settings.yes' : 'settings.no')
        },
        { key: 'active', head: '', cell: (row) => t(row.isActive ? 'settings.active' : 'settings.inactive') }
      ]}
      drawer={(row, close) => <ClassDrawer repairClass={row} onClose={close} />}
    />
  )
}

function useTermWords(): (term: Term | undefined) => string {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (term) => {
    if (!term) return t('settings.classes.none')
    const parts = [
      term.days !== null && t('settings.classes.inDays', { count: term.days }),
      term.months !== null && t('settings.classes.inMonths', { count: term.months }),
      term.km !== null && `${number(term.km)} km`
    ].filter((part) => part !== false)
    return parts.length === 0 ? t('settings.classes.none') : parts.join(' / ')
  }
}
