import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** A file of an asar archive: where it lies after the header, or that it lies beside the archive. */
export interface Entry {
  path: string
  size: number
  offset: number
  isUnpacked: boolean
}

interface Node {
  files?: Record<string, Node> | undefined
  size?: number | undefined
  offset?: string | undefined
  unpacked?: boolean | undefined
}
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), node).optional(),
    size: z.number().optional(),
    offset: z.string().optional(),
    unpacked: z.boolean().optional()
  })
)

/** Two pickles: the size of the header, and the header (https://github.com/electron/asar#format). */
const HEADER_AT = 16

function walk({ files = {} }: Node, parent: string): Entry[] {
  return Object.entries(files).flatMap(([name, child]) => {
    const path = parent === '' ? name : `${parent}/${name}`
    if (child.files) return walk(child, path)
    const { size = 0, offset = '0', unpacked = false } = child
    return [{ path, size, offset: Number(offset), isUnpacked: unpacked }]
  })
}

export function readArchive(file: string): { entries: Entry[]; extract(into: string): void } {
  const bytes = readFileSync(file)
  const dataAt = 8 + bytes.readUInt32LE(4)
  const header = bytes.toString('utf8', HEADER_AT, HEADER_AT + bytes.readUInt32LE(12))
  const entries = walk(node.parse(JSON.parse(header)), '')
  return {
    entries,
    extract(into) {
      for (const { path, size, offset, isUnpacked } of entries) {
        const body = isUnpacked
          ? readFileSync(join(`${file}.unpacked`, path))
          : bytes.subarray(dataAt + offset, dataAt + offset + size)
        mkdirSync(dirname(join(into, path)), { recursive: true })
        writeFileSync(join(into, path), body)
      }
    }
  }
}
