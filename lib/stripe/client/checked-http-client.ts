import type http from 'node:http'
import Stripe from 'stripe'
import { inSpan } from '@/lib/observe/in-span'
import { metrics } from '@/lib/observe/metrics'
import { timeOutcome } from '@/lib/observe/time-outcome'
import type { CallBudget } from '@/lib/stripe-rate/call-budget'
import { CallNotMade } from './call-not-made'
import { operationName } from './operation-name'
import { noteStripeAnswer } from './stripe-reached'

/** A JSON answer that is not Stripe's, such as a proxy's error page. */
class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer'
}

// After these the job fails, and is tried again after a pause.
const mostRefusals = 5

/**
 * The SDK's HTTP client with two additions. It keeps to the budget of calls, if there is one. It refuses answers that
 * are neither a Stripe object nor a Stripe error, because the SDK takes any JSON without `error` for success, whatever
 * the status.
 */
export function checkedHttpClient(agent: http.Agent, budget?: CallBudget): Stripe.HttpClient {
  const client = Stripe.createNodeHttpClient(agent)
  const makeRequest = client.makeRequest.bind(client)
  client.makeRequest = async (...request) => {
    for (let refusals = 1; ; refusals++) {
      await budget?.take().catch((cause: unknown) => {
        throw new CallNotMade('no call could be taken from the budget', { cause })
      })
      const [, , path, method] = request
      const response = await observed(operationName(method, path), () => makeRequest(...request))
      if (!budget || response.getStatusCode() !== 429) return checked(response)
      const mayRepeat = await noteRefusal(response, budget)
      if (!mayRepeat || refusals === mostRefusals) return response
    }
  }
  return client
}

type Answer = Awaited<ReturnType<ReturnType<typeof Stripe.createNodeHttpClient>['makeRequest']>>

/** Counts and times one attempt at a call. */
function observed(operation: string, call: () => Promise<Answer>): Promise<Answer> {
  return inSpan(`Stripe ${operation}`, { 'stripe.operation': operation }, (span) =>
    timeOutcome(metrics().stripeCalls, { operation }, call, (response) => {
      const status = response.getStatusCode()
      span?.set({ 'http.response.status_code': status })
      noteStripeAnswer(status < 500)
      return String(status)
    }).catch((error: unknown) => {
      noteStripeAnswer(false)
      throw error
    }),
  )
}

/** Pauses all callers, unless only the object was busy. True where the call may be made once more. */
async function noteRefusal(response: Answer, budget: CallBudget): Promise<boolean> {
  const answer = checkAnswer(429, await response.toJSON())
  response.toJSON = async () => answer
  const { code } = (answer as { error: { code?: string } }).error
  if (code === 'lock_timeout') return false
  const retryAfter = response.getHeaders()['retry-after']
  return budget.refused(typeof retryAfter === 'string' ? retryAfter : undefined)
}

function checked(response: Answer): Answer {
  const toJSON = response.toJSON.bind(response)
  response.toJSON = async () => checkAnswer(response.getStatusCode(), await toJSON())
  return response
}

function checkAnswer(status: number, answer: unknown): unknown {
  const body = typeof answer === 'object' && answer !== null ? answer : {}
  const isError = 'error' in body && Boolean(body.error)
  const isObject = 'object' in body && typeof body.object === 'string'
  if (isError || (isObject && status < 400)) return answer
  throw new UnexpectedAnswer(`HTTP ${status} with neither a Stripe object nor a Stripe error`)
}
