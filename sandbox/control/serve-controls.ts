import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Api } from '../core/http/answer-call'
import { isPublishable } from '../core/http/authenticate'
import { Form } from '../core/http/form'
import { parseForm, type FormTree } from '../core/http/parse-form'
import { universeOf } from '../core/http/serve-api'
import { missingAsCalled, StripeError } from '../core/http/stripe-error'
import type { Control } from './control'
import { controls } from './controls'
import { receiptPage } from './receipt-page'

/**
 * Serves the sandbox's own routes, under /_sandbox. Each speaks to the universe of its Authorization (and
 * Stripe-Account) header, takes a form or JSON, and answers JSON; errors have Stripe's shape.
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
  if (isPublishable(request.headers.authorization))
    throw new StripeError({ status: 403, message: 'The sandbox is controlled with a secret key.' })
  const { universe } = universeOf(api, request)
  const input = new Form(treeOf(request))
  const params = request.params as Record<string, string>
  try {
    return control.handler({ sandbox: api.sandbox, universe, input, params })
  } catch (error) {
    throw missingAsCalled(error, params)
  }
}

function treeOf(request: FastifyRequest): FormTree {
  const query = parseForm(request.url.split('?', 2)[1] ?? '')
  const body = typeof request.body === 'string' ? request.body : ''
  const isJson = /json/.test(request.headers['content-type'] ?? '')
  return { ...query, ...(isJson && body ? fromJson(parseJson(body)) : parseForm(body)) }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new StripeError({ message: 'The body is not valid JSON.' })
  }
}

function fromJson(value: unknown): FormTree {
  if (typeof value !== 'object' || value === null) return {}
  const members = Object.entries(value).filter(([, each]) => each !== undefined && each !== null)
  return Object.fromEntries(
    members.map(([name, each]) => [name, typeof each === 'object' ? fromJson(each) : String(each)]),
  )
}
