/** Dates as people and programs write them, read into wall-clock text; the zone is applied where they are stored. */
import { type DateOrder, dateOrders } from '../../shared/contract/transfer.ts'

/**
 * A moment as the file gives it: a day, a wall-clock time of the shop (`YYYY-MM-DDThh:mm:ss`),
 * or an instant (`…Z`) where the file names the zone.
 */
export type When = { kind: 'day' | 'local' | 'instant'; text: string; twoDigitYear: boolean }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const TIME = String.raw`(?:[T\s]\s*(?:(上午|下午|中午|凌晨|晚上)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[-+]\d{2}:?\d{2})?(?:\s*(?:UTC|GMT))?)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})(?:[-/.]|年)\s?(\d{1,2})(?:[-/.]|月)\s?(\d{1,2})日?${TIME}$`)
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`)
const DAY_NAME = String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?`
const DAY_MONTH = new RegExp(String.raw`${DAY_NAME}(\d{1,2})[-\s.]+([A-Za-z]{3,9})\.?[-\s,]+(\d{4}|\d{2})${TIME}$`, 'i')
const MONTH_DAY = new RegExp(String.raw`${DAY_NAME}([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`, 'i')
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/

type Parts = { year: string; month: number; day: number; time: (string | undefined)[] }

function dissect(text: string, order: DateOrder | null): Parts | null {
  const plain = text.length > 48 ? '' : text
  let m = YEAR_FIRST.exec(plain)
  if (m) return { year: m[1] ?? '', month: Number(m[2]), day: Number(m[3]), time: m.slice(4) }
  m = NUMBERS.exec(plain)
  if (m) {
    const [a, b, c] = [m[1] ?? '', m[3] ?? '', m[4] ?? '']
    const time = m.slice(5)
    if (order === 'mdy') return { year: c, month: Number(a), day: Number(b), time }
    if (order === 'dmy') return { year: c, month: Number(b), day: Number(a), time }
    if (order === 'ymd' && c.length === 2 && a.length === 2) return { year: a, month: Number(b), day: Number(c), time }
    return null
  }
  m = DAY_MONTH.exec(plain)
  if (m) return { year: m[3] ?? '', month: monthNumber(m[2] ?? ''), day: Number(m[1]), time: m.slice(4) }
  m = MONTH_DAY.exec(plain)
  if (m) return { year: m[3] ?? '', month: monthNumber(m[1] ?? ''), day: Number(m[2]), time: m.slice(4) }
  m = COMPACT.exec(plain)
  if (m) return { year: `${m[1]}${m[2]}`, month: Number(m[3]), day: Number(m[4]), time: [] }
  return null
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

export function readDate(text: string, order: DateOrder | null): When | null {
  const parts = dissect(text, order)
  if (!parts) return null
  const twoDigitYear = parts.year.length === 2
  // POSIX: 69-99 are of the last century, 00-68 of this one.
  const year = twoDigitYear ? Number(parts.year) + (Number(parts.year) >= 69 ? 1900 : 2000) : Number(parts.year)
  if (!isCalendarDay(year, parts.month, parts.day)) return null
  const day = `${pad(year, 4)}-${pad(parts.month)}-${pad(parts.day)}`
  const [half, hours, minutes, seconds, meridiem, zone] = parts.time
  if (hours === undefined) return { kind: 'day', text: day, twoDigitYear }
  const hour = hourOfDay(Number(hours), half, meridiem)
  if (hour === null || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null
  const local = `${day}T${pad(hour)}:${minutes}:${seconds ?? '00'}`
  if (zone === undefined) return { kind: 'local', text: local, twoDigitYear }
  return { kind: 'instant', text: toUtc(local, zone), twoDigitYear }
}

function hourOfDay(hour: number, half: string | undefined, meridiem: string | undefined): number | null {
  const mark = meridiem?.slice(0, 1).toLowerCase()
  const afternoon = mark === 'p' || half === '下午' || half === '晚上'
  const morning = mark === 'a' || half === '上午' || half === '凌晨'
  if (mark !== undefined && (hour < 1 || hour > 12)) return null
  if (hour > 23) return null
  if (afternoon && hour < 12) return hour + 12
  if (morning && hour === 12) return 0
  return hour
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

function toUtc(local: string, zone: string): string {
  const offset = /^([-+])(\d{2}):?(\d{2})$/.exec(zone)
  const minutes = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0
  return `${new Date(Date.parse(`${local}Z`) - minutes * 60_000).toISOString().slice(0, 19)}Z`
}

/** Days since 1899-12-30, as a workbook stores a date that was not formatted as one. 1950 to 2100 only. */
export function readSerial(serial: number): When | null {
  if (!(serial >= 18_264 && serial < 73_415)) return null
  const at = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString()
  const isDay = at.endsWith('T00:00:00.000Z')
  return { kind: isDay ? 'day' : 'local', text: at.slice(0, isDay ? 10 : 19), twoDigitYear: false }
}

/** The orders in which one text is a date of the calendar; null where no order matters. */
export function possibleOrders(text: string): DateOrder[] | null {
  if (!NUMBERS.test(text)) return null
  return dateOrders.filter((order) => readDate(text, order) !== null)
}

export type OrderFinding =
  | { state: 'no_matter' }
  | { state: 'found'; order: DateOrder }
  | { state: 'ambiguous'; orders: DateOrder[]; sample: string }
  | { state: 'mixed'; sample: string }

/**
 * One order for a whole column: the orders under which the most texts are dates; several of them is a question,
 * unless every text is the same day under each. Some texts that fit none do not hide what all others prove.
 */
export function findDateOrder(texts: Iterable<string>): OrderFinding {
  const fits = new Map<DateOrder, number>()
  const differing: { text: string; orders: DateOrder[] }[] = []
  let asked = 0
  let first = ''
  for (const text of texts) {
    const orders = possibleOrders(text)
    if (!orders || orders.length === 0) continue
    if (asked === 0) first = text
    asked += 1
    for (const order of orders) fits.set(order, (fits.get(order) ?? 0) + 1)
    if (differing.length < 50 && readingsOf(text, orders).size > 1) differing.push({ text, orders })
  }
  if (asked === 0) return { state: 'no_matter' }
  const most = Math.max(...fits.values())
  const best = dateOrders.filter((order) => fits.get(order) === most)
  if (most < asked * 0.9) return { state: 'mixed', sample: differing[0]?.text ?? first }
  const [only] = best
  const telling = differing.find(
    ({ text, orders }) =>
      readingsOf(
        text,
        best.filter((o) => orders.includes(o))
      ).size > 1
  )
  if (only !== undefined && (best.length === 1 || !telling)) return { state: 'found', order: only }
  return { state: 'ambiguous', orders: best, sample: telling?.text ?? first }
}

function readingsOf(text: string, orders: DateOrder[]): Set<string> {
  return new Set(orders.map((order) => readDate(text, order)?.text ?? ''))
}
