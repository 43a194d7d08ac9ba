import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import next from 'next'
import { openDoor } from '@/lib/door/open-door'
import { parseErrorStatus } from '@/lib/door/parse-error-status'
import { refuseConnection } from '@/lib/door/refuse-connection'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { leadBackOldForm } from '@/lib/net/lead-back-old-form'
import { reachableHost } from '@/lib/net/reachable-host'
import { answerWebhook } from '@/lib/sync/events/answer-webhook'

// The production server: Stripe's webhooks, which come in floods, without the pages' framework in between; all else is
// Next's. `next dev` answers them by its route of the same path.
const webhookPath = '/api/stripe/webhook'
const jobsMilliseconds = 6_000
// Of a whole request, its body included: half a request must not hold a connection for ever.
const requestTimeout = 120_000

const { values } = parseArgs({ options: { port: { type: 'string' }, hostname: { type: 'string' } } })
const port = Number(values.port)
const { hostname } = values
// Next sets both by itself when it is its own server; redirects after actions are fetched from here, whatever the
// Host header says.
process.env.PORT = String(port)
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachableHost(hostname)}:${port}`

const door = openDoor(env())
// Node's own answer to a request without a host would have none of our headers.
const server = createServer({ requestTimeout, requireHostHeader: false }, answer)
// Node would refuse these before the door could ask where they go, and without our headers.
server.on('checkExpectation', answer)
server.on('clientError', (error, socket) => refuseConnection(socket, parseErrorStatus(error), door.defaults))
server.on('connect', (_request, socket) =>
  refuseConnection(socket, 405, { ...door.defaults, allow: 'GET, HEAD, POST' }),
)
// Next writes 127.0.0.1 as localhost in its own URLs (next/dist/server/web/next-url.js), and would then send what proxy.ts
// leads to another page out to that other host.
const nextHost = 'localhost'
// Next takes a connection's upgrade over from the server that it is given, and leaves it unanswered; without a taker
// Node answers it as the plain request that it is too.
const app = next({ dev: false, port, httpServer: createServer(), hostname: nextHost })
const answerPage = app.getRequestHandler()
await app.prepare()
server.listen(port, hostname)
server.once('error', (error) => {
  log.error({ err: error }, 'cannot listen')
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (!door.admit(request, response)) return
  if (request.method === 'POST' && request.url === webhookPath) return void answerWebhook(request, response)
  leadBackOldForm(request, response)
  answerPage(request, response).catch((error: unknown) => {
    log.error({ err: error }, 'a request failed')
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}

/** Answers what has come, ends the jobs that have begun, and goes. */
async function end(): Promise<void> {
  await new Promise((resolve) => server.close(resolve))
  const { porticoWorker } = globalThis as typeof globalThis & { porticoWorker?: Promise<void> }
  await Promise.race([porticoWorker, sleep(jobsMilliseconds)])
  await app.close()
  process.exit(0)
}
