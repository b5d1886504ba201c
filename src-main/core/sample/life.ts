import type { Order } from '../../shared/contract/orders.ts'
import { addSeconds, businessDay, type Instant } from '../../shared/dates.ts'
import type { ComebackCause, ResponsibleParty, Stage, WaitCause } from '../../shared/enums.ts'
import { confirmComeback, listCandidates, rejectCandidate } from '../comebacks/comebacks.ts'
import { updateJob } from '../repair-orders/jobs.ts'
import { readOrder } from '../repair-orders/order-view.ts'
import { promiseOrder, setOdometer } from '../repair-orders/orders.ts'
import { moveToStage, releaseOrder } from '../repair-orders/stages.ts'
import { riskOf, type Worker } from './crew.rules.ts'
import { inspectionLife } from './inspection-life.ts'
import { bookingFor, bringIn, type Visit } from './intake.ts'
import type { KnownVehicle, Life, Perform, World } from './world.ts'

const BASE_COMEBACK = 0.021
const MEAN_DAYS_BACK = 9
const LAST_DAY_BACK = 27

/** One order from the counter to the keys, with what goes wrong on the way. */
export class OrderLife {
  readonly world: World
  readonly perform: Perform
  readonly visit: Visit
  readonly worker: Worker
  vehicle: KnownVehicle | null = null
  orderId = 0
  advisorId: number | null = null

  constructor(world: World, perform: Perform, visit: Visit) {
    this.world = world
    this.perform = perform
    this.visit = visit
    this.worker = world.random.pick(visit.outlet.workers)
  }

  order(): Order {
    return this.perform('orders.get', null, (context) => readOrder(context, this.orderId))
  }

  move(stage: Stage, more: { waitCause?: WaitCause; note?: string; staffId?: number } = {}): void {
    const staffId = more.staffId ?? this.advisorId
    this.perform('orders.moveToStage', staffId, (context) =>
      moveToStage(context, {
        orderId: this.orderId,
        stage,
        waitCause: more.waitCause ?? null,
        staffId,
        at: null,
        note: more.note ?? null
      })
    )
  }

  /** The instant after so many working hours from now. */
  later(hours: number): Instant {
    return this.world.calendar.afterWork(this.world.clock.now(), hours * 3600)
  }

  *live(): Life {
    const { world, visit } = this
    const isBooked = visit.vehicle === null && visit.payer !== 'goodwill' && world.random.chance(0.22)
    const opened = bringIn(world, this.perform, visit, isBooked ? 'booked' : 'checked_in')
    this.orderId = opened.order.id
    this.vehicle = opened.vehicle
    this.advisorId = opened.advisorId
    if (isBooked) {
      yield bookingFor(world, world.clock.now())
      if (world.random.chance(0.03)) return this.cancel()
      this.move('checked_in')
      this.readOdometer('in')
    }
    yield* this.waitForStart()
    yield* this.repair()
  }

  private *waitForStart(): Life {
    const { random } = this.world
    if (random.chance(0.3)) {
      yield this.later(random.between(0.1, 0.4))
      this.move('checked_in', { waitCause: random.chance(0.55) ? 'technician' : 'bay' })
      yield this.later(random.exponential(1.1))
    } else {
      yield this.later(random.between(0.1, 0.9))
    }
    this.move('diagnosing', { staffId: this.worker.staffId })
    yield this.later(random.between(0.2, 0.9))
    if (this.visit.payer === 'goodwill') yield* this.decideComeback()
  }

  private *repair(): Life {
    const { random } = this.world
    const fault = this.visit.fault
    if (this.visit.payer !== 'goodwill' && fault.hours > 1 && random.chance(0.45)) {
      this.move('awaiting_approval')
      yield this.later(random.exponential(1.4) + 0.1)
      if (random.chance(0.02)) return this.cancel()
    }
    if (fault.parts > 0 && random.chance(0.2)) yield* this.waitForParts()
    this.move('in_repair', { staffId: this.worker.staffId })
    yield this.later((fault.hours / this.worker.speed) * random.between(0.8, 1.3))
    this.writeUp()
    if (fault.repairClass !== 'diagnosis' && random.chance(0.006)) return yield* this.leaveOnRelease()
    this.move('in_inspection')
    yield this.later(random.between(0.1, 0.8))
    yield* inspectionLife(this)
    yield* this.handOver()
  }

  /** Most parts come the same or the next day; some are late. */
  private *waitForParts(): Life {
    const { random } = this.world
    this.move('awaiting_parts')
    const isLate = random.chance(0.18)
    if (isLate && random.chance(0.6)) this.promiseAgain()
    yield this.later(isLate ? random.between(10, 30) : random.between(1, 6))
  }

  private promiseAgain(): void {
    const { world } = this
    const next = world.calendar.nextWorkDay(businessDay(world.clock.now(), world.shop.timeZone))
    this.perform('orders.promise', this.advisorId, (context) =>
      promiseOrder(context, {
        orderId: this.orderId,
        promisedAt: addSeconds(world.calendar.nextWorkDay(next.day).closes, -3600),
        askedBy: world.random.chance(0.2) ? 'customer' : 'shop',
        reason: world.random.pick(world.words.promiseReasons)
      })
    )
  }

  private writeUp(): void {
    const order = this.order()
    const { random } = this.world
    const { cause, correction } = this.visit.fault
    for (const job of order.jobs) {
      const helpers = this.visit.outlet.workers.filter((other) => other !== this.worker)
      const together = helpers.length > 0 && random.chance(0.06) ? [random.pick(helpers).staffId] : []
      this.perform('orders.updateJob', this.worker.staffId, (context) =>
        updateJob(context, {
          orderId: order.id,
          jobId: job.id,
          job: { ...job, cause, correction, technicianIds: [this.worker.staffId, ...together] }
        })
      )
    }
  }

  private *leaveOnRelease(): Life {
    this.move('ready')
    this.readOdometer('out')
    yield this.later(0.3)
    const staffId = this.visit.outlet.managerId
    this.perform('orders.release', staffId, (context) =>
      releaseOrder(context, {
        orderId: this.orderId,
        reason: this.world.random.pick(this.world.words.releaseReasons),
        staffId
      })
    )
    this.deliver()
  }

  private *handOver(): Life {
    const { random } = this.world
    yield this.later(random.chance(0.7) ? random.between(0.1, 1.5) : random.between(2, 9))
    yield* this.decideComeback()
    this.readOdometer('out')
    this.deliver()
  }

  private deliver(): void {
    this.move('delivered')
    if (this.vehicle) this.vehicle.isInShop = false
    this.maybeComesBack()
  }

  private cancel(): void {
    this.move('cancelled', { note: this.world.random.pick(this.world.words.cancelReasons) })
    if (this.vehicle) this.vehicle.isInShop = false
  }

  readOdometer(direction: 'in' | 'out'): void {
    const { vehicle } = this
    if (!vehicle) return
    if (direction === 'out') vehicle.km += this.world.random.int(0, 9)
    this.perform('orders.setOdometer', this.worker.staffId, (context) =>
      setOdometer(context, {
        orderId: this.orderId,
        direction,
        reading: { km: vehicle.km, lowerReason: null, lowerNote: null },
        isUnlikelyConfirmed: true
      })
    )
  }

  /** Bad work shows itself some days later, or a second visit is needed for a part that was missing. */
  private maybeComesBack(): void {
    const { world, visit, vehicle } = this
    const { random } = world
    if (!vehicle) return
    const again = visit.payer === 'goodwill' ? 1.6 : 1
    if (random.chance(BASE_COMEBACK * riskOf(this.worker, visit.fault) * again)) {
      const days = Math.min(LAST_DAY_BACK, 1 + random.exponential(MEAN_DAYS_BACK))
      const concern = random.pick(world.words.comebackConcerns).replace('{{concern}}', visit.fault.concern)
      this.returnLater(days, { ...visit, vehicle, concern, payer: 'goodwill', continuesOrderId: null })
    } else if (visit.continuesOrderId === null && visit.payer === 'customer' && random.chance(0.012)) {
      this.returnLater(random.between(2, 6), { ...visit, vehicle, continuesOrderId: this.orderId })
    }
  }

  private returnLater(days: number, visit: Visit): void {
    const { world, perform } = this
    const at = world.calendar.afterWork(addSeconds(world.clock.now(), Math.round(days * 86_400)), 0)
    function* later(): Life {
      yield at
      if (visit.vehicle?.isInShop) return
      yield* new OrderLife(world, perform, visit).live()
    }
    world.begin(later())
  }

  /** The inspector decides every proposal that shares more than the vehicle: this is the comeback, the others are not. */
  private *decideComeback(): Life {
    const inspectorId = this.world.random.pick(this.visit.outlet.inspectorIds)
    const proposals = this.perform('comebacks.candidates', null, (context) =>
      listCandidates(context, { orderId: this.orderId, state: 'proposed' })
    )
    const linked = proposals.filter((candidate) => candidate.reasons[0] !== 'same_vehicle')
    if (linked.length === 0) return
    yield this.later(0.1)
    const isReturn = this.visit.payer === 'goodwill'
    for (const [at, candidate] of linked.entries()) {
      if (isReturn && at === 0) this.confirm(candidate.id, inspectorId, candidate.escapeOptions[0]?.itemId ?? null)
      else {
        const reason = this.world.random.pick(this.world.words.rejectReasons)
        this.perform('comebacks.reject', inspectorId, (context) =>
          rejectCandidate(context, { candidateId: candidate.id, reason, decidedById: inspectorId })
        )
      }
    }
  }

  private confirm(candidateId: number, inspectorId: number, escapeItemId: number | null): void {
    const { random } = this.world
    const [cause, party] = random.weighted(CAUSES, ([, , weight]) => weight)
    this.perform('comebacks.confirm', inspectorId, (context) =>
      confirmComeback(context, {
        candidateId,
        cause,
        party,
        partNote: cause === 'part' ? this.visit.fault.operation : null,
        escapeItemId: random.chance(0.3) ? escapeItemId : null,
        decidedById: inspectorId,
        note: null
      })
    )
  }
}

const CAUSES: readonly (readonly [ComebackCause, ResponsibleParty, number])[] = [
  ['workmanship', 'technician', 44],
  ['part', 'supplier', 22],
  ['diagnosis', 'technician', 15],
  ['unfinished', 'technician', 6],
  ['unfinished', 'advisor', 3],
  ['no_fault_found', 'nobody', 6],
  ['customer', 'customer', 4]
]
