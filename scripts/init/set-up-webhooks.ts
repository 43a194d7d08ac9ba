import { stripeFor } from '../../lib/stripe/client/client'
import { ensureEndpoint, type EndpointScope } from '../../lib/stripe/webhooks/ensure-endpoint'
import { webhookEvents } from '../../lib/sync/events/webhook-events'
import type { Settings } from './gather-settings'

export type WebhookSetUp = {
  /** the value of STRIPE_WEBHOOK_SECRET, or null where it stays as it is */
  secrets: string | null
  said: string
  /** what is left for a person to do */
  left: string | null
}

/** Makes Stripe send its events to this portal. Throws one line where Stripe does not let it. */
export async function setUpWebhooks(settings: Settings, scope: EndpointScope): Promise<WebhookSetUp> {
  const url = `${settings.APP_URL}/api/stripe/webhook`
  const known = settings.STRIPE_WEBHOOK_SECRET
  if (!settings.STRIPE_API_BASE && isLocal(url)) {
    const left = known
      ? null
      : `run \`stripe listen --forward-to ${url}\`, and set STRIPE_WEBHOOK_SECRET to the secret that it prints`
    return { secrets: null, said: `no webhook endpoint is made, because Stripe cannot reach ${url}`, left }
  }
  const events = webhookEvents(settings.STRIPE_SECRET_KEY?.includes('_live_') ?? false)
  const ensured = await ensureEndpoint(stripeFor({ stripeAccountId: null }), { url, scope, events })
  if (!ensured.ok) throw new Error(reasonOf(ensured.code, url, ensured.details?.permission))
  const { id, outcome, secret } = ensured.value
  const what = `webhook endpoint ${id}${scope === 'connect' ? ' for connected accounts' : ''}`
  const said = {
    made: `${what} is made, for the ${events.length} kinds of events that Portico uses`,
    updated: `${what} was there, and now has the ${events.length} kinds of events that Portico uses`,
    unchanged: `${what} was there, with the right events`,
  }[outcome]
  if (secret) return { secrets: [known, secret].filter(Boolean).join(','), said, left: null }
  const left =
    `Stripe tells a secret only once. If STRIPE_WEBHOOK_SECRET does not have that of ${id}, roll it in the ` +
    'Dashboard (Developers, Webhooks, Roll secret), and add the new one, after a comma if there is another'
  return { secrets: null, said, left: known ? null : left }
}

/** Stripe delivers to public addresses only. */
function isLocal(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\])/.test(hostname)
}

function reasonOf(code: string, url: string, permission: unknown): string {
  if (permission) return `the key may not manage webhook endpoints (${permission}): add Webhook endpoints, write`
  if (code === 'stripe_refused') return `Stripe does not deliver to ${url}: APP_URL must be a public address`
  return `Stripe could not be asked for its webhook endpoints (${code}): run this again`
}
