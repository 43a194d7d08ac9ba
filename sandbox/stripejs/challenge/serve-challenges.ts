import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Sandbox } from '../../core/store/sandbox'
import { resolveLocale } from '../shared/resolve-locale'
import { returnUrl } from '../shared/return-url'
import { answerChallenge, isOutcome } from './answer-challenge'
import { findChallenge, type Challenge, type ChallengeQuery } from './find-challenge'
import { renderChallenge } from './render-challenge'

// There is no `form-action`, because browsers also apply it to the redirect, which leads to the merchant's page.
const csp = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'`

/** `GET /stripejs/3ds/:id` shows a challenge. `POST` answers it with the `outcome` complete, fail or cancel. */
export function serveChallenges(server: FastifyInstance, sandbox: Sandbox): void {
  server.get<{ Params: { id: string }; Querystring: ChallengeQuery }>('/stripejs/3ds/:id', (request, reply) => {
    const { params, query } = request
    const challenge = findChallenge(sandbox, params.id, query)
    return reply
      .headers(pageHeaders)
      .code(challenge ? 200 : 404)
      .send(page(request, params.id, query, challenge, false))
  })

  server.post<{ Params: { id: string }; Body: string }>('/stripejs/3ds/:id', async (request, reply) => {
    const form = Object.fromEntries(new URLSearchParams(request.body)) as ChallengeQuery & { outcome?: string }
    const { outcome, ...query } = form
    const { id } = request.params
    const challenge = findChallenge(sandbox, id, query)
    const back = challenge && backOf(challenge)
    const canAnswer = challenge && isOutcome(outcome) && isOpen(challenge)
    const after = canAnswer ? answerChallenge(sandbox, challenge, outcome) : null
    if (request.headers.accept?.includes('application/json')) {
      if (after) return reply.send({ id: after.id, object: after.object, status: after.status })
      const message = 'This intent is not waiting for authentication.'
      return reply.code(challenge ? 409 : 404).send({ error: { type: 'invalid_request_error', message } })
    }
    if (after && back) return reply.header('Referrer-Policy', 'no-referrer').redirect(returnUrl(back, after), 303)
    return reply
      .headers(pageHeaders)
      .code(after ? 200 : 409)
      .send(page(request, id, query, after ? null : challenge, after !== null))
  })
}

const pageHeaders = {
  'Content-Security-Policy': csp,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

function page(
  request: FastifyRequest,
  id: string,
  query: ChallengeQuery,
  challenge: Challenge | null,
  answered: boolean,
): string {
  const languages = request.headers['accept-language']?.split(',').map((tag) => tag.split(';')[0]?.trim() ?? '') ?? []
  return renderChallenge({
    id,
    locale: resolveLocale(query.locale, languages),
    query,
    request: challenge && isOpen(challenge) ? requestOf(challenge) : null,
    answered,
  })
}

function requestOf({ universe, intent }: Challenge) {
  const method = universe.collection('payment_method').get(intent.payment_method)
  const amount = 'amount' in intent ? { minor: intent.amount, currency: intent.currency } : null
  return { last4: method?.card?.last4 ?? null, amount }
}

function isOpen({ intent }: Challenge): boolean {
  return intent.status === 'requires_action'
}

function backOf({ intent }: Challenge): string | null {
  return intent.next_action?.redirect_to_url?.return_url ?? null
}
