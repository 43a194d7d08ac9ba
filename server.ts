import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import next from 'next'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { clientAddress } from '@/lib/net/client-address'
import { isDecodable } from '@/lib/net/is-decodable'
import { leadBackOldForm } from '@/lib/net/lead-back-old-form'
import { answerWebhook } from '@/lib/sync/events/answer-webhook'

// The production server: Stripe's webhooks, which come in floods, without the pages' framework in between; all else is
// Next's. `next dev` answers them by its route of the same path.
const webhookPath = '/api/stripe/webhook'
const jobsMilliseconds = 6_000

const { values } = parseArgs({ options: { port: { type: 'string' }, hostname: { type: 'string' } } })
const port = Number(values.port)
const { hostname } = values
// Next sets both by itself when it is its own server; redirects after actions are fetched from here, whatever the
// Host header says.
process.env.PORT = String(port)
process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostname ?? 'localhost'}:${port}`

const server = createServer((request, response) => {
  // Next hands on what is written there, whoever wrote it.
  request.headers['x-forwarded-for'] = clientAddress(request, env().TRUSTED_PROXIES)
  if (request.method === 'POST' && request.url === webhookPath) void answerWebhook(request, response)
  else if (!isDecodable(request.url ?? '')) response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad Request\n')
  else {
    leadBackOldForm(request, response)
    answerPage(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
})
const app = next({ dev: false, port, httpServer: server, ...(hostname && { hostname }) })
const answerPage = app.getRequestHandler()
await app.prepare()
server.listen(port, hostname)
server.once('error', (error) => {
  log.error({ err: error }, 'cannot listen')
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())

/** Answers what has come, ends the jobs that have begun, and goes. */
async function end(): Promise<void> {
  await new Promise((resolve) => server.close(resolve))
  const { porticoWorker } = globalThis as typeof globalThis & { porticoWorker?: Promise<void> }
  await Promise.race([porticoWorker, sleep(jobsMilliseconds)])
  await app.close()
  process.exit(0)
}
