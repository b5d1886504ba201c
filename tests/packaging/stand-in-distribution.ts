// Lays out a folder shaped like an unpacked Electron distribution, whose binaries carry only the fuse wire.
// electron-builder packs the real application around it; the result is for checking, never for running.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'

/** What Electron's binaries hold just before their fuses: version, count, then a character a fuse. */
export const FUSE_SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const FUSES = '101100011'
const wire = Buffer.concat([FUSE_SENTINEL, Buffer.from([1, FUSES.length]), Buffer.from(FUSES)])

const SUPPORT_FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_crashpad_handler',
  'chrome-sandbox',
  'locales/en-US.pak',
  'locales/zh-CN.pak'
]

interface Resedit {
  NtExecutable: { createEmpty(is32: boolean, isDll: boolean): { generate(): ArrayBuffer } }
  NtExecutableResource: { from(exe: unknown): { entries: unknown[]; outputResource(exe: unknown): void } }
  Resource: {
    VersionInfo: {
      createEmpty(): {
        setFileVersion(major: number, minor: number, micro: number, revision: number, lang: number): void
        setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void
        outputToResourceEntries(entries: unknown[]): void
      }
    }
  }
}

/** A Windows program without code; the wire rides in a resource, so that it survives what electron-builder edits. */
function emptyWindowsProgram(): Buffer {
  const { NtExecutable, NtExecutableResource, Resource }: Resedit = createRequire(import.meta.url)('resedit')
  const exe = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(exe)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion(1, 0, 0, 0, 1033)
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'stand-in', FileDescription: 'not Electron' })
  version.outputToResourceEntries(resources.entries)
  const bin = wire.buffer.slice(wire.byteOffset, wire.byteOffset + wire.length)
  resources.entries.push({ type: 'STANDIN', id: 'FUSEWIRE', lang: 1033, codepage: 1200, bin })
  resources.outputResource(exe)
  return Buffer.from(exe.generate())
}

export function layOutDistribution(root: string, dir: string): void {
  const manifest = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  rmSync(dir, { recursive: true, force: true })
  for (const folder of ['resources', 'locales']) mkdirSync(join(dir, folder), { recursive: true })
  for (const file of SUPPORT_FILES) writeFileSync(join(dir, file), '')
  writeFileSync(join(dir, 'version'), version)
  writeFileSync(
    join(dir, 'electron'),
    Buffer.concat([Buffer.from('STAND-IN, NOT ELECTRON\n'), wire, Buffer.from('\n')])
  )
  writeFileSync(join(dir, 'electron.exe'), emptyWindowsProgram())
  for (const program of ['electron', 'electron.exe']) chmodSync(join(dir, program), 0o755)
}
