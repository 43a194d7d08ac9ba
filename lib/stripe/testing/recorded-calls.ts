import Stripe from 'stripe'

type Recorded = { verb: string; path: string }

/**
 * The calls that a method of the SDK makes, such as `invoices.pay`, recorded from the SDK itself. Nothing is sent. A
 * name that is no method of the SDK's throws.
 */
export async function recordedCalls(method: string): Promise<Recorded[]> {
  const calls: Recorded[] = []
  const httpClient = Stripe.createFetchHttpClient(async (url, init) => {
    calls.push({ verb: init?.method ?? 'GET', path: new URL(String(url)).pathname })
    return Response.json({ id: 'x_1', object: 'x', data: [], has_more: false })
  })
  const stripe = new Stripe('sk_test_recorded', { httpClient, maxNetworkRetries: 0, telemetry: false })
  const names = method.split('.')
  const resource = names.slice(0, -1).reduce<unknown>((object, name) => (object as never)?.[name], stripe)
  const call = (resource as Record<string, unknown> | undefined)?.[names.at(-1) ?? '']
  if (typeof call !== 'function') throw new Error(`Stripe's SDK has no ${method}`)
  // A method takes up to two ids, and says so when it is given too few.
  for (const ids of [[], ['x_1'], ['x_1', 'x_2']]) {
    await Promise.resolve()
      .then(() => call.apply(resource, ids))
      .catch(() => undefined)
    if (calls.length > 0) return calls
  }
  throw new Error(`${method} makes no call`)
}
