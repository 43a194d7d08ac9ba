import { stripeLocaleOf } from '@/lib/i18n/resolve/stripe-locale'
import { portalLinkUrl } from '@/lib/access/links/portal-link-url'
import type { PortalLink } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { flowObject } from './flow-object'
import { seconds } from './seconds'

/** A portal link. Its URL grants access, so only the call that creates the link returns it. */
export async function linkObject(link: PortalLink & { stands: boolean }, now: Date, { withUrl = false } = {}) {
  const status =
    link.revokedAt || !link.stands ? 'revoked' : link.expiresAt && link.expiresAt <= now ? 'expired' : 'active'
  return {
    id: link.id,
    object: 'billing_portal.link' as const,
    configuration: link.configurationId,
    created: seconds(link.createdAt),
    created_by: link.createdBy,
    customer: link.customerId,
    expires_at: link.expiresAt && seconds(link.expiresAt),
    flow: flowObject(link.flow),
    last_opened_at: link.lastOpenedAt && seconds(link.lastOpenedAt),
    livemode: env().mode === 'live',
    locale: link.locale && stripeLocaleOf(link.locale),
    on_behalf_of: link.onBehalfOf,
    open_count: link.openCount,
    return_url: link.returnUrl,
    revoked_at: link.revokedAt && seconds(link.revokedAt),
    status,
    url: withUrl ? await portalLinkUrl(link) : null,
  }
}
