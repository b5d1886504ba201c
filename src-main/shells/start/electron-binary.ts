import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Place {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  isRoot: boolean
}

export const thisPlace = (): Place => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0
})

export function hasDisplay({ platform, env }: Place): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Why Electron cannot run here, whether or not its binary is there; null when nothing speaks against it. */
export function obstacle(place: Place): 'display' | 'root' | null {
  if (!hasDisplay(place)) return 'display'
  return place.platform === 'linux' && place.isRoot ? 'root' : null
}

/** Electron's binary, when it has been downloaded; its package alone has none. */
export function electronBinary(root: string, env: Place['env'] = process.env): string | null {
  const folder = join(root, 'node_modules/electron')
  try {
    const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
    const binary = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** Lets Electron's package download its binary, but not for ever. */
export async function fetchElectron(root: string, withinSeconds: number): Promise<boolean> {
  const install = join(root, 'node_modules/electron/install.js')
  if (!existsSync(install)) return false
  const child = spawn(process.execPath, [install], { cwd: root, stdio: 'ignore' })
  const tooLate = setTimeout(() => child.kill(), withinSeconds * 1000)
  const code = await new Promise<number | null>((done) => {
    child.once('close', done)
    child.once('error', () => done(null))
  })
  clearTimeout(tooLate)
  return code === 0 && electronBinary(root) !== null
}
