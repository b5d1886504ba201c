import Papa from 'papaparse'

/** Excel reads a CSV as UTF-8 only behind this mark. */
const byteOrderMark = '\uFEFF'

/** A table as CSV. A cell that a spreadsheet would take for a formula is kept as text. */
export function csvFile(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Blob {
  const text = Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { escapeFormulae: true })
  return new Blob([byteOrderMark, text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}

/** Percent of a fraction, without the noise of binary fractions; other values as they are. */
export function exact(unit: 'share' | 'hours' | 'count', value: number | null): number | null {
  return value === null ? null : Number((unit === 'share' ? value * 100 : value).toPrecision(12))
}
