import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  BoxShape,
  BreachShape,
  ComingShape,
  GoodShape,
  HereShape,
  MissingShape,
  StillOpenShape,
  TickShape,
  TooFewShape,
  WatchShape
} from './shapes.tsx'
import './mark.css'

export type MarkKind = 'breach' | 'watch' | 'good' | 'too_few' | 'still_open'
export type StateKind = MarkKind | 'no_data' | 'no_target'
export type PartState = 'here' | 'coming' | 'missing'
export type ShapeKind = MarkKind | PartState | 'tick' | 'box'

const shapes: Record<ShapeKind, ComponentType> = {
  breach: BreachShape,
  watch: WatchShape,
  good: GoodShape,
  too_few: TooFewShape,
  still_open: StillOpenShape,
  here: HereShape,
  coming: ComingShape,
  missing: MissingShape,
  tick: TickShape,
  box: BoxShape
}

/** A bare mark. `label` names it for screen readers; leave it out only where a word stands beside it. */
export function Mark({ kind, size = 11, label }: { kind: ShapeKind; size?: number; label?: string }) {
  const Shape = shapes[kind]
  if (!label) {
    return (
      <svg className="mark" width={size} height={size} viewBox="0 0 11 11" data-kind={kind} aria-hidden="true">
        <Shape />
      </svg>
    )
  }
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 11 11" data-kind={kind} role="img" aria-label={label}>
      <Shape />
    </svg>
  )
}

/** A state with its shape and its word; other words may stand in for the state's own. */
export function StateMark({ state, children, size }: { state: StateKind; children?: ReactNode; size?: number }) {
  const { t } = useTranslation()
  const hasShape = state !== 'no_data' && state !== 'no_target'
  return (
    <span className={`state-mark state-${state}`}>
      {hasShape && <Mark kind={state} {...(size ? { size } : {})} />}
      <span>{children ?? t(`ui.mark.${state}`)}</span>
    </span>
  )
}

/** One bin a part line, in line order, then what the worst of them means in words. */
export function PartBins({ states }: { states: readonly PartState[] }) {
  const { t } = useTranslation()
  if (states.length === 0) return null
  const count = (state: PartState) => states.filter((one) => one === state).length
  const words = count('missing')
    ? t('ui.partState.countMissing', { count: count('missing') })
    : count('coming')
      ? t('ui.partState.countComing', { count: count('coming') })
      : t('ui.partState.allHere')
  return (
    <span className="part-bins">
      {states.map((state, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its line, and lines keep their order
        <Mark key={line} kind={state} size={12} />
      ))}
      <span className="small">{words}</span>
    </span>
  )
}
