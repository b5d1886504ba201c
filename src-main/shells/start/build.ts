import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the build is made from. */
const SOURCES = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json']
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs)
}

/** Whether something is missing from the build or a source changed since. */
export function needsBuild(root: string): boolean {
  const results = RESULTS.map((file) => join(root, file))
  if (!results.every((file) => existsSync(file))) return true
  const builtAt = Math.min(...results.map((file) => statSync(file).mtimeMs))
  return SOURCES.map((path) => join(root, path)).some((path) => existsSync(path) && newest(path) > builtAt)
}

/** Builds everything; what the tool says is shown only when it fails. */
export async function build(root: string): Promise<boolean> {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) process.stderr.write(said)
  return code === 0
}
