import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startWebShell, type WebShell } from '../../src-main/shells/web/server.ts'

let folder: string
let shell: WebShell
let origin: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightfirst-web-'))
  const rendererDir = join(folder, 'renderer')
  mkdirSync(join(rendererDir, 'assets'), { recursive: true })
  writeFileSync(join(rendererDir, 'index.html'), '<title>the window</title>')
  writeFileSync(join(rendererDir, 'assets', 'index-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'secret.html'), 'outside the window')
  shell = await startWebShell({ dataDir: join(folder, 'data'), port: 0, rendererDir })
  origin = new URL(shell.url).origin
})

afterEach(async () => {
  await shell.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Over node:http, which sends any header and any path as they are. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Answer>((done, fail) => {
    const { hostname, port } = new URL(origin)
    const { method = 'GET', headers = {} } = options
    const call = send({ hostname, port, path, method, headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        body += piece
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    call.on('error', fail)
    call.end(options.body)
  })
}

async function enter(): Promise<string> {
  const { headers } = await ask(new URL(shell.url).pathname)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

const call = { method: 'POST', body: '{}' }

test('the link of this run lets a browser in and its cookie is for this site alone and hidden from scripts', async () => {
  const answer = await ask(new URL(shell.url).pathname)
  expect(answer.status).toBe(200)
  expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  expect(await ask('/', { headers: { Cookie: await enter() } })).toMatchObject({
    status: 200,
    body: '<title>the window</title>'
  })
})

test('a browser without the link sees neither the window nor the books, and is told how to come in', async () => {
  const page = await ask('/', { headers: { 'Accept-Language': 'zh-CN' } })
  expect(page.status).toBe(401)
  expect(page.body).toContain('此页面需要专用链接')
  const books = await ask('/rpc/shop/state', { ...call, headers: { Origin: origin } })
  expect(books).toMatchObject({ status: 401 })
})

test('a wrong link and a wrong cookie let nobody in', async () => {
  const cookie = await enter()
  expect((await ask('/enter/guessed')).status).toBe(401)
  expect((await ask('/', { headers: { Cookie: `${cookie}x` } })).status).toBe(401)
})

test('another name for this address is refused even with the cookie', async () => {
  const cookie = await enter()
  const { port } = new URL(origin)
  for (const host of [`localhost:${port}`, 'evil.example', `127.0.0.1`]) {
    expect((await ask('/', { headers: { Cookie: cookie, Host: host } })).status).toBe(421)
  }
})

test('a page of another site cannot call the books even with the cookie', async () => {
  const headers = { Cookie: await enter(), 'Content-Type': 'application/json' }
  for (const foreign of ['http://evil.example', 'null', `${origin}.evil.example`]) {
    expect((await ask('/rpc/shop/state', { ...call, headers: { ...headers, Origin: foreign } })).status).toBe(403)
  }
  expect((await ask('/rpc/shop/state', { ...call, headers })).status).toBe(403)
})

test('the window of this run reads the state of the books', async () => {
  const headers = { Cookie: await enter(), Origin: origin, 'Content-Type': 'application/json' }
  const answer = await ask('/rpc/shop/state', { ...call, headers })
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toMatchObject({ json: { open: 'none', shop: null } })
})

test('a call by a plain link is refused, so that no picture or link can change the books', async () => {
  expect((await ask('/rpc/shop/state', { headers: { Cookie: await enter() } })).status).toBe(405)
})

test('no path leads out of the window’s folder', async () => {
  const headers = { Cookie: await enter() }
  for (const path of [
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..%5c..%5csecret.html',
    '/%00',
    '/%'
  ]) {
    expect(await ask(path, { headers })).toMatchObject({ status: 404, body: '' })
  }
})

test('every answer forbids foreign scripts, frames and guessing of types', async () => {
  const headers = { Cookie: await enter() }
  for (const path of ['/', '/assets/index-1a2b.js', '/missing.js', new URL(shell.url).pathname]) {
    const policy = String((await ask(path, { headers })).headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe/)
    expect((await ask(path, { headers })).headers['x-content-type-options']).toBe('nosniff')
  }
})

test('a port that another program uses is said in one sentence and the books are closed again', async () => {
  const port = Number(new URL(origin).port)
  await expect(startWebShell({ dataDir: join(folder, 'other'), port, rendererDir: folder })).rejects.toThrow(
    `Port ${port} is in use by another program. Nothing was started.`
  )
})
