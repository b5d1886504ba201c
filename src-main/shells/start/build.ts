import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the build is made from. */
const SOURCES = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json']
/** Written after a build, dated when it began: a source changed meanwhile is newer. */
const STAMP = 'out/built'
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs)
}

/** Whether something is missing from the build or a source changed since. */
export function needsBuild(root: string): boolean {
  const stamp = join(root, STAMP)
  if (![STAMP, ...RESULTS].every((file) => existsSync(join(root, file)))) return true
  const builtAt = statSync(stamp).mtimeMs
  return SOURCES.map((path) => join(root, path)).some((path) => existsSync(path) && newest(path) > builtAt)
}

/** Builds everything; what the tool says is shown only when it fails. */
export async function build(root: string): Promise<boolean> {
  const began = new Date()
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) {
    process.stderr.write(said)
    return false
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(join(root, STAMP), '')
  utimesSync(join(root, STAMP), began, began)
  return true
}
