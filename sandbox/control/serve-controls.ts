import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Api } from '../core/http/answer-call'
import { missingAsCalled } from '../core/http/stripe-error'
import type { Control } from './control'
import { controlInput, controlledUniverse } from './control-input'
import { controls } from './controls'
import { receiptPage } from './receipt-page'

/**
 * Serves the sandbox's own routes under /_sandbox. The Authorization and Stripe-Account headers choose the universe.
 * Requests are forms or JSON, answers are JSON, and errors have Stripe's shape.
 */
export function serveControls(server: FastifyInstance, api: Api): void {
  for (const control of controls) {
    server.route({
      method: control.method,
      url: `/_sandbox${control.path}`,
      handler: async (request, reply) => reply.header('Cache-Control', 'no-store').send(run(api, control, request)),
    })
  }
  server.get('/_sandbox/health', async () => ({ ok: true }))
  server.get<{ Params: { id: string } }>('/_sandbox/receipts/:id', async (request, reply) => {
    const page = receiptPage(api.sandbox, request.params.id)
    return reply
      .code(page ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(page ?? 'No such receipt.')
  })
}

function run(api: Api, control: Control, request: FastifyRequest): object {
  const universe = controlledUniverse(api, request)
  const input = controlInput(request)
  const params = request.params as Record<string, string>
  try {
    return control.handler({ sandbox: api.sandbox, universe, input, params })
  } catch (error) {
    throw missingAsCalled(error, params)
  }
}
