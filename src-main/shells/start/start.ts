import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { PortTakenError } from '../command-error.ts'
import { defaultDataDir } from '../data-dir.ts'
import { terminalTranslator } from '../language.ts'
import { sentenceOf } from '../sentences.ts'
import { openBrowser } from './browser.ts'
import { build, needsBuild } from './build.ts'
import { electronBinary, fetchElectron, obstacle, type Place, thisPlace } from './electron-binary.ts'

const root = resolve(import.meta.dirname, '../../..')
const FETCH_WITHIN_SECONDS = 60
/** An Electron that ends with an error sooner than this never showed a window. */
const AT_ONCE_MS = 10_000
/** The usual port, so that the browser remembers what was chosen in the window; a free one where it is taken. */
const PORT = 47_115

const t = terminalTranslator()
const say = (line: string) => process.stdout.write(`${line}\n`)
type Missing = 'display' | 'root' | 'binary' | 'stopped'

/** Runs the desktop program to its end; or says why it cannot be had. */
async function tryElectron(place: Place, dataDir: string): Promise<{ code: number } | { missing: Missing }> {
  const reason = obstacle(place)
  if (reason) return { missing: reason }
  if (!electronBinary(root)) {
    say(t('cli.start.fetching', { seconds: FETCH_WITHIN_SECONDS }))
    await fetchElectron(root, FETCH_WITHIN_SECONDS)
  }
  const binary = electronBinary(root)
  if (!binary) return { missing: 'binary' }
  const began = Date.now()
  const child = spawn(binary, [root], { stdio: 'inherit', env: { ...process.env, RIGHTFIRST_DATA: dataDir } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((done) => {
    child.once('exit', (exit, signal) => done(signal ? 0 : (exit ?? 1)))
    child.once('error', () => done(1))
  })
  return code !== 0 && Date.now() - began < AT_ONCE_MS ? { missing: 'stopped' } : { code }
}

async function serve(place: Place, dataDir: string): Promise<number> {
  const { startWebShell } = await import('../web/server.ts')
  const shell = await startWebShell({ dataDir, port: PORT }).catch((error: unknown) => {
    if (error instanceof PortTakenError) return startWebShell({ dataDir, port: 0 })
    throw error
  })
  say(t('cli.serve.address', { url: shell.url }))
  say(t('cli.serve.stop'))
  openBrowser(shell.url, place)
  await new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  })
  await shell.close()
  return 0
}

/** `npm start`: the desktop program where Electron can be had, the browser of this PC otherwise. */
export async function start(): Promise<number> {
  const place = thisPlace()
  const dataDir = defaultDataDir()
  try {
    if (needsBuild(root)) {
      say(t('cli.start.building'))
      if (!(await build(root))) {
        process.stderr.write(`${t('cli.start.buildFailed')}\n`)
        return 1
      }
    }
    const electron = await tryElectron(place, dataDir)
    if ('code' in electron) return electron.code
    say(t(`cli.start.noElectron.${electron.missing}`))
    return await serve(place, dataDir)
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, t)}\n`)
    return 1
  }
}
