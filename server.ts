import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import next from 'next'
import { closeServer } from '@/lib/door/close-server'
import { openDoor } from '@/lib/door/open-door'
import { parseErrorStatus } from '@/lib/door/parse-error-status'
import { refuseConnection } from '@/lib/door/refuse-connection'
import { env } from '@/lib/env'
import { answerWatchers } from '@/lib/health/answer-watchers'
import { release } from '@/lib/health/release'
import { log } from '@/lib/log'
import { serveObserved } from '@/lib/observe/serve-observed'
import { currentTracer } from '@/lib/observe/tracer'
import { tracesWanted } from '@/lib/observe/traces-wanted'
import { routeConsole } from '@/lib/route-console'
import { leadBackOldForm } from '@/lib/net/lead-back-old-form'
import { reachableHost } from '@/lib/net/reachable-host'
import { answerWebhook } from '@/lib/sync/events/answer-webhook'

// The production server answers Stripe's webhooks, which come in floods, without Next, and passes everything else on to
// it. In `next dev`, the route of the same path answers them.
const webhookPath = '/api/stripe/webhook'
// SIGTERM ends the process within their sum, well below the 30 s that supervisors give. Jobs end while requests do.
const requestsMilliseconds = 10_000
const jobsMilliseconds = 6_000
const nextMilliseconds = 4_000
// For the whole request including its body, so that half a request cannot hold a connection for ever.
const requestTimeout = 120_000

const { values } = parseArgs({ options: { port: { type: 'string' }, hostname: { type: 'string' } } })
const port = Number(values.port)
const { hostname } = values
routeConsole()
log.info({ ...release(), node: process.version, mode: env().mode, process: 'app' }, 'starting')
// Loaded only where traces are wanted.
if (tracesWanted(process.env)) (await import('@/lib/observe/start-tracing')).startTracing(release().version)
// Next sets these when it is its own server. Redirects after actions are fetched from here, whatever the Host header
// says.
process.env.PORT = String(port)
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachableHost(hostname)}:${port}`
// The settings of the build, beside which this program stands. Next would load next.config.mjs, which needs the tools of
// a build, and takes these instead (node_modules/next/dist/server/config.js).
const built = readFileSync(new URL('required-server-files.json', import.meta.url), 'utf8')
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify((JSON.parse(built) as { config: object }).config)

const door = openDoor(env())
// Node's own answer to a request without a host would lack our headers.
const server = createServer({ requestTimeout, requireHostHeader: false }, serve)
// Node would refuse these before the door sees them, and without our headers.
server.on('checkExpectation', serve)
server.on('clientError', (error, socket) => refuseConnection(socket, parseErrorStatus(error), door.defaults))
server.on('connect', (_request, socket) =>
  refuseConnection(socket, 405, { ...door.defaults, allow: 'GET, HEAD, POST' }),
)
// Next writes 127.0.0.1 as localhost in its own URLs (next/dist/server/web/next-url.js). With another name here, a
// rewrite of proxy.ts would count as external and be fetched from that host.
const nextHost = 'localhost'
// Next takes over the upgrades of the server it is given, and leaves them unanswered. It gets a server of its own, so
// that Node answers an upgrade like a plain request.
const app = next({ dev: false, port, httpServer: createServer(), hostname: nextHost })
const answerPage = app.getRequestHandler()
await app.prepare()
server.listen(port, hostname, () => log.info({ port, host: hostname ?? null }, 'listening'))
server.once('error', (error) => {
  log.error({ err: error }, 'cannot listen')
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())

function serve(request: IncomingMessage, response: ServerResponse): void {
  serveObserved(request, response, () => answer(request, response))
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  // The client's next request goes to another instance.
  if (!server.listening) response.setHeader('connection', 'close')
  if (!door.admit(request, response)) return
  if (answerWatchers(request, response)) return
  if (request.method === 'POST' && request.url === webhookPath) return void answerWebhook(request, response)
  leadBackOldForm(request, response)
  answerPage(request, response).catch((error: unknown) => {
    log.error({ err: error }, 'a request failed')
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}

/** Finishes the requests and jobs that have begun, then exits. */
async function end(): Promise<void> {
  log.info('stopping')
  await closeServer(server, requestsMilliseconds)
  const { porticoWorker } = globalThis as typeof globalThis & { porticoWorker?: Promise<void> }
  await Promise.race([porticoWorker, sleep(jobsMilliseconds)])
  await Promise.race([app.close(), sleep(nextMilliseconds)])
  await currentTracer()?.stop()
  log.info('stopped')
  process.exit(0)
}
