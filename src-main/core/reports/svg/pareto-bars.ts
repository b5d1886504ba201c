import { ink } from '../ink.ts'
import { box, drawing, line, words } from './draw.ts'

export interface ParetoBar {
  label: string
  value: number
  previous: number
  /** Written at the end of the bar. */
  written: string
  /** Written at the right, the running share; empty for bars that are no parts of a whole. */
  right: string
}

const ROW = 17
const RIGHT_WIDTH = 72

const LABEL_SIZE = 8.2
const WIDEST_LABEL = 104

/** About as wide as the typeface sets it: a Chinese character is a square, a Latin letter half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.54), 0) * LABEL_SIZE
}

function shortened(text: string): string {
  if (widthOf(text) <= WIDEST_LABEL) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > WIDEST_LABEL) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Black: the month; white with an outline: the month before. A tint would not survive a copier. */
export function paretoBarsSvg(bars: readonly ParetoBar[], width: number): string {
  const height = Math.max(1, bars.length) * ROW + 2
  const most = Math.max(...bars.map(({ value, previous }) => Math.max(value, previous)), Number.EPSILON)
  const labelled = bars.map((bar) => ({ ...bar, label: shortened(bar.label) }))
  const left = Math.max(36, ...labelled.map(({ label }) => widthOf(label))) + 8
  const scale = (width - left - RIGHT_WIDTH) / most
  return drawing(width, height, [
    ...labelled.flatMap((bar, index) => barParts(bar, index * ROW, { left, scale, width })),
    line(left, 0, left, height, { color: ink.rule, width: 0.6 })
  ])
}

interface Place {
  left: number
  scale: number
  width: number
}

function barParts(bar: ParetoBar, top: number, { left, scale, width }: Place): string[] {
  const black = bar.value * scale
  const white = bar.previous * scale
  return [
    words(0, top + 10, bar.label, { size: LABEL_SIZE, color: ink.black }),
    black > 0 ? box(left, top + 2.5, black, 6.5, { isBare: true }) : '',
    white > 0 ? box(left, top + 10, white, 3.6, { width: 0.6 }) : '',
    words(left + Math.max(black, 0) + 4, top + 8.8, bar.written, { size: LABEL_SIZE, isBold: true, color: ink.black }),
    bar.right ? words(width, top + 10, bar.right, { size: LABEL_SIZE, anchor: 'end', color: ink.black }) : ''
  ]
}
