import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { checkReadiness } from './check-readiness'
import { release } from './release'
import { writeMetrics } from './write-metrics'

type Reply = { status: number; type: string; body: string }

const pages: Record<string, (request: IncomingMessage) => Promise<Reply> | Reply> = {
  '/api/health/live': () => json(200, { status: 'ok', ...release() }),
  '/api/health/ready': async () => {
    const readiness = await checkReadiness()
    return json(readiness.status === 'ok' ? 200 : 503, readiness)
  },
  '/metrics': answerMetrics,
}

/** Answers what watches a process, without Next, so that the worker can too. False for every other request. */
export function answerWatchers(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '' } = request
  const page = pages[url.split('?')[0] ?? '']
  if (!page || !['GET', 'HEAD'].includes(method)) return false
  void Promise.resolve(page(request))
    .catch((error: unknown) => {
      log.error({ err: error }, 'a watcher could not be answered')
      return json(500, { status: 'failed' })
    })
    .then(({ status, type, body }) => {
      response.writeHead(status, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      })
      response.end(method === 'HEAD' ? undefined : body)
    })
  return true
}

/** Without METRICS_TOKEN the page does not exist. */
async function answerMetrics({ headers }: IncomingMessage): Promise<Reply> {
  const { METRICS_TOKEN } = env()
  if (!METRICS_TOKEN) return json(404, { status: 'not_found' })
  const given = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  if (!isSame(given, METRICS_TOKEN)) return json(401, { status: 'unauthenticated' })
  return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: await writeMetrics() }
}

/** Compares hashes, which takes the same time whatever was given. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

function json(status: number, value: object): Reply {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` }
}
