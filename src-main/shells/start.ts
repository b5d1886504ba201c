import { refuseOldNode } from './node-version.ts'

refuseOldNode()
const { start } = await import('./start/start.ts')
process.exit(await start())
