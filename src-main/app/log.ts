import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Log {
  error(message: string, detail: unknown): void
  info(message: string): void
}

const MAX_BYTES = 2_000_000

/** Appends to a file beside the books; keeps the one before it when it grows too large. */
export function fileLog(file: string): Log {
  const write = (level: string, message: string, detail?: unknown) => {
    const stack =
      detail instanceof Error ? (detail.stack ?? detail.message) : detail === undefined ? '' : String(detail)
    try {
      mkdirSync(dirname(file), { recursive: true })
      rotate(file)
      appendFileSync(file, `${new Date().toISOString()} ${level} ${message}${stack === '' ? '' : `\n${stack}`}\n`)
    } catch {
      // A full or read-only disk must not stop the work that was to be logged.
    }
  }
  return { error: (message, detail) => write('error', message, detail), info: (message) => write('info', message) }
}

function rotate(file: string): void {
  try {
    if (statSync(file).size > MAX_BYTES) renameSync(file, `${file}.1`)
  } catch {
    // No log yet.
  }
}
