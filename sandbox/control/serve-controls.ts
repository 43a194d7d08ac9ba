import type { FastifyInstance } from 'fastify'
import type { Api } from '../core/answer-call'
import { universeOf } from '../core/serve-api'
import { StripeError } from '../core/stripe-error'

/** Serves the sandbox's own routes, under /_sandbox; each speaks to the universe of its Authorization header. */
export function serveControls(server: FastifyInstance, api: Api): void {
  server.post('/_sandbox/reset', async (request, reply) => {
    api.sandbox.reset(universeOf(api, request).universe)
    return reply.send({ reset: true })
  })
}
