import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What the window may load, in every door. Scripts only from our own files; antd writes its styles into the page, so
 * styles alone may stand inline; pictures and the report's preview are blobs made in the window.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'"
].join('; ')

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm'
}

export interface RendererFile {
  body: Buffer<ArrayBuffer>
  headers: Record<string, string>
}

/** The built window: beside the built main process, or under `out/` seen from the sources. Null: it is not built. */
export function findRendererDir(from: string = import.meta.url): string | null {
  let folder = dirname(fileURLToPath(from))
  for (let step = 0; step < 5; step++) {
    const candidate = join(folder, 'out', 'renderer')
    if (existsSync(join(candidate, 'index.html'))) return candidate
    folder = dirname(folder)
  }
  return null
}

function fileOf(dir: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = resolve(dir, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(`${resolve(dir)}${sep}`) ? file : null
}

/** A file of the built window by the path of its address; null when there is none, or it would lie outside. */
export async function readRendererFile(dir: string, pathname: string): Promise<RendererFile | null> {
  const file = fileOf(dir, pathname)
  const type = file ? TYPES[extname(file)] : undefined
  if (!file || !type) return null
  try {
    const body = await readFile(file)
    // Names in assets/ carry a hash of what is in them.
    const cache = pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
    return { body, headers: { ...securityHeaders, 'Content-Type': type, 'Cache-Control': cache } }
  } catch {
    return null
  }
}
