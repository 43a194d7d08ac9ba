import type http from 'node:http'
import Stripe from 'stripe'

/** A JSON answer that is not Stripe's: a proxy's error page, say. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer'
}

/**
 * The SDK's own HTTP client, which besides refuses what is neither a Stripe object nor a Stripe error:
 * the SDK takes any JSON without `error` for success, whatever the status.
 */
export function checkedHttpClient(agent: http.Agent): Stripe.HttpClient {
  const client = Stripe.createNodeHttpClient(agent)
  const makeRequest = client.makeRequest.bind(client)
  client.makeRequest = async (...request) => {
    const response = await makeRequest(...request)
    const toJSON = response.toJSON.bind(response)
    response.toJSON = async () => checkAnswer(response.getStatusCode(), await toJSON())
    return response
  }
  return client
}

function checkAnswer(status: number, answer: unknown): unknown {
  const body = typeof answer === 'object' && answer !== null ? answer : {}
  const isError = 'error' in body && Boolean(body.error)
  const isObject = 'object' in body && typeof body.object === 'string'
  if (isError || (isObject && status < 400)) return answer
  throw new UnexpectedAnswer(`HTTP ${status} with neither a Stripe object nor a Stripe error`)
}
