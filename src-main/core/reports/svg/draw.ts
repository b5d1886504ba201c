import { ink } from '../ink.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const two = (value: number) => String(Math.round(value * 100) / 100)

function element(name: string, attributes: Attributes, inner?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? two(value) : escapeText(value ?? '')}"`)
    .join('')
  return inner === undefined ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

export function drawing(width: number, height: number, parts: readonly string[]): string {
  const size = { width, height, viewBox: `0 0 ${two(width)} ${two(height)}` }
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, parts.join(''))
}

export interface Stroke {
  color?: string
  width?: number
  dash?: string
  fill?: string
}

const strokeOf = ({ color = ink.black, width = 0.75, dash, fill = 'none' }: Stroke): Attributes => ({
  stroke: color,
  'stroke-width': width,
  'stroke-dasharray': dash,
  fill
})

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke = {}): string {
  return element('path', { d: `M${two(x1)} ${two(y1)}L${two(x2)} ${two(y2)}`, ...strokeOf(stroke) })
}

export function path(d: string, stroke: Stroke = {}): string {
  return element('path', { d, ...strokeOf(stroke) })
}

/** A line through points; null breaks it. */
export function polyline(points: readonly ({ x: number; y: number } | null)[], stroke: Stroke = {}): string {
  let isDown = false
  const d = points
    .map((point) => {
      if (!point) {
        isDown = false
        return ''
      }
      const step = `${isDown ? 'L' : 'M'}${two(point.x)} ${two(point.y)}`
      isDown = true
      return step
    })
    .join('')
  return d ? path(d, { ...stroke, fill: 'none' }) : ''
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: Stroke & { isBare?: boolean } = {}
): string {
  const { isBare, ...rest } = stroke
  const drawn = isBare ? { fill: rest.fill ?? ink.black } : strokeOf({ fill: ink.white, ...rest })
  return element('rect', { x, y, width, height, ...drawn })
}

export function dot(x: number, y: number, radius: number, stroke: Stroke = {}): string {
  return element('circle', { cx: x, cy: y, r: radius, ...strokeOf({ fill: ink.black, ...stroke }) })
}

export interface TextStyle {
  anchor?: 'start' | 'middle' | 'end'
  size?: number
  isBold?: boolean
  color?: string
}

export function words(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { anchor = 'start', size = 7.5, isBold = false, color = ink.text } = style
  const attributes = {
    x,
    y,
    'text-anchor': anchor,
    'font-size': size,
    'font-weight': isBold ? 'bold' : undefined,
    fill: color
  }
  return element('text', attributes, escapeText(text))
}

/** Moves a drawn group. */
export function at(x: number, y: number, parts: readonly string[]): string {
  return element('g', { transform: `translate(${two(x)} ${two(y)})` }, parts.join(''))
}
