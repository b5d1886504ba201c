import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const SHARE_TYPES = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', 'afpfs', 'webdav', '9p.share'])

/** Whether a path lies on a network share, where SQLite's locks do not hold (faults.md 42). */
export function isOnNetworkShare(file: string, mounts: string = readMounts()): boolean {
  const path = resolve(file)
  if (/^[\\/]{2}[^\\/?.]/.test(file)) return true
  let best = { point: '', type: '' }
  for (const row of mounts.split('\n')) {
    const [, point = '', type = ''] = row.split(' ')
    const isAbove = point === '/' || path === point || dirname(path).startsWith(point)
    if (isAbove && point.length > best.point.length) best = { point, type }
  }
  return SHARE_TYPES.has(best.type)
}

function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    return ''
  }
}
