import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isPublishable } from './authenticate'
import { StripeError } from './stripe-error'

const thisMachine = ['localhost', '127.0.0.1', '[::1]']

/**
 * Pages in the developer's browser may do only what Stripe allows with a publishable key. `urls` lists the host names
 * that the server accepts in addition to this machine's own. Calls to any other host name are refused, because a page
 * that uses DNS rebinding counts as same-origin.
 */
export function guardBrowsers(server: FastifyInstance, urls: string[]): void {
  const hosts = [
    ...new Set([...thisMachine, ...urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : []))]),
  ]
  server.addHook('onRequest', async (request, reply) => {
    if (!hosts.includes(hostnameOf(request.headers.host))) {
      throw new StripeError({ status: 421, message: `The sandbox answers to ${hosts.join(', ')} alone.` })
    }
    // The check uses the route that was found, because one path can be written in many ways.
    const route = request.routeOptions.url ?? request.url
    const isApi = route.startsWith('/v1/')
    // A preflight request does not carry the key of the call it asks for.
    if (isApi && request.method === 'OPTIONS') return answerPreflight(request, reply)
    if (isApi && isPublishable(request.headers.authorization)) {
      reply.header('Access-Control-Allow-Origin', '*')
      reply.header('Access-Control-Expose-Headers', 'Request-Id, Stripe-Should-Retry')
      return
    }
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (isForeign(request) && (isApi || changes || route.startsWith('/_sandbox/'))) {
      throw new StripeError({ status: 403, message: 'A page of another site can use a publishable key alone.' })
    }
  })
}

async function answerPreflight(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('Access-Control-Allow-Origin', '*')
  reply.header('Access-Control-Allow-Methods', 'GET, POST, DELETE, OPTIONS')
  reply.header('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*')
  await reply.header('Access-Control-Max-Age', '300').code(204).send()
}

function hostnameOf(host = ''): string {
  const url = `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : ''
}

/**
 * Tells whether the browser says that the request comes from another site's page. A page without a referrer posts the
 * origin `null`, and our own pages do so too.
 */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`
}
