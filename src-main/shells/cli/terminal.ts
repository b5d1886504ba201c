import { terminalTranslator } from '../language.ts'
import type { CommandIo } from './command.ts'

const CLEAR_LINE = '\r\u001b[2K'

/** The terminal as commands see it. A reader that closes early (`| head`) ends the command quietly. */
export function terminalIo(): CommandIo {
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort())
  process.once('SIGTERM', () => abort.abort())
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  let open = false
  const close = () => {
    if (open) process.stderr.write(CLEAR_LINE)
    open = false
  }
  return {
    out(line) {
      close()
      process.stdout.write(`${line}\n`)
    },
    err(line) {
      close()
      process.stderr.write(`${line}\n`)
    },
    progress(line) {
      if (!process.stderr.isTTY) return
      process.stderr.write(`${CLEAR_LINE}${line}`)
      open = line !== ''
    },
    t: terminalTranslator(),
    signal: abort.signal
  }
}
