import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The browser's quiet mode for tests; without a sandbox, as test machines often run as root in a container. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

function onPath(name: string): string | null {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : null
}

/** A Chromium that is here: the one of `CHROMIUM`, the system's, or the one Playwright downloaded. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM
  if (named) return named
  const installed = ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find((path) => path !== null)
  if (installed) return installed
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** On Debian as root, the browser and the typefaces that Chinese pages need, from the system's packages. */
function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-y', '--no-install-recommends']
  return run('apt-get', ['update', '-q']) && run('apt-get', [...wait, 'install', 'chromium', 'fonts-noto-cjk'])
}

/** A browser for the end-to-end tests, fetched when there is none. Throws with what to do when it cannot be had. */
export function needBrowser(): string {
  const here = findBrowser()
  if (here) return here
  console.log('No Chromium is here; fetching one …')
  const fetched =
    installFromDebian() || run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const browser = fetched ? findBrowser() : null
  if (!browser) {
    throw new Error(
      'There is no Chromium and none could be fetched. Install one (Debian: apt-get install chromium) or name it in CHROMIUM.'
    )
  }
  return browser
}
