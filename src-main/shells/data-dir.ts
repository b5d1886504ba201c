import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Surroundings {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
}

const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() })

/** Where a person's programs keep their data; the same folder that Electron calls userData, so all doors share it. */
function userDataDir({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'RightFirst')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'RightFirst')
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'RightFirst')
}

/** The folder of the books: `RIGHTFIRST_DATA`, or the usual place of this system. */
export function defaultDataDir(surroundings: Surroundings = here()): string {
  const wanted = surroundings.env.RIGHTFIRST_DATA
  return wanted ? resolve(wanted) : join(userDataDir(surroundings), 'data')
}
