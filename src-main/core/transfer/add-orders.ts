import type { Day, Instant } from '../../shared/dates.ts'
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
type JobPlace = { orderId: number; classId: number; advisorId: number | null; kind: VehicleKind }
type Warranty = { warrantyDays: number | null; warrantyMonths: number | null; warrantyKm: number | null }

/** Writes orders with their events, jobs, readings and promises. The number is the shop's own, the file's is beside it. */
export class OrderWriter {
  private readonly context: CommandContext
  private readonly place: OrderPlace
  private readonly who: BringIn
  private readonly classes: Map<string, number>
  private readonly systems: Map<string, number>
  private readonly usualClass: number
  private readonly warranties = new Map<string, Warranty>()

  constructor(context: CommandContext, place: OrderPlace, who: BringIn) {
    this.context = context
    this.place = place
    this.who = who
    this.classes = catalogueOf(allClasses(context.db).filter((row) => row.isActive))
    this.systems = catalogueOf(allSystems(context.db).filter((row) => row.isActive))
    const usual = this.classes.get('minor_repair') ?? [...this.classes.values()][0]
    if (usual === undefined) throw new DomainError('not_found', { record: 'repair_class', id: 0 })
    this.usualClass = usual
  }

  /** Null where there is nothing to write; otherwise the order of these rows, a job each. */
  add(group: Group): number | null {
    const [head] = group
    if (!head) return null
    const { draft, times, rowNumber } = head.row
    const { who, place, context } = this
    const customerId = draft.customer === null ? null : who.customerOf(draft.customer)
    const vehicle = draft.vehicle === null ? null : who.vehicleOf(draft.vehicle, draft.distanceUnit, null, rowNumber)
    if (vehicle && customerId !== null) who.own(vehicle.id, customerId, times.opened.on)
    const advisorId = draft.advisor === null ? null : who.staffOf(draft.advisor, 'advisor')
    const classId = this.classOf(draft.classWord) ?? this.usualClass
    const events = eventsOf(group)
    const last = events.at(-1) ?? { stage: draft.stage, ...times.opened }
    const orderId = insertOrder(context.db, {
      outletId: place.outlet.id,
      number: this.nextNumber(times.opened.on),
      customerId,
      vehicleId: vehicle?.id ?? null,
      repairClassId: classId,
      payer: draft.payer,
      advisorId,
      customerWaits: draft.customerWaits ? 1 : 0,
      openedAt: times.opened.at,
      openedOn: times.opened.on,
      stage: draft.stage,
      stageSince: last.at,
      deliveredOn: draft.stage === 'delivered' ? last.on : null,
      note: this.noteOf(group),
      externalRef: draft.externalRef,
      importBatchId: place.batchId
    })
    this.addEvents(orderId, events)
    if (times.promised) insertPromise(context.db, { orderId, ...times.promised, madeAt: times.opened.at })
    if (vehicle) this.addReadings(head.row, vehicle.id, orderId, last)
    this.addJobs(group, { orderId, classId, advisorId, kind: vehicle?.kind ?? 'car_or_hazmat' })
    return orderId
  }

  private nextNumber(openedOn: Day): string {
    const { id, numberPrefix } = this.place.outlet
    const year = Number(openedOn.slice(0, 4))
    return orderNumber(numberPrefix, year, takeNumber(this.context.db, id, 'order', year))
  }

  private addEvents(orderId: number, events: StageEvent[]): void {
    const { db, now } = this.context
    for (const [index, event] of events.entries()) {
      insertEvent(db, { ...event, orderId, seq: index + 1, recordedAt: now })
    }
  }

  private addReadings({ draft, times, rowNumber }: OrderRow, vehicleId: number, orderId: number, last: Moment): void {
    const reading = (direction: 'in' | 'out', km: number, { at, on }: Moment) =>
      this.who.read({ vehicleId, orderId, direction, km, at, on }, rowNumber)
    if (draft.odometerInKm !== null) reading('in', draft.odometerInKm, times.opened)
    if (draft.odometerOutKm !== null) reading('out', draft.odometerOutKm, last)
  }

  private addJobs(group: Group, at: JobPlace): void {
    const inLine = [...group].sort((a, b) => Number(a.row.draft.job.line ?? 0) - Number(b.row.draft.job.line ?? 0))
    for (const [index, { row, fingerprint }] of inLine.entries()) {
      this.addJob(row, at, index + 1)
      insertImportedRow(this.context.db, {
        batchId: this.place.batchId,
        kind: 'orders',
        fingerprint,
        rowNumber: row.rowNumber,
        recordId: at.orderId
      })
    }
  }

  private addJob({ draft, times }: OrderRow, at: JobPlace, position: number): void {
    const { line: _, technicians, system, ...job } = draft.job
    const classId = this.classOf(draft.classWord) ?? at.classId
    const completed = times.completed ?? (draft.stage === 'delivered' ? times.delivered : null)
    const jobId = insertJob(this.context.db, {
      ...job,
      orderId: at.orderId,
      position,
      systemId: (system === null ? undefined : this.systems.get(plain(system))) ?? null,
      repairClassId: classId,
      ...this.warrantyOf(classId, at.kind),
      writtenUpById: at.advisorId,
      completedAt: completed?.at ?? null,
      completedOn: completed?.on ?? null
    })
    const people = technicians.map((name) => this.who.staffOf(name, 'technician'))
    for (const id of new Set(people)) insertTechnician(this.context.db, jobId, id)
  }

  private classOf(word: string | null): number | undefined {
    return word === null ? undefined : this.classes.get(plain(word))
  }

  private warrantyOf(classId: number, kind: VehicleKind): Warranty {
    const key = `${classId} ${kind}`
    const known = this.warranties.get(key)
    if (known) return known
    const term = findWarranty(this.context.db, classId, kind)
    const found = {
      warrantyDays: term?.days ?? null,
      warrantyMonths: term?.months ?? null,
      warrantyKm: term?.km ?? null
    }
    this.warranties.set(key, found)
    return found
  }

  /** What no list of the shop knows stays readable, under the name of its column. */
  private noteOf(group: Group): string | null {
    const lines = group.flatMap(({ row: { draft } }) => [
      ...(draft.note === null ? [] : [draft.note]),
      ...draft.strangeWords.map(({ header, word }) => `${header}: ${word}`),
      ...this.strange('repairClass', draft.classWord, this.classes),
      ...this.strange('system', draft.job.system, this.systems)
    ])
    return [...new Set(lines)].join('\n') || null
  }

  private strange(field: 'repairClass' | 'system', word: string | null, known: Map<string, number>): string[] {
    return word === null || known.has(plain(word)) ? [] : [`${this.place.headerOf(field)}: ${word}`]
  }
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
