import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inContext, type Context } from './context'
import { inSpan } from './in-span'
import { metrics } from './metrics'
import { routePattern } from './route-pattern'

const requestIdHeader = 'x-request-id'

/**
 * Serves one request with an id, a span and its metrics. A page that says that the database is away gets status 503,
 * which a page of Next cannot choose itself.
 */
export function serveObserved(request: IncomingMessage, response: ServerResponse, serve: () => void): void {
  const requestId = idOf(request)
  request.headers[requestIdHeader] = requestId
  const context: Context = { requestId }
  const method = request.method ?? ''
  const route = routePattern(pathOf(request))
  const noteTime = metrics().requests.startTimer({ method: knownMethod(method), route })
  setStatusOfPage(request, response, context)
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  void inContext(context, () =>
    inSpan(
      `${method} ${route}`,
      { 'http.request.method': method, 'http.route': route },
      async (span) => {
        serve()
        await ended
        const status = response.statusCode
        span?.set({ 'http.response.status_code': status })
        noteTime({ status: String(status) })
      },
      { kind: 'server', traceparent: request.headers.traceparent?.toString() },
    ),
  )
}

function setStatusOfPage(request: IncomingMessage, response: ServerResponse, context: Context): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...given: unknown[]) => {
    if (!response.hasHeader(requestIdHeader)) response.setHeader(requestIdHeader, context.requestId ?? '')
    const isFault = context.databaseGone && (status === 200 || status === 500) && isPage(request, response)
    if (!isFault) return writeHead(status, ...given)
    response.statusCode = 503
    return writeHead(503, ...given)
  }
}

/** A whole page. What scripts ask for keeps its status, which Next's router and our forms read. */
function isPage({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  if (!['GET', 'HEAD'].includes(method ?? '') || headers.rsc !== undefined) return false
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}

function idOf({ headers }: IncomingMessage): string {
  const given = headers[requestIdHeader]?.toString() ?? ''
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

function pathOf({ url = '' }: IncomingMessage): string {
  const path = url.split('?')[0] ?? ''
  return path.startsWith('/') ? path : '/'
}

/** Anybody may make up methods. */
function knownMethod(method: string): string {
  return ['GET', 'HEAD', 'POST', 'DELETE'].includes(method) ? method : 'other'
}
