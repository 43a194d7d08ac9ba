import Stripe from 'stripe'

/** The official SDK pointed at a sandbox. It does not retry, so that a test sees the first answer. */
export function sandboxClient(url: string, key: string, options: { account?: string; retries?: number } = {}): Stripe {
  const { hostname, port } = new URL(url)
  return new Stripe(key, {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    maxNetworkRetries: options.retries ?? 0,
    ...(options.account && { stripeAccount: options.account }),
  })
}
