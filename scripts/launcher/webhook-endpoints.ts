import Stripe from 'stripe'
import { readSecrets, writeSecrets, type Secrets } from './secrets'

/**
 * Makes the stand-in deliver the events of the account and its connected accounts to `url`. Returns the value of
 * STRIPE_WEBHOOK_SECRET.
 */
export async function ensureWebhookEndpoints(options: {
  dataDir: string
  stripeBase: string
  secretKey: string
  url: string
}): Promise<string> {
  const base = new URL(options.stripeBase)
  const stripe = new Stripe(options.secretKey, { host: base.hostname, port: base.port, protocol: 'http' })
  const secrets = readSecrets(options.dataDir)
  for (const scope of ['account', 'connect'] as const) {
    secrets.webhooks[scope] = await ensureEndpoint(stripe, scope, options.url, secrets.webhooks[scope])
  }
  writeSecrets(options.dataDir, secrets)
  return Object.values(secrets.webhooks)
    .map(({ secret }) => secret)
    .join(',')
}

async function ensureEndpoint(
  stripe: Stripe,
  scope: keyof Secrets['webhooks'],
  url: string,
  known: Secrets['webhooks'][typeof scope],
): Promise<{ id: string; secret: string }> {
  const { data } = await stripe.webhookEndpoints.list({ limit: 100 })
  if (known && data.some(({ id }) => id === known.id)) {
    // The port may have changed since the last start.
    await stripe.webhookEndpoints.update(known.id, { url })
    return known
  }
  const made = await stripe.webhookEndpoints.create({
    url,
    enabled_events: ['*'],
    connect: scope === 'connect',
    api_version: Stripe.API_VERSION as Stripe.WebhookEndpointCreateParams.ApiVersion,
  })
  if (!made.secret) throw new Error('the stand-in made a webhook endpoint without a secret')
  return { id: made.id, secret: made.secret }
}
