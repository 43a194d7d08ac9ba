import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { authenticate } from '../core/authenticate'
import type { Sandbox } from '../core/sandbox'
import { StripeError } from '../core/stripe-error'
import type { Universe } from '../core/universe'
import { billingSettings, setBillingSettings } from './settings'

const settings = z.strictObject({
  draftSeconds: z.int().min(0),
  retryDays: z.array(z.number().positive()).max(20),
  afterRetries: z.enum(['cancel', 'unpaid', 'past_due']),
  upcomingDays: z.int().min(1).max(60),
}).partial()

/** `GET` and `POST /_sandbox/billing_settings`, as JSON: what a merchant would set in Stripe's dashboard. */
export const serveBillingSettings: FastifyPluginAsync<{ sandbox: Sandbox }> = async (server, { sandbox }) => {
  server.get('/_sandbox/billing_settings', async (request) => billingSettings(universeOf(sandbox, request)))
  server.post('/_sandbox/billing_settings', async (request, reply) => {
    const given = settings.safeParse(JSON.parse(typeof request.body === 'string' ? request.body : '{}'))
    if (!given.success) {
      return reply.code(400).send({ error: { type: 'invalid_request_error', message: z.prettifyError(given.error) } })
    }
    const universe = universeOf(sandbox, request)
    const patch = Object.fromEntries(Object.entries(given.data).filter(([, value]) => value !== undefined))
    return universe.transact(null, () => setBillingSettings(universe, patch))
  })
  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof StripeError) return reply.code(error.status).send(error.body('req_sandbox'))
    if (error instanceof SyntaxError) {
      return reply.code(400).send({ error: { type: 'invalid_request_error', message: 'The body is not JSON.' } })
    }
    throw error
  })
}

function universeOf(sandbox: Sandbox, request: FastifyRequest): Universe {
  const account = request.headers['stripe-account']
  return sandbox.universe(authenticate(request.headers.authorization).key, typeof account === 'string' ? account : null)
}
