import http, { type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { log } from '@/lib/log'
import { openDoor } from './open-door'

const live = {
  APP_URL: 'https://portal.example',
  HOST: undefined,
  HSTS_SUBDOMAINS: false,
  TRUSTED_PROXIES: [],
  mode: 'live' as const,
}
const demo = {
  APP_URL: 'http://localhost:3000',
  HOST: '127.0.0.1',
  HSTS_SUBDOMAINS: false,
  TRUSTED_PROXIES: [],
  mode: 'sandbox' as const,
}

let server: http.Server | undefined
afterEach(() => {
  server?.close()
  vi.restoreAllMocks()
})

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** Sends one request to a server behind the door. It echoes the request, or answers with `handle`. */
async function ask(
  settings: typeof live | typeof demo,
  { path = '/', method = 'GET', headers = {} }: { path?: string; method?: string; headers?: Record<string, string> },
  handle: http.RequestListener = (request, response) => response.end(JSON.stringify(request.headers)),
): Promise<Answer> {
  server?.close()
  const door = openDoor(settings)
  server = http.createServer((request, response) => {
    if (door.admit(request, response)) handle(request, response)
  })
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += String(chunk)))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
      })
      .on('error', reject)
      .end()
  })
}

describe('where a request came to', () => {
  it.each<[string, Record<string, string>]>([
    ['nginx’s plain proxy_pass', { host: 'upstream:3000' }],
    ['a host without its port', { host: 'portal.example', 'x-forwarded-host': 'portal.example:8443' }],
    [
      'whatever a client writes',
      { host: 'a', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' },
    ],
  ])('is APP_URL, through %s', async (_through, headers) => {
    const { body } = await ask(live, { headers })
    expect(JSON.parse(body)).toMatchObject({
      host: 'portal.example',
      'x-forwarded-host': 'portal.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
    })
    expect(JSON.parse(body)).not.toHaveProperty('forwarded')
  })

  it('keeps APP_URL’s own port', async () => {
    const { body } = await ask(demo, { headers: { host: 'localhost', 'x-forwarded-host': 'localhost' } })
    expect(JSON.parse(body)).toMatchObject({
      host: 'localhost:3000',
      'x-forwarded-host': 'localhost:3000',
      'x-forwarded-proto': 'http',
    })
  })

  it('is told once where it differs, with the remedy, and never for a health check', async () => {
    const warn = vi.spyOn(log, 'warn')
    await ask(live, { path: '/api/health', headers: { host: '10.0.0.5' } })
    await ask(live, { headers: { host: 'portal.example' } })
    expect(warn).not.toHaveBeenCalled()
    const door = openDoor(live)
    const request = () => ({
      method: 'GET',
      url: '/',
      headers: { host: 'upstream:3000' },
      httpVersion: '1.1',
      socket: { remoteAddress: '127.0.0.1' },
    })
    const response = () => ({
      writeHead: () => undefined,
      hasHeader: () => false,
      setHeader: () => undefined,
      once: () => undefined,
    })
    for (let time = 0; time < 3; time++) door.admit(request() as never, response() as never)
    expect(warn).toHaveBeenCalledTimes(1)
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(/"Host: upstream:3000", not portal\.example.*proxy_set_header Host \$host/),
    )
  })
})

describe('every answer', () => {
  const kinds: [string, http.RequestListener, number][] = [
    ['a route’s', (_request, response) => response.end('ok'), 200],
    ['an error', (_request, response) => response.writeHead(500).end(), 500],
    ['a redirect', (_request, response) => response.writeHead(303, { location: '/' }).end(), 303],
    ['a file', (_request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(''), 200],
  ]

  it.each(kinds)('has the headers of the house: %s', async (_kind, handle, status) => {
    const answer = await ask({ ...live, HSTS_SUBDOMAINS: true }, {}, handle)
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/),
    })
  })

  it('has them when it is refused at the door too', async () => {
    for (const asked of [{ path: '/%00' }, { method: 'TRACE' }, { method: 'OPTIONS' }]) {
      const { headers } = await ask(live, asked)
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=63072000',
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('keeps what a page says of itself', async () => {
    const { headers } = await ask(live, {}, (_request, response) => {
      response.setHeader('content-security-policy', 'frame-ancestors https://app.example')
      response.writeHead(200, { 'referrer-policy': 'no-referrer' }).end()
    })
    expect(headers).toMatchObject({
      'content-security-policy': 'frame-ancestors https://app.example',
      'referrer-policy': 'no-referrer',
    })
  })

  it('speaks of transport only where APP_URL is https', async () => {
    expect((await ask(demo, {})).headers).not.toHaveProperty('strict-transport-security')
  })
})

describe('what is allowed', () => {
  const refuse: http.RequestListener = (_request, response) => response.writeHead(405).end()

  it('is said where a route refuses a method without saying it', async () => {
    expect((await ask(live, { method: 'POST' }, refuse)).headers.allow).toBe('GET, HEAD')
    expect((await ask(live, { method: 'GET' }, refuse)).headers.allow).toBe('POST')
  })

  it('is what OPTIONS asks for', async () => {
    expect(await ask(live, { method: 'OPTIONS', path: '/v1/x' })).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, POST, DELETE, OPTIONS' },
    })
  })
})

describe('what is refused', () => {
  it('is written down, without the address that was asked for', async () => {
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    const cases: [typeof live | typeof demo, Parameters<typeof ask>[1], object][] = [
      [demo, { path: '/portal/secret', headers: { host: 'evil.example' } }, { door: 'portal', why: 'wrong_host' }],
      [live, { path: '/console/x', method: 'TRACE' }, { door: 'console', why: 'wrong_method' }],
      [live, { path: '/v1?a=%00', headers: { 'x-request-id': 'request-1' } }, { door: 'api', requestId: 'request-1' }],
      [live, { path: '/portal/secret', headers: { 'next-router-state-tree': 'x' } }, { why: 'bad_request' }],
    ]
    for (const [settings, asked, line] of cases) {
      warn.mockClear()
      await ask(settings, { ...asked, headers: { 'x-forwarded-for': '203.0.113.9', ...asked.headers } })
      const common = { security: 'refused', what: 'request', who: 'anonymous', address: '203.0.113.9' }
      expect(warn.mock.calls).toEqual([[expect.objectContaining({ ...common, ...line }), 'refused']])
      expect(JSON.stringify(warn.mock.calls)).not.toContain('secret')
    }
  })

  it('has the API’s shape at its root too', async () => {
    const refused = await ask(live, { path: '/v1', method: 'TRACE' })
    expect(JSON.parse(refused.body)).toMatchObject({ error: { type: 'invalid_request_error' } })
  })
})

it('refuses a foreign host in a demo alone, and the API’s calls in Stripe’s shape', async () => {
  expect(await ask(demo, { headers: { host: 'evil.example' } })).toMatchObject({ status: 421 })
  expect(await ask(live, { headers: { host: 'evil.example' } })).toMatchObject({ status: 200 })
  const refused = await ask(live, { path: '/v1/a%00' })
  expect(refused.status).toBe(400)
  expect(JSON.parse(refused.body)).toMatchObject({ error: { type: 'invalid_request_error' } })
})
