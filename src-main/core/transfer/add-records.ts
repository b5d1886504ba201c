import { suggestCandidates } from '../comebacks/suggest.ts'
import type { CommandContext } from '../context.ts'
import { refreshFacts } from '../kpi/facts.ts'
import { findOrder } from '../repair-orders/orders.sql.ts'
import { indexCustomer, indexOrder, indexVehicle, rebuildSearch } from '../search/search.ts'
import { OrderWriter } from './add-orders.ts'
import { columnsByField, noteRemark, type OrderRow, type VehicleRow } from './assess.rules.ts'
import { BringIn } from './bring-in.ts'
import { groupOrders, type Numbered } from './group-orders.rules.ts'
import type { Plan } from './plan.rules.ts'
import type { Assessed } from './prepare.ts'
import { countOrders, insertImportedRow } from './transfer.sql.ts'

type Batch = {
  batchId: number
  outlet: { id: number; numberPrefix: string }
  fileName: string
  plan: Plan
  assessed: Assessed
}

/** Where most orders are new, making the search index again as a whole takes a third of adding to it (measured). */
const MANY = 2000

export type AddedRecords = { ordersAdded: number; vehiclesAdded: number; customersAdded: number; staffAdded: number }

/** Writes the fresh rows of a file and everything that follows from them, in the caller's transaction. */
export function addRecords(context: CommandContext, batch: Batch): AddedRecords {
  const { assessed, outlet, fileName } = batch
  const who = new BringIn(context, {
    outletId: outlet.id,
    fileName,
    isVehicleList: batch.plan.kind === 'vehicles',
    remark: (code, rowNumber) => noteRemark(assessed.remarks, code, rowNumber)
  })
  const orders: Numbered<OrderRow>[] = []
  const vehicles: Numbered<VehicleRow>[] = []
  for (const { row, fingerprint } of assessed.fresh) {
    if (row.kind === 'order') orders.push({ row, fingerprint })
    else vehicles.push({ row, fingerprint })
  }
  for (const vehicle of vehicles) addVehicle(context, batch.batchId, who, vehicle)
  const columns = columnsByField(batch.plan)
  const headerOf = (field: 'repairClass' | 'system') => columns.get(field)?.header ?? ''
  const writer = new OrderWriter(context, { batchId: batch.batchId, outlet, headerOf }, who)
  const orderIds = groupOrders(orders).flatMap((group) => writer.add(group) ?? [])
  followUp(context, orderIds, who)
  return {
    ordersAdded: orderIds.length,
    vehiclesAdded: who.vehicleIds.length,
    customersAdded: who.customerIds.length,
    staffAdded: who.staffAdded
  }
}

function addVehicle(
  context: CommandContext,
  batchId: number,
  who: BringIn,
  { row, fingerprint }: Numbered<VehicleRow>
): void {
  const vehicle = who.vehicleOf(row.vehicle, row.distanceUnit, row.note, row.rowNumber)
  if (row.customer) who.own(vehicle.id, who.customerOf(row.customer), context.today)
  if (row.odometerKm !== null) {
    const reading = { vehicleId: vehicle.id, orderId: null, direction: 'in' as const, km: row.odometerKm }
    who.read({ ...reading, at: context.now, on: context.today }, row.rowNumber)
  }
  insertImportedRow(context.db, {
    batchId,
    kind: 'vehicles',
    fingerprint,
    rowNumber: row.rowNumber,
    recordId: vehicle.id
  })
}

/** Comebacks are proposed for vehicles that are in the shop; facts and search cover all. */
function followUp(context: CommandContext, orderIds: number[], who: BringIn): void {
  const { db } = context
  for (const orderId of orderIds) {
    const stage = findOrder(db, orderId)?.stage
    if (stage !== 'delivered' && stage !== 'cancelled' && stage !== 'booked') suggestCandidates(context, orderId)
  }
  refreshFacts(db, orderIds)
  if (orderIds.length > MANY && orderIds.length * 4 > countOrders(db)) {
    rebuildSearch(db)
    return
  }
  for (const id of orderIds) indexOrder(db, id)
  for (const id of who.vehicleIds) indexVehicle(db, id)
  for (const id of who.customerIds) indexCustomer(db, id)
}
