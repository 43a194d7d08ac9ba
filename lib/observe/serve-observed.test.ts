import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { currentContext, noteMerchant } from './context'
import { inSpan } from './in-span'
import { metrics } from './metrics'
import { serveObserved } from './serve-observed'
import { startTracing } from './start-tracing'
import { currentTracer } from './tracer'

type Sent = { name: string; traceId: string; parentSpanId?: string; spanId: string; attributes: { key: string }[] }

let app: Server
let receiver: Server
let serve: (request: IncomingMessage, response: ServerResponse) => void
const received: string[] = []
const token = 'eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.c2lnbmF0dXJl'
const portOf = (server: Server) => (server.address() as AddressInfo).port
const ask = (path: string, headers = {}) => fetch(`http://127.0.0.1:${portOf(app)}${path}`, { headers })
const listen = (server: Server) => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))

beforeAll(async () => {
  app = createServer((request, response) => serveObserved(request, response, () => serve(request, response)))
  receiver = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(`${request.url} ${body}`)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await Promise.all([listen(app), listen(receiver)])
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${portOf(receiver)}`)
  startTracing('1.2.3')
})
afterAll(() => {
  app.close()
  receiver.close()
})
beforeEach(() => metrics().registry.resetMetrics())

function page(response: ServerResponse, status = 200): void {
  // As Next does.
  response.statusCode = status
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end('<h1>away</h1>')
}
const loseDatabase = () => Object.assign(currentContext() ?? {}, { databaseGone: true })

it('gives each request an id, which its own logs and answer carry', async () => {
  let seen
  serve = (_, response) => {
    noteMerchant('merch_1')
    seen = { ...currentContext() }
    page(response)
  }
  const answer = await ask('/console')
  expect(seen).toEqual({ requestId: answer.headers.get('x-request-id'), merchantId: 'merch_1' })
  expect((await ask('/console', { 'x-request-id': 'given-by-proxy' })).headers.get('x-request-id')).toBe(
    'given-by-proxy',
  )
  expect((await ask('/console', { 'x-request-id': 'a b' })).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
})

it('answers a page that lost its database with 503, and leaves what scripts read', async () => {
  serve = (_, response) => {
    loseDatabase()
    page(response)
  }
  expect((await ask('/console')).status).toBe(503)
  expect((await ask('/console', { rsc: '1' })).status).toBe(200)
  serve = (_, response) => {
    loseDatabase()
    page(response, 404)
  }
  expect((await ask('/console')).status).toBe(404)
  serve = (_, response) => page(response)
  expect((await ask('/console')).status).toBe(200)
})

it('counts requests by route, without what was in the path', async () => {
  serve = (_, response) => page(response)
  await ask(`/portal/${token}/invoices?x=1`)
  await ask('/wp-admin/setup.php')
  const line = 'portico_http_request_seconds_count{method="GET",route="/portal/[token]/invoices",status="200"} 1'
  const written = () => metrics().registry.metrics()
  await expect.poll(written).toContain(line)
  await expect.poll(written).toContain('route="other",status="200"} 1')
  expect(await written()).not.toContain('eyJ')
})

it('sends spans of a request and what it did to an OTLP receiver, below the caller’s and without tokens', async () => {
  serve = (_, response) =>
    void inSpan(
      'Stripe GET /v1/customers/{id}',
      { 'stripe.operation': 'GET /v1/customers/{id}' },
      async () => undefined,
    ).then(() => page(response))
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  await ask(`/portal/${token}`, { traceparent: `00-${traceId}-b7ad6b7169203331-01` })
  await currentTracer()?.stop()
  const [sent = ''] = received.filter((body) => body.includes(traceId))
  expect(sent).toMatch(/^\/v1\/traces /)
  const { resourceSpans } = JSON.parse(sent.slice('/v1/traces '.length)) as {
    resourceSpans: { scopeSpans: { spans: Sent[] }[] }[]
  }
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
  const mine = spans.filter((span) => span.traceId === traceId)
  const request = mine.find(({ name }) => name === 'GET /portal/[token]')
  const call = mine.find(({ name }) => name === 'Stripe GET /v1/customers/{id}')
  expect(request?.parentSpanId).toBe('b7ad6b7169203331')
  expect(call?.parentSpanId).toBe(request?.spanId)
  expect(received.join()).not.toContain('eyJ')
})
