import { refuseOldNode } from '../node-version.ts'

refuseOldNode()
const { runCommandLine } = await import('./run.ts')
const { terminalIo } = await import('./terminal.ts')
process.exitCode = await runCommandLine(process.argv.slice(2), terminalIo())
