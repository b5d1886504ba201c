import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.tsx'
import type { OrderFilter } from './register-search.ts'
import type { Names } from './use-names.ts'

interface FilterWord {
  words: string
  /** Takes this one filter away. */
  without: Partial<OrderFilter>
}

/** What is filtered, in words; the text stands in its own field. */
export function useFilterWords(names: Names): (filter: OrderFilter) => FilterWord[] {
  const { t } = useTranslation()
  const { day } = useFormat()
  return (filter) => {
    const found: FilterWord[] = filter.stages.map((stage) => ({
      words: t(`ui.stage.${stage}`),
      without: { stages: filter.stages.filter((one) => one !== stage) }
    }))
    const add = (words: string | null, without: Partial<OrderFilter>) => {
      if (words) found.push({ words, without })
    }
    const dated = (label: string, value: string | null) => (value ? `${label} ${day(value)}` : null)
    add(names.outlets.find(({ id }) => id === filter.outletId)?.name ?? null, { outletId: null })
    add(names.className(filter.repairClassId), { repairClassId: null })
    add(filter.payer && t(`orders.payer.${filter.payer}`), { payer: null })
    add(names.staffName(filter.technicianId), { technicianId: null })
    add(dated(t('orders.register.openedFrom'), filter.openedFrom), { openedFrom: null })
    add(dated(t('orders.register.openedUntil'), filter.openedUntil), { openedUntil: null })
    add(dated(t('orders.register.deliveredFrom'), filter.deliveredFrom), { deliveredFrom: null })
    add(dated(t('orders.register.deliveredUntil'), filter.deliveredUntil), { deliveredUntil: null })
    add(filter.onlyLate ? t('orders.register.onlyLate') : null, { onlyLate: false })
    add(filter.onlyComebacks ? t('orders.register.onlyComebacks') : null, { onlyComebacks: false })
    return found
  }
}
