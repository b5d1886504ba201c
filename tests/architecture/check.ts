import { resolve } from 'node:path'
import { breachesOf } from './layers.ts'

/** `npm run lint`: prints every broken layer rule with its number and fails. */
const breaches = breachesOf(resolve(process.argv[2] ?? '.'))
for (const { rule, path, line, message } of breaches) process.stderr.write(`${rule} ${path}:${line} ${message}\n`)
process.exitCode = breaches.length === 0 ? 0 : 1
