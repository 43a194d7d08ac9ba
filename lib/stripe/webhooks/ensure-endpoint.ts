import Stripe from 'stripe'
import { ok, type Result } from '@/lib/errors'
import { collectPages } from '../client/collect-pages'
import { stripeFailure } from '../client/stripe-failure'

/** `account`: the account's own events; `connect`: those of its connected accounts. */
export type EndpointScope = 'account' | 'connect'

type Wanted = { url: string; scope: EndpointScope; events: Stripe.WebhookEndpointCreateParams.EnabledEvent[] }

export type EnsuredEndpoint = {
  id: string
  outcome: 'made' | 'updated' | 'unchanged'
  /** only of a new endpoint; Stripe never tells it again */
  secret: string | null
}

/**
 * Makes sure that Stripe sends exactly `events` to `url`. An endpoint for the same URL is changed to do so. Fails as
 * Stripe does.
 */
export async function ensureEndpoint(stripe: Stripe, { url, scope, events }: Wanted): Promise<Result<EnsuredEndpoint>> {
  try {
    const all = await collectPages(stripe.webhookEndpoints.list({ limit: 100 }))
    const known = all.find((endpoint) => endpoint.url === url && scopeOf(endpoint) === scope)
    if (!known) {
      const made = await stripe.webhookEndpoints.create({
        url,
        enabled_events: events,
        connect: scope === 'connect',
        api_version: Stripe.API_VERSION as Stripe.WebhookEndpointCreateParams.ApiVersion,
        description: scope === 'connect' ? 'Portico, connected accounts' : 'Portico',
        metadata: { portico: scope },
      })
      return ok({ id: made.id, outcome: 'made', secret: made.secret ?? null })
    }
    const { id } = known
    if (known.status === 'enabled' && isSame(known.enabled_events, events)) {
      return ok({ id, outcome: 'unchanged', secret: null })
    }
    await stripe.webhookEndpoints.update(id, { enabled_events: events, disabled: false })
    return ok({ id, outcome: 'updated', secret: null })
  } catch (error) {
    return stripeFailure(error)
  }
}

/** Stripe does not tell what an endpoint listens to. One without our note was made by hand, for the account itself. */
function scopeOf({ metadata }: Stripe.WebhookEndpoint): EndpointScope {
  return metadata.portico === 'connect' ? 'connect' : 'account'
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((event) => other.includes(event))
}
