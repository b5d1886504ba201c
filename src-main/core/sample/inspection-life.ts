import type { Inspection } from '../../shared/contract/inspections.ts'
import { answerItem, signInspection, startInspection } from '../inspections/inspections.ts'
import { finishRework, listRework } from '../rework/rework.ts'
import { riskOf } from './crew.rules.ts'
import type { OrderLife } from './life.ts'
import type { Random } from './random.rules.ts'
import type { Life } from './world.ts'

const BASE_FAIL = 0.055
const REPEAT_FAIL = 0.08

/** The final inspection, and rework until it passes. */
export function* inspectionLife(life: OrderLife): Life {
  const { random } = life.world
  const inspectorId = random.pick(life.visit.outlet.inspectorIds)
  let failChance = BASE_FAIL * riskOf(life.worker, life.visit.fault)
  for (let attempt = 1; attempt <= 4; attempt++) {
    const mustPass = attempt === 4
    const inspection = life.perform('inspections.start', inspectorId, (context) =>
      startInspection(context, { orderId: life.orderId, kind: 'final', level: 'inspector', inspectorId })
    )
    yield life.later(random.between(0.15, 0.45))
    const isFailing = !mustPass && random.chance(failChance)
    answerAll(life, inspection, inspectorId, isFailing)
    const signed = life.perform('inspections.sign', inspectorId, (context) =>
      signInspection(context, { inspectionId: inspection.id, inspectorId, note: null })
    )
    if (signed.result === 'passed') return
    failChance = REPEAT_FAIL
    yield* reworkLife(life)
  }
}

function* reworkLife(life: OrderLife): Life {
  const { random, words } = life.world
  const open = life.perform('rework.list', null, (context) =>
    listRework(context, { orderId: life.orderId, onlyOpen: true })
  )
  for (const rework of open.filter(({ state }) => state === 'open')) {
    const hours = random.between(0.2, 1.6)
    yield life.later(hours)
    life.perform('rework.finish', life.worker.staffId, (context) =>
      finishRework(context, {
        reworkId: rework.id,
        cause: random.pick(words.reworkCauses),
        doneById: life.worker.staffId,
        spentSeconds: Math.round(hours * 60) * 60,
        parts: null,
        note: null
      })
    )
  }
  life.move('in_inspection', { staffId: life.worker.staffId })
  yield life.later(random.between(0.1, 0.6))
}

/** Answers like an inspector: values around the middle of the limits, and one item out when the work was not right. */
function answerAll(life: OrderLife, inspection: Inspection, inspectorId: number, isFailing: boolean): void {
  const { random } = life.world
  const serious = inspection.items.filter((item) => item.severity !== 'minor' && item.kind !== 'text')
  const systemId = life.world.systemIds.get(life.visit.fault.system)
  const near = serious.filter((item) => item.systemId === systemId)
  const bad = isFailing && serious.length > 0 ? random.pick(near.length > 0 ? near : serious) : null
  life.perform('inspections.answer', inspectorId, (context) => {
    for (const item of inspection.items) {
      const isBad = item.id === bad?.id
      answerItem(context, {
        inspectionId: inspection.id,
        itemId: item.id,
        outcome: item.kind !== 'pass_fail' ? null : isBad ? 'failed' : random.chance(0.03) ? 'not_applicable' : 'good',
        valueThousandths: item.kind === 'measured' ? measured(item, isBad, random) : null,
        answerText: item.kind === 'text' ? random.pick(life.world.words.textAnswers) : null,
        note: null
      })
    }
  })
}

function measured(item: Inspection['items'][number], isBad: boolean, random: Random): number {
  const lower = item.lowerThousandths
  const upper = item.upperThousandths
  const room = lower !== null && upper !== null ? upper - lower : Math.abs(lower ?? upper ?? 1000) * 0.25
  const from = lower ?? (upper ?? 0) - room
  const value = isBad ? from - room * random.between(0.05, 0.3) : from + room * random.between(0.2, 0.8)
  return Math.round(value / 100) * 100 || Math.round(value)
}
