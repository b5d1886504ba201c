import { spawn } from 'node:child_process'
import { hasDisplay, type Place } from './electron-binary.ts'

function opener({ platform }: Place, url: string): [string, string[]] {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', url]]
  return [platform === 'darwin' ? 'open' : 'xdg-open', [url]]
}

/** Shows the address in the person's browser where there is a screen. It is printed anyway, so nothing here may fail. */
export function openBrowser(url: string, place: Place): void {
  if (!hasDisplay(place) || place.env.BROWSER === 'none') return
  const [program, args] = opener(place, url)
  spawn(program, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref()
}
