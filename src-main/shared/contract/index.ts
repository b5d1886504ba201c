import { auditContract, boardContract, searchContract, viewsContract } from './board.ts'
import { comebacksContract } from './comebacks.ts'
import { inspectionsContract, reworkContract, standardsContract } from './inspections.ts'
import { kpiContract } from './kpi.ts'
import { customersContract, ordersContract, vehiclesContract } from './orders.ts'
import { reportsContract } from './reports.ts'
import { outletsContract, repairClassesContract, shopContract, staffContract, systemsContract } from './shop.ts'

import { transferContract } from './transfer.ts'

/** Every call of the application. One entry a call (E1). */
export const contract = {
  shop: shopContract,
  outlets: outletsContract,
  staff: staffContract,
  repairClasses: repairClassesContract,
  systems: systemsContract,
  orders: ordersContract,
  customers: customersContract,
  vehicles: vehiclesContract,
  board: boardContract,
  search: searchContract,
  views: viewsContract,
  audit: auditContract,
  inspections: inspectionsContract,
  rework: reworkContract,
  standards: standardsContract,
  comebacks: comebacksContract,
  kpi: kpiContract,
  reports: reportsContract,
  transfer: transferContract
}
