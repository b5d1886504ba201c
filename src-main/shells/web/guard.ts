import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const TOKEN_BYTES = 32
const ENTER = '/enter/'

/** What a request is allowed: in by the link of this run, in with the cookie, or a refusal with its status. */
export type Admission = { kind: 'enter'; cookie: string } | { kind: 'admitted' } | { kind: 'refused'; status: number }

export interface Guard {
  /** Path of the link that lets a browser in, for this run only. */
  readonly enterPath: string
  admit(request: IncomingMessage): Admission
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function cookieOf(request: IncomingMessage, name: string): string {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value !== undefined) return value
  }
  return ''
}

const SAFE_METHODS = new Set(['GET', 'HEAD'])

/**
 * Other pages in the same browser and other names for this address must not reach the books: the Host is exact
 * (against rebinding), the Origin is exact wherever something is sent (against forged forms), and only a browser
 * that came by the link of this run holds the cookie (against other users of this PC).
 */
export function createGuard(host: string, port: number): Guard {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const session = randomBytes(TOKEN_BYTES).toString('base64url')
  const authority = `${host}:${port}`
  const origin = `http://${authority}`
  // Cookies are shared by all ports of a host, so the port stands in the name.
  const cookieName = `rightfirst_${port}`
  const refused = (status: number): Admission => ({ kind: 'refused', status })
  return {
    enterPath: `${ENTER}${token}`,
    admit(request) {
      if (request.headers.host !== authority) return refused(421)
      const sent = request.headers.origin
      if (sent === undefined ? !SAFE_METHODS.has(request.method ?? '') : sent !== origin) return refused(403)
      const path = (request.url ?? '/').split('?')[0] ?? '/'
      if (path.startsWith(ENTER)) {
        if (request.method !== 'GET' || !same(path.slice(ENTER.length), token)) return refused(401)
        return { kind: 'enter', cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` }
      }
      return same(cookieOf(request, cookieName), session) ? { kind: 'admitted' } : refused(401)
    }
  }
}
