import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../src-main/shared/contract/inspections.ts'
import { api } from '../../rpc/client.ts'

const postOrder = ['inspector', 'manager', 'owner', 'advisor', 'technician', 'apprentice', 'parts_clerk']

export interface InspectorChoice {
  value: number
  label: string
  disabled: boolean
}

/** Who may sign: inspectors first. Technicians of the order are named as such, and barred where the shop says so. */
export function useInspectors(
  inspection: Pick<Inspection, 'technicianIds' | 'kind'>,
  mayInspectOwn: boolean
): InspectorChoice[] {
  const { t } = useTranslation()
  const staff = useQuery(api.staff.list.queryOptions()).data ?? []
  const active = staff.filter((person) => person.isActive)
  return active
    .toSorted((a, b) => postOrder.indexOf(a.post) - postOrder.indexOf(b.post) || a.name.localeCompare(b.name))
    .map(({ id, name }) => {
      const isTechnician = inspection.technicianIds.includes(id)
      return {
        value: id,
        label: isTechnician ? t('quality.sheet.technicianBlocked', { name }) : name,
        disabled: isTechnician && inspection.kind === 'final' && !mayInspectOwn
      }
    })
}
