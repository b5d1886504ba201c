import type { Instant } from '../../shared/dates.ts'
import type { Stage, VehicleKind } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { orderNumber, takeNumber } from '../repair-orders/numbers.sql.ts'
import { findWarranty } from '../repair-orders/orders.sql.ts'
import { allClasses, allSystems } from '../settings/catalogue.sql.ts'
import type { OrderRow } from './assess.rules.ts'
import type { BringIn } from './bring-in.ts'
import type { Numbered } from './group-orders.rules.ts'
import type { Moment } from './times.rules.ts'
import {
  insertEvent,
  insertImportedRow,
  insertJob,
  insertOrder,
  insertPromise,
  insertTechnician
} from './transfer.sql.ts'

export type OrderPlace = {
  batchId: number
  outlet: { id: number; numberPrefix: string }
  headerOf(field: 'repairClass' | 'system'): string
}

type Group = Numbered<OrderRow>[]

/** Writes orders with their events, jobs, readings and promises. The number is the shop's own; the file's is kept beside it. */
export function orderWriter(context: CommandContext, place: OrderPlace, who: BringIn) {
  const { db, now } = context
  const classes = catalogueOf(allClasses(db).filter((row) => row.isActive))
  const systems = catalogueOf(allSystems(db).filter((row) => row.isActive))
  const usual = classes.get('minor_repair') ?? [...classes.values()][0]
  if (usual === undefined) throw new DomainError('not_found', { record: 'repair_class', id: 0 })
  const warranties = new Map<string, ReturnType<typeof findWarranty>>()

  const warrantyOf = (classId: number, kind: VehicleKind) => {
    const key = `${classId} ${kind}`
    if (!warranties.has(key)) warranties.set(key, findWarranty(db, classId, kind))
    const found = warranties.get(key)
    return { warrantyDays: found?.days ?? null, warrantyMonths: found?.months ?? null, warrantyKm: found?.km ?? null }
  }

  function add(group: Group): number | null {
    const [head] = group
    if (!head) return null
    const { draft, times, rowNumber } = head.row
    const customerId = draft.customer === null ? null : who.customerOf(draft.customer)
    const vehicle = draft.vehicle === null ? null : who.vehicleOf(draft.vehicle, draft.distanceUnit, null, rowNumber)
    if (vehicle && customerId !== null) who.own(vehicle.id, customerId, times.opened.on)
    const advisorId = draft.advisor === null ? null : who.staffOf(draft.advisor, 'advisor')
    const classId = (draft.classWord === null ? undefined : classes.get(plain(draft.classWord))) ?? usual ?? 0
    const events = eventsOf(group)
    const last = events.at(-1)
    const year = Number(times.opened.on.slice(0, 4))
    const orderId = insertOrder(db, {
      outletId: place.outlet.id,
      number: orderNumber(place.outlet.numberPrefix, year, takeNumber(db, place.outlet.id, 'order', year)),
      customerId,
      vehicleId: vehicle?.id ?? null,
      repairClassId: classId,
      payer: draft.payer,
      advisorId,
      customerWaits: draft.customerWaits ? 1 : 0,
      openedAt: times.opened.at,
      openedOn: times.opened.on,
      stage: draft.stage,
      stageSince: last?.at ?? times.opened.at,
      deliveredOn: draft.stage === 'delivered' ? (last?.on ?? null) : null,
      note: noteOf(group),
      externalRef: draft.externalRef,
      importBatchId: place.batchId
    })
    for (const [index, event] of events.entries())
      insertEvent(db, { ...event, orderId, seq: index + 1, recordedAt: now })
    if (times.promised) insertPromise(db, { orderId, ...times.promised, madeAt: times.opened.at })
    if (vehicle) addReadings(head.row, vehicle.id, orderId, last ?? times.opened)
    const inLine = [...group].sort((a, b) => Number(a.row.draft.job.line ?? 0) - Number(b.row.draft.job.line ?? 0))
    inLine.forEach(({ row, fingerprint }, index) => {
      addJob(row, { orderId, position: index + 1, classId, advisorId, kind: vehicle?.kind ?? 'car_or_hazmat' })
      const { batchId } = place
      insertImportedRow(db, { batchId, kind: 'orders', fingerprint, rowNumber: row.rowNumber, recordId: orderId })
    })
    return orderId
  }

  function addReadings({ draft, times, rowNumber }: OrderRow, vehicleId: number, orderId: number, last: Moment): void {
    const reading = (direction: 'in' | 'out', km: number, { at, on }: Moment) =>
      who.read({ vehicleId, orderId, direction, km, at, on }, rowNumber)
    if (draft.odometerInKm !== null) reading('in', draft.odometerInKm, times.opened)
    if (draft.odometerOutKm !== null) reading('out', draft.odometerOutKm, last)
  }

  type JobPlace = { orderId: number; position: number; classId: number; advisorId: number | null; kind: VehicleKind }

  function addJob({ draft, times }: OrderRow, at: JobPlace): void {
    const { line: _, technicians, system, ...job } = draft.job
    const systemId = (system === null ? undefined : systems.get(plain(system))) ?? null
    const classId = (draft.classWord === null ? undefined : classes.get(plain(draft.classWord))) ?? at.classId
    const completed = times.completed ?? (draft.stage === 'delivered' ? times.delivered : null)
    const jobId = insertJob(db, {
      ...job,
      orderId: at.orderId,
      position: at.position,
      systemId,
      repairClassId: classId,
      ...warrantyOf(classId, at.kind),
      writtenUpById: at.advisorId,
      completedAt: completed?.at ?? null,
      completedOn: completed?.on ?? null
    })
    for (const id of new Set(technicians.map((name) => who.staffOf(name, 'technician'))))
      insertTechnician(db, jobId, id)
  }

  /** What no list of the shop knows stays readable, under the name of its column. */
  function noteOf(group: Group): string | null {
    const lines = group.flatMap(({ row: { draft, times: _ } }) => [
      ...(draft.note === null ? [] : [draft.note]),
      ...draft.strangeWords.map(({ header, word }) => `${header}: ${word}`),
      ...strange('repairClass', draft.classWord, classes),
      ...strange('system', draft.job.system, systems)
    ])
    return [...new Set(lines)].join('\n') || null
  }

  function strange(field: 'repairClass' | 'system', word: string | null, known: Map<string, number>): string[] {
    return word === null || known.has(plain(word)) ? [] : [`${place.headerOf(field)}: ${word}`]
  }

  return { add }
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .trim()
}

function catalogueOf(rows: { id: number; code: string; nameEn: string; nameZh: string }[]): Map<string, number> {
  return new Map(
    rows.flatMap((row) => [row.code, row.nameEn, row.nameZh].map((word) => [plain(word), row.id] as const))
  )
}

type StageEvent = { stage: Stage; at: Instant; on: string }

/** What the file tells of an order's way: it came in, it was done, it went out. */
function eventsOf(group: Group): StageEvent[] {
  const [head] = group
  if (!head) return []
  const { draft, times } = head.row
  const completed = group.reduce<Moment | null>((latest, { row }) => {
    const at = row.times.completed
    return at !== null && (latest === null || at.at > latest.at) ? at : latest
  }, null)
  const opening: Stage = draft.stage === 'booked' ? 'booked' : 'checked_in'
  const events: StageEvent[] = [{ stage: opening, ...times.opened }]
  const end = times.delivered ?? completed ?? times.opened
  if (draft.stage === 'delivered') {
    if (completed !== null && completed.at < end.at) events.push({ stage: 'ready', ...completed })
    events.push({ stage: 'delivered', ...end })
  } else if (draft.stage !== opening) {
    const isOver = draft.stage === 'ready' || draft.stage === 'cancelled'
    events.push({ stage: draft.stage, ...(isOver ? (completed ?? times.opened) : times.opened) })
  }
  return events
}
