import { protocol } from 'electron'
import { readRendererFile } from '../renderer-files.ts'

const SCHEME = 'rightfirst'
const HOST = 'app'

/** The window's address. A scheme of our own gives the page an origin and headers, which `file:` has not. */
export const PAGE_URL = `${SCHEME}://${HOST}/`

/** To be called before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Serves the built window, and nothing else, under the scheme. */
export function servePage(rendererDir: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === HOST && request.method === 'GET' ? await readRendererFile(rendererDir, pathname) : null
    return file ? new Response(file.body, { headers: file.headers }) : new Response(null, { status: 404 })
  })
}

/** Whether a frame is our page itself: not a frame in it, not another address. */
export function isOurPage(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(PAGE_URL)
}
