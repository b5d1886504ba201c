import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { type Application, openApplication } from '../../app/application.ts'
import { router } from '../../app/router.ts'
import type { Clock } from '../../shared/clock.ts'
import { CommandError, PortTakenError } from '../command-error.ts'
import { terminalTranslator } from '../language.ts'
import { findRendererDir, readRendererFile, securityHeaders } from '../renderer-files.ts'
import { createGuard, type Guard } from './guard.ts'
import { enterPage, linkNeededPage } from './pages.ts'

export interface WebShellOptions {
  dataDir: string
  /** 0 takes a free one. */
  port: number
  host?: string
  /** The built window; by default the one of this installation. */
  rendererDir?: string | null
  /** Time, when it must stand still: for pictures and tests. */
  clock?: Clock
}

export interface WebShell {
  /** The address with the link of this run; it lets a browser in. */
  url: string
  close(): Promise<void>
}

/** Files to import are sent whole; the core has a smaller limit of its own and a sentence for it. */
const MAX_BODY_BYTES = 268_435_456
const HTML = { ...securityHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer = ''
): void {
  response.writeHead(status, headers).end(body)
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  const body = status === 401 ? linkNeededPage(request.headers['accept-language']) : ''
  // Nothing is read from a request that was refused.
  response.setHeader('Connection', 'close')
  end(response, status, HTML, body)
}

function answerer(app: Application, guard: Guard, rendererDir: string): Answer {
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })] })
  return async (request, response) => {
    const admission = guard.admit(request)
    if (admission.kind === 'refused') return refuse(request, response, admission.status)
    if (admission.kind === 'enter') return end(response, 200, { ...HTML, 'Set-Cookie': admission.cookie }, enterPage)
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/rpc/')) {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      response.setHeader('Cache-Control', 'no-store')
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { app } })
      if (!matched) end(response, 404, HTML)
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return end(response, 405, { ...HTML, Allow: 'GET, HEAD' })
    const file = await readRendererFile(rendererDir, path)
    if (!file) return end(response, 404, HTML)
    end(response, 200, file.headers, request.method === 'HEAD' ? '' : file.body)
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** The application over HTTP, for browsers of this PC (127.0.0.1 unless another host is named). */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const t = terminalTranslator()
  const { dataDir, port, host = '127.0.0.1', rendererDir = findRendererDir(), clock } = options
  if (!rendererDir) throw new CommandError(t('cli.serve.notBuilt'))
  const app = await openApplication({ dataDir, ...(clock && { clock }) })
  let answer: Answer | null = null
  const server = createServer((request, response) => {
    answer?.(request, response).catch((error: unknown) => {
      app.report(error, `${request.method} ${request.url?.split('?')[0]}`)
      if (response.headersSent) response.destroy()
      else end(response, 500, HTML)
    })
  })
  try {
    const bound = await listen(server, port, host)
    const guard = createGuard(host, bound)
    answer = answerer(app, guard, rendererDir)
    return { url: `http://${host}:${bound}${guard.enterPath}`, close: () => closeShell(server, app) }
  } catch (error) {
    await app.close()
    throw isPortTaken(error) ? new PortTakenError(t('cli.serve.portTaken', { port })) : error
  }
}

async function closeShell(server: Server, app: Application): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  server.closeAllConnections()
  await closed
  await app.close()
}
