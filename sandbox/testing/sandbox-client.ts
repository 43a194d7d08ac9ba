import Stripe from 'stripe'

/**
 * The official SDK pointed at a sandbox. It does not retry, so that a test sees the first answer. What an `unseen` one
 * calls is not logged and meets no fault: those are for the calls under test.
 */
export function sandboxClient(
  url: string,
  key: string,
  options: { account?: string | undefined; retries?: number; unseen?: boolean } = {},
): Stripe {
  const { hostname, port } = new URL(url)
  return new Stripe(key, {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    maxNetworkRetries: options.retries ?? 0,
    ...(options.account && { stripeAccount: options.account }),
    ...(options.unseen && { httpClient: unseenHttpClient() }),
  })
}

function unseenHttpClient(): Stripe.HttpClient {
  const client = Stripe.createNodeHttpClient()
  const makeRequest = client.makeRequest.bind(client)
  client.makeRequest = (host, port, path, method, headers, ...rest) =>
    makeRequest(host, port, path, method, { ...headers, 'Sandbox-Unseen': 'true' }, ...rest)
  return client
}
