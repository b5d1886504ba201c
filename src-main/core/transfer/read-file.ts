import type { Delimiter, Encoding, FileRefusal, Quoting } from '../../shared/contract/transfer.ts'
import { parseDelimited } from './delimited.rules.ts'
import type { Confidence } from './encoding.rules.ts'
import { decodeBytes } from './encoding.rules.ts'
import type { Refusal, Sheet } from './table.rules.ts'
import { LIMITS } from './table.rules.ts'
import { readWorkbook } from './workbook.ts'

export type ReadOptions = {
  encoding?: Encoding | undefined
  delimiter?: Delimiter | undefined
  quoting?: Quoting | undefined
}

export type FileText = {
  encoding: Encoding
  confidence: Confidence
  byteOrderMark: boolean
  damagedCharacters: number
  delimiter: Delimiter | null
  quoting: Quoting
}

export type ReadFile = { format: 'text'; text: FileText; sheets: Sheet[] } | { format: 'workbook'; sheets: Sheet[] }
export type ReadResult = { file: ReadFile } | { refusal: Refusal }

/** Bytes of a file into sheets of cells, or the reason why not. What it is, is taken from the bytes, not the name. */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > LIMITS.bytes) return refuse('too_large', { limit_mb: String(LIMITS.bytes / 1024 / 1024) })
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(isEncrypted(bytes) ? 'encrypted' : 'old_excel')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    const read = await readWorkbook(bytes)
    if ('refusal' in read) return read
    return checked({ format: 'workbook', sheets: read.sheets.filter((sheet) => sheet.rows.length > 0) })
  }
  return readText(bytes, options)
}

function readText(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const decoded = decodeBytes(bytes, options.encoding ?? 'auto')
  const { text } = decoded
  if (isBinary(text)) return refuse('binary')
  const start = text.slice(0, 2000).trimStart()
  if (start === '' && text.trim() === '') return refuse('empty')
  if (/^[[{]/.test(start) && isJson(text)) return refuse('json')
  if (/^<(\?xml|!doctype|html|table|svg|workbook)/i.test(start)) return refuse('markup')
  const parsed = parseDelimited(text, dropUndefined({ delimiter: options.delimiter, quoting: options.quoting }))
  return checked({
    format: 'text',
    text: {
      encoding: decoded.encoding,
      confidence: decoded.confidence,
      byteOrderMark: decoded.byteOrderMark,
      damagedCharacters: decoded.damagedCharacters,
      delimiter: parsed.delimiter,
      quoting: parsed.quoting
    },
    sheets: [{ name: '', rows: parsed.rows, rowNumbers: parsed.rowNumbers }]
  })
}

function dropUndefined(wanted: { delimiter: Delimiter | undefined; quoting: Quoting | undefined }) {
  return {
    ...(wanted.delimiter === undefined ? {} : { delimiter: wanted.delimiter }),
    ...(wanted.quoting === undefined ? {} : { quoting: wanted.quoting })
  }
}

function checked(file: ReadFile): ReadResult {
  if (file.sheets.length === 0) return refuse('empty')
  for (const sheet of file.sheets) {
    if (sheet.rows.length > LIMITS.rows) return refuse('too_many_rows', { limit: String(LIMITS.rows) })
    const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
    if (width > LIMITS.columns) return refuse('too_many_columns', { limit: String(LIMITS.columns) })
  }
  return { file }
}

function refuse(code: FileRefusal, details: Record<string, string> = {}): { refusal: Refusal } {
  return { refusal: { code, details } }
}

function startsWith(bytes: Uint8Array, head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

/** A workbook with a password lies in the same container as an old one; its stream is named in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage')
}

function isBinary(text: string): boolean {
  const head = text.slice(0, 8192)
  if (head.startsWith('%PDF-')) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a program's file from text
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c\u007f]/g)?.length ?? 0
  return controls > head.length * 0.01
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return /^\s*\{\s*"[^"]+"\s*:/.test(text) || /^\s*\[\s*\{\s*"/.test(text)
  }
}
