import type { FastifyInstance } from 'fastify'
import type { Api } from '../core/http/answer-call'
import { invalidRequest, StripeError } from '../core/http/stripe-error'
import { scenarios, type ScenarioName } from '../scenarios'
import { runScenario } from '../scenarios/run-scenario'
import { sandboxClient } from '../testing/sandbox-client'
import { controlInput, controlledUniverse } from './control-input'

/**
 * `POST /_sandbox/scenarios/:name` makes a customer in a certain state in the caller's universe. It only calls the
 * API, and these calls are not logged and meet no fault. `GET /_sandbox/scenarios` lists the names.
 */
export function serveScenarios(server: FastifyInstance, api: Api): void {
  server.get('/_sandbox/scenarios', async () => ({ data: Object.keys(scenarios) }))
  server.post<{ Params: { name: string } }>('/_sandbox/scenarios/:name', async (request, reply) => {
    const universe = controlledUniverse(api, request)
    const { name } = request.params
    if (!isScenario(name)) {
      const known = Object.keys(scenarios).join(', ')
      throw new StripeError({ status: 404, message: `There is no scenario '${name}'. There are: ${known}` })
    }
    const input = controlInput(request)
    const seed = input.text('seed')
    const made = await runScenario(name, {
      now: momentOf(input.text('now')),
      ...(seed && { seed }),
      stripe: sandboxClient(addressOf(server), `sk_test_${universe.key}`, {
        unseen: true,
        account: universe.connectedAccount ?? undefined,
      }),
      sandboxUrl: api.sandbox.publicUrl,
    })
    return reply.code(201).header('Cache-Control', 'no-store').send(made)
  })
}

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name)
}

/** The customer's clock stops at this ISO 8601 moment, which defaults to now. */
function momentOf(text: string | null | undefined): Date {
  const moment = text ? new Date(text) : new Date()
  if (Number.isNaN(moment.getTime())) throw invalidRequest('`now` must be a moment in ISO 8601.', 'now')
  return moment
}

/** The address at which the server can call itself, even if it listens at every address. */
function addressOf(server: FastifyInstance): string {
  const [bound] = server.addresses()
  if (typeof bound !== 'object') throw new Error('the sandbox listens at no port')
  const { address, port } = bound
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
