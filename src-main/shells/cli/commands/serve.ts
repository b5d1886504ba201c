import { EXIT, UsageError } from '../../command-error.ts'
import type { Command } from '../command.ts'

const LAST_PORT = 65_535

function portOf(text: string | undefined, say: (port: string) => string): number {
  if (text === undefined) return 0
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port < 0 || port > LAST_PORT) throw new UsageError(say(text))
  return port
}

export const command: Command = {
  name: 'serve',
  summary: (t) => t('cli.serve.summary'),
  operands: [],
  options: { port: { type: 'string', placeholder: 'N', describe: (t) => t('cli.serve.port') } },
  usesData: true,
  usesJson: false,
  async run(call, io) {
    const port = portOf(call.text('port'), (text) => io.t('cli.serve.badPort', { port: text }))
    const { startWebShell } = await import('../../web/server.ts')
    const shell = await startWebShell({ dataDir: call.dataDir, port })
    io.out(io.t('cli.serve.address', { url: shell.url }))
    io.out(io.t('cli.serve.stop'))
    if (!io.signal.aborted) await new Promise((stop) => io.signal.addEventListener('abort', stop, { once: true }))
    await shell.close()
    return EXIT.done
  }
}
