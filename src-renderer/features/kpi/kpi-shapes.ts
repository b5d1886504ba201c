import type { resources } from '../../../src-main/shared/messages/index.ts'

type Words = (typeof resources)['en']['translation']['kpiRoom']

/** Which of the room's words a KPI takes. Words alone: how it counts is the engine's business. */
export interface KpiShape {
  from: keyof Words['from']
  part: keyof Words['part']
  whole: keyof Words['whole']
  missed: keyof Words['missed']
  axis: keyof Words['axis']
  soFar: keyof Words['soFar'] | null
  /** What numerator and denominator are counted in. */
  measure: { part: 'count' | 'hours'; whole: 'count' | 'hours' }
}

type OwnWords = Extract<keyof Words['from'], keyof Words['part'] & keyof Words['missed'] & keyof Words['axis']>

const orders = { part: 'count', whole: 'count' } as const
const own = (id: OwnWords): KpiShape => ({
  from: id,
  part: id,
  whole: 'orders',
  missed: id,
  axis: id,
  soFar: id === 'comeback_rate_cohort' || id === 'fixed_right_first_time' ? id : null,
  measure: orders
})
const hours: KpiShape = {
  from: 'orders',
  part: 'hours',
  whole: 'orders',
  missed: 'longer',
  axis: 'hours',
  soFar: null,
  measure: { part: 'hours', whole: 'count' }
}
const waiting: KpiShape = {
  ...hours,
  from: 'hours',
  part: 'waiting',
  whole: 'hours',
  missed: 'more',
  axis: 'waiting',
  measure: { part: 'hours', whole: 'hours' }
}

const shapes: Readonly<Record<string, KpiShape>> = {
  first_pass_yield: own('first_pass_yield'),
  rework_rate: own('rework_rate'),
  rework_events_per_order: own('rework_events_per_order'),
  comeback_rate_cohort: own('comeback_rate_cohort'),
  comeback_rate_calendar: own('comeback_rate_calendar'),
  fixed_right_first_time: own('fixed_right_first_time'),
  on_time_delivery: own('on_time_delivery'),
  waiting_parts: waiting,
  waiting_approval: waiting,
  waiting_bay: waiting,
  waiting_technician: waiting,
  hours_per_order: { ...hours, from: 'hours_per_order' }
}

/** A KPI without words of its own is measured in hours of single orders. */
export function shapeOf(kpiId: string): KpiShape {
  return shapes[kpiId] ?? hours
}
