import { implement, ORPCError } from '@orpc/server'
import { listAudit } from '../core/audit/audit.ts'
import { boardOfToday } from '../core/board/board.ts'
import {
  confirmComeback,
  linkOriginal,
  listCandidates,
  listComebacks,
  rejectCandidate,
  suggestAgain,
  voidComeback
} from '../core/comebacks/comebacks.ts'
import type { CommandContext, QueryContext } from '../core/context.ts'
import { findCustomers, getCustomer, updateCustomer } from '../core/customers/customers.ts'
import { getVehicle, lookUpVehicle } from '../core/customers/lookup.ts'
import { changeOwner, updateVehicle } from '../core/customers/vehicles.ts'
import {
  answerItem,
  getInspection,
  listDue,
  listOfOrder,
  listRecent,
  signInspection,
  startInspection
} from '../core/inspections/inspections.ts'
import { listStandards } from '../core/inspections/standards.ts'
import { detailOfKpi, figuresOfMonth, listKpis, listMonths, rowsOfKpi, setTarget } from '../core/kpi/kpi.ts'
import { createOutlet, listOutlets, updateOutlet } from '../core/outlets/outlets.ts'
import { createStaff, listStaff, updateStaff } from '../core/people/staff.ts'
import { addJob, completeJob, updateJob, voidJob } from '../core/repair-orders/jobs.ts'
import { openOrder } from '../core/repair-orders/open-order.ts'
import { getOrder, promiseOrder, setOdometer, updateOrderHead } from '../core/repair-orders/orders.ts'
import { listOrders } from '../core/repair-orders/register.ts'
import { moveToStage, releaseOrder } from '../core/repair-orders/stages.ts'
import { finishRework, listRework } from '../core/rework/rework.ts'
import { findAnything } from '../core/search/find.ts'
import {
  createRepairClass,
  createSystem,
  listRepairClasses,
  listSystems,
  updateRepairClass,
  updateSystem
} from '../core/settings/catalogue.ts'
import { updateShop } from '../core/settings/settings.ts'
import { listViews, removeView, saveView } from '../core/views/views.ts'
import { contract } from '../shared/contract/index.ts'
import { DomainError } from '../shared/errors.ts'
import type { Application } from './application.ts'
import { fileOfReport, makeMonthlyReport } from './report-jobs.ts'
import { createOwnShop, openOwnShop, openSampleShop, removeSampleShop } from './shops.ts'
import { answered } from './streams.ts'
import { exportOrderFile, importFile, previewFile } from './transfers.ts'

/** What a door gives to every call. */
export interface CallContext {
  app: Application
}

const os = implement(contract).$context<CallContext>()

/** Rights by the contract's list (E7); refusals in the words of the domain (E3); the rest by reference (E4). */
const guarded = os.use(async ({ context, next, procedure, path, errors }) => {
  const { app } = context
  if (!procedure['~orpc'].meta.roles.includes(app.actor.role)) {
    throw errors.REFUSED({ data: { code: 'not_allowed', params: { call: path.join('.') } } })
  }
  try {
    return await next()
  } catch (error) {
    if (error instanceof DomainError) throw errors.REFUSED({ data: { code: error.code, params: error.params } })
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') throw error
    throw errors.FAILED({ data: { reference: app.report(error, path.join('.')) } })
  }
})

interface Call<I> {
  context: CallContext
  input: I
}

/** A query of the core as a handler. */
const q =
  <I, O>(work: (context: QueryContext, input: I) => O) =>
  ({ context, input }: Call<I>): O =>
    context.app.query((core) => work(core, input))

/** A command of the core as a handler: one immediate transaction, named for the audit trail. */
const c =
  <I, O>(name: string, work: (context: CommandContext, input: I) => O) =>
  ({ context, input }: Call<I>): O =>
    context.app.command(name, (core) => work(core, input))

/** Calls as they are answered. tests/core/router asserts that every entry of the contract stands here. */
export const router = {
  shop: {
    state: guarded.shop.state.handler(({ context }) => context.app.state()),
    create: guarded.shop.create.handler(({ context, input }) => createOwnShop(context.app, input)),
    openSample: guarded.shop.openSample.handler(({ context, input, signal }) =>
      answered(context.app, 'shop.openSample', openSampleShop(context.app, input.language, signal))
    ),
    openOwn: guarded.shop.openOwn.handler(({ context }) => openOwnShop(context.app)),
    removeSample: guarded.shop.removeSample.handler(({ context }) => removeSampleShop(context.app)),
    update: guarded.shop.update.handler(c('shop.update', updateShop))
  },
  outlets: {
    list: guarded.outlets.list.handler(q(listOutlets)),
    create: guarded.outlets.create.handler(c('outlets.create', createOutlet)),
    update: guarded.outlets.update.handler(c('outlets.update', updateOutlet))
  },
  staff: {
    list: guarded.staff.list.handler(q(listStaff)),
    create: guarded.staff.create.handler(c('staff.create', createStaff)),
    update: guarded.staff.update.handler(c('staff.update', updateStaff))
  },
  repairClasses: {
    list: guarded.repairClasses.list.handler(q(listRepairClasses)),
    create: guarded.repairClasses.create.handler(c('repairClasses.create', createRepairClass)),
    update: guarded.repairClasses.update.handler(c('repairClasses.update', updateRepairClass))
  },
  systems: {
    list: guarded.systems.list.handler(q(listSystems)),
    create: guarded.systems.create.handler(c('systems.create', createSystem)),
    update: guarded.systems.update.handler(c('systems.update', updateSystem))
  },
  board: {
    today: guarded.board.today.handler(q(boardOfToday))
  },
  views: {
    list: guarded.views.list.handler(q(listViews)),
    save: guarded.views.save.handler(c('views.save', saveView)),
    remove: guarded.views.remove.handler(c('views.remove', removeView))
  },
  audit: {
    list: guarded.audit.list.handler(q(listAudit))
  },
  inspections: {
    due: guarded.inspections.due.handler(q(listDue)),
    recent: guarded.inspections.recent.handler(q(listRecent)),
    ofOrder: guarded.inspections.ofOrder.handler(q(listOfOrder)),
    get: guarded.inspections.get.handler(q(getInspection)),
    start: guarded.inspections.start.handler(c('inspections.start', startInspection)),
    answer: guarded.inspections.answer.handler(c('inspections.answer', answerItem)),
    sign: guarded.inspections.sign.handler(c('inspections.sign', signInspection))
  },
  rework: {
    list: guarded.rework.list.handler(q(listRework)),
    finish: guarded.rework.finish.handler(c('rework.finish', finishRework))
  },
  standards: {
    list: guarded.standards.list.handler(q(listStandards))
  },
  transfer: {
    preview: guarded.transfer.preview.handler(({ context, input }) => previewFile(context.app, input)),
    import: guarded.transfer.import.handler(({ context, input, signal }) =>
      answered(context.app, 'transfer.import', importFile(context.app, input, signal))
    ),
    exportOrders: guarded.transfer.exportOrders.handler(({ context, input }) => exportOrderFile(context.app, input))
  },
  customers: {
    find: guarded.customers.find.handler(q(findCustomers)),
    get: guarded.customers.get.handler(q(getCustomer)),
    update: guarded.customers.update.handler(c('customers.update', updateCustomer))
  },
  vehicles: {
    get: guarded.vehicles.get.handler(q(getVehicle)),
    update: guarded.vehicles.update.handler(c('vehicles.update', updateVehicle)),
    changeOwner: guarded.vehicles.changeOwner.handler(c('vehicles.changeOwner', changeOwner))
  },
  search: {
    find: guarded.search.find.handler(q(findAnything))
  },
  orders: {
    list: guarded.orders.list.handler(q(listOrders)),
    lookup: guarded.orders.lookup.handler(q(lookUpVehicle)),
    open: guarded.orders.open.handler(c('orders.open', openOrder)),
    get: guarded.orders.get.handler(q(getOrder)),
    moveToStage: guarded.orders.moveToStage.handler(c('orders.moveToStage', moveToStage)),
    promise: guarded.orders.promise.handler(c('orders.promise', promiseOrder)),
    update: guarded.orders.update.handler(c('orders.update', updateOrderHead)),
    setOdometer: guarded.orders.setOdometer.handler(c('orders.setOdometer', setOdometer)),
    addJob: guarded.orders.addJob.handler(c('orders.addJob', addJob)),
    updateJob: guarded.orders.updateJob.handler(c('orders.updateJob', updateJob)),
    completeJob: guarded.orders.completeJob.handler(c('orders.completeJob', completeJob)),
    voidJob: guarded.orders.voidJob.handler(c('orders.voidJob', voidJob)),
    release: guarded.orders.release.handler(c('orders.release', releaseOrder))
  },
  kpi: {
    catalogue: guarded.kpi.catalogue.handler(q(listKpis)),
    month: guarded.kpi.month.handler(q(figuresOfMonth)),
    detail: guarded.kpi.detail.handler(q(detailOfKpi)),
    rows: guarded.kpi.rows.handler(q(rowsOfKpi)),
    months: guarded.kpi.months.handler(q(listMonths)),
    setTarget: guarded.kpi.setTarget.handler(c('kpi.setTarget', setTarget))
  },
  reports: {
    make: guarded.reports.make.handler(({ context, input, signal }) =>
      answered(context.app, 'reports.make', makeMonthlyReport(context.app, input, signal))
    ),
    file: guarded.reports.file.handler(({ context, input }) => fileOfReport(context.app, input.reportId))
  },
  comebacks: {
    candidates: guarded.comebacks.candidates.handler(q(listCandidates)),
    list: guarded.comebacks.list.handler(q(listComebacks)),
    suggest: guarded.comebacks.suggest.handler(c('comebacks.suggest', suggestAgain)),
    link: guarded.comebacks.link.handler(c('comebacks.link', linkOriginal)),
    confirm: guarded.comebacks.confirm.handler(c('comebacks.confirm', confirmComeback)),
    reject: guarded.comebacks.reject.handler(c('comebacks.reject', rejectCandidate)),
    void: guarded.comebacks.void.handler(c('comebacks.void', voidComeback))
  }
}
