import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { electronBinary, obstacle, thisPlace } from '../src-main/shells/start/electron-binary.ts'
import { needBrowser } from './support/browser.ts'

/** `npm test`: everything, step by step, each timed. A tool that counts no tests of its own counts as one. */

const root = resolve(import.meta.dirname, '..')
const results = join(root, 'test-results')

interface Sums {
  passed: number
  failed: number
  skipped: number
}
interface Step {
  name: string
  commands: string[][]
  /** Where the tool writes its sums; without it the step counts as one. */
  sums?: { file: string; read(text: string): Sums }
  env?: Record<string, string>
  needs?: 'build'
}

const vitestSums = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
const playwrightSums = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() })
})

function tool(file: string, ...args: string[]): string[] {
  return [process.execPath, join(root, 'node_modules', file), ...args]
}

function vitest(name: string, ...projects: string[]): Step {
  const file = join(results, `${name}.json`)
  const chosen = projects.map((project) => `--project=${project}`)
  return {
    name,
    commands: [
      tool(
        'vitest/vitest.mjs',
        'run',
        '--config',
        'tests/vitest.config.ts',
        ...chosen,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`
      )
    ],
    sums: {
      file,
      read(text) {
        const { numPassedTests, numFailedTests, numPendingTests } = vitestSums.parse(JSON.parse(text))
        return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
      }
    }
  }
}

function playwright(name: string, project: string): Step {
  const file = join(results, `${project}.json`)
  return {
    name,
    needs: 'build',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    commands: [
      tool('@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', `--project=${project}`)
    ],
    sums: {
      file,
      read(text) {
        const { expected, unexpected, flaky, skipped } = playwrightSums.parse(JSON.parse(text)).stats
        return { passed: expected, failed: unexpected + flaky, skipped }
      }
    }
  }
}

const steps: Step[] = [
  { name: 'types', commands: [tool('typescript/bin/tsc', '--noEmit')] },
  {
    name: 'lint and layers',
    commands: [tool('@biomejs/biome/bin/biome', 'check', '.'), [process.execPath, 'tests/architecture/check.ts']]
  },
  { name: 'unused', commands: [tool('knip/bin/knip.js')] },
  { name: 'migrations', commands: [tool('drizzle-kit/bin.cjs', 'check', '--config', 'src-main/db/drizzle.config.ts')] },
  vitest('unit', 'workshop', 'window', 'doors'),
  { name: 'build', commands: [tool('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn')] },
  playwright('end to end, web', 'web'),
  playwright('end to end, stand-in for Electron', 'stand-in'),
  { ...vitest('packaging', 'packaging'), needs: 'build' }
]

function run(command: string[], env: Record<string, string> = {}): Promise<boolean> {
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise((done) => {
    child.once('exit', (code) => done(code === 0))
    child.once('error', () => done(false))
  })
}

/** The tool's own sums; a tool that failed without a failed test (or without sums) counts one failure. */
function sumsOf(step: Step, isGood: boolean): Sums {
  const one = { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
  if (!step.sums) return one
  if (!existsSync(step.sums.file)) return { passed: 0, failed: 1, skipped: 0 }
  const sums = step.sums.read(readFileSync(step.sums.file, 'utf8'))
  return isGood || sums.failed > 0 ? sums : { ...sums, failed: 1 }
}

async function take(step: Step): Promise<Sums> {
  console.log(`\n▶ ${step.name}`)
  const began = performance.now()
  let isGood = true
  for (const command of step.commands) isGood = isGood && (await run(command, step.env))
  const sums = sumsOf(step, isGood)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `${sums.failed === 0 ? '✔' : '✘'} ${step.name}: ${sums.passed} passed, ${sums.failed} failed, ${seconds} s`
  )
  return sums
}

/** The real desktop program, where it can run. */
function electronStep(): Step | string {
  if (!electronBinary(root)) return "not run: Electron's binary is not here"
  const reason = obstacle(thisPlace())
  if (reason === 'display') return 'not run: there is no display for Electron'
  return reason === 'root'
    ? 'not run: Electron keeps its sandbox from the root user'
    : playwright('end to end, Electron', 'electron')
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results)
process.env.CHROMIUM = needBrowser()
const began = performance.now()
const total: Sums = { passed: 0, failed: 0, skipped: 0 }
let isBuilt = false
const electron = electronStep()
for (const step of typeof electron === 'string' ? steps : [...steps, electron]) {
  const sums: Sums = step.needs === 'build' && !isBuilt ? { passed: 0, failed: 1, skipped: 0 } : await take(step)
  if (step.name === 'build') isBuilt = sums.failed === 0
  if (step.needs === 'build' && !isBuilt) console.log(`\n✘ ${step.name}: not run, as the build failed`)
  total.passed += sums.passed
  total.failed += sums.failed
  total.skipped += sums.skipped
}
if (typeof electron === 'string') console.log(`\nend to end, Electron: ${electron}`)
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
