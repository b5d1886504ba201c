import { createHash } from 'node:crypto'
import type { ReadHandle } from '../../db/store.ts'
import { type Assessment, columnsByField, meaningOf, noteRemark, type TakenRow } from './assess.rules.ts'
import { isPlainNumberWord } from './fields.rules.ts'
import type { Plan } from './plan.rules.ts'
import { hasImportedOrder, hasOwnOrder, isKnownRow } from './transfer.sql.ts'

export type FreshRow = { row: TakenRow; fingerprint: string }

/** A short number in a column called `id` says little about which order it is. */
const TELLING_LENGTH = 8

/** Which rows are new to the books. A row that is there adds nothing, whether alike or changed since; both are said. */
export function keepFresh(
  db: ReadHandle | null,
  plan: Plan,
  assessment: Assessment
): { fresh: FreshRow[]; known: number } {
  const fresh: FreshRow[] = []
  const times = new Map<string, number>()
  const isPlain = isPlainNumberWord(columnsByField(plan).get('orderNumber')?.header ?? '')
  let known = 0
  for (const row of assessment.taken) {
    const meaning = meaningOf(row)
    const nth = (times.get(meaning) ?? 0) + 1
    times.set(meaning, nth)
    if (nth > 1) noteRemark(assessment.remarks, 'repeated_row', row.rowNumber)
    const fingerprint = createHash('sha256').update(`${nth}\u0000${meaning}`).digest('base64url').slice(0, 27)
    const number = row.kind === 'order' ? row.draft.externalRef : null
    // The same job of the same numbered order twice is a copy; without a number it may have been done twice.
    const isCopy = nth > 1 && (number !== null || row.kind === 'vehicle')
    if (isCopy || (db !== null && isKnownRow(db, plan.kind, fingerprint))) known += 1
    else if (db !== null && row.kind === 'order' && number !== null && hasOwnOrder(db, number, row.times.opened.at))
      known += 1
    else if (
      db !== null &&
      row.kind === 'order' &&
      number !== null &&
      (!isPlain || number.length >= TELLING_LENGTH) &&
      hasImportedOrder(db, number, row.times.opened.on)
    ) {
      noteRemark(assessment.remarks, 'known_but_changed', row.rowNumber)
      known += 1
    } else fresh.push({ row, fingerprint })
  }
  return { fresh, known }
}
