import type { KpiState } from '../../../shared/contract/kpi.ts'
import { ink } from '../ink.ts'
import { at, box, dot, drawing, line, path } from './draw.ts'

/** Side of a mark's square, in points. */
export const markSize = 7.4

/** The shape of a state: known without colour, by form and lightness (look.md, Marks). */
function markParts(state: KpiState): string[] {
  switch (state) {
    case 'breach':
      return breachParts()
    case 'watch':
      return watchParts()
    case 'good':
      return [dot(3.7, 3.7, 2.9, { width: 1.15, fill: 'none' })]
    case 'too_few':
      return [0.4, 3, 5.6].map((x) => box(x, 3.1, 1.5, 1.2, { isBare: true, fill: ink.text }))
    case 'still_open':
      return [
        path('M3.7 0.8A2.9 2.9 0 1 0 6.6 3.7', { color: ink.text, width: 1 }),
        path('M4.9 1.06A2.9 2.9 0 0 1 6.34 2.5', { color: ink.text, width: 1, dash: '0.8 0.7' })
      ]
    case 'no_data':
      return [line(1.6, 3.7, 5.8, 3.7, { color: ink.text, width: 0.9 })]
    case 'no_target':
      return []
  }
}

function breachParts(): string[] {
  return [
    box(0.2, 0.2, 7, 7, { isBare: true }),
    box(3.1, 1.3, 1.2, 2.9, { isBare: true, fill: ink.white }),
    box(3.1, 5, 1.2, 1.2, { isBare: true, fill: ink.white })
  ]
}

function watchParts(): string[] {
  return [
    path('M3.7 0.7L6.9 6.7H0.5Z', { width: 0.9, fill: ink.white }),
    path('M3.7 0.7V6.7H0.5Z', { width: 0.3, fill: ink.black })
  ]
}

export function markSvg(state: KpiState): string {
  return drawing(markSize, markSize, markParts(state))
}

/** The mark centred on a point of a chart. */
export function markAt(state: KpiState, x: number, y: number): string {
  return at(x - markSize / 2, y - markSize / 2, markParts(state))
}
