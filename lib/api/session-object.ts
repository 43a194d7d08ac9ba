import { stripeLocaleOf } from '@/lib/i18n/resolve/stripe-locale'
import type { PortalSession } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { flowObject } from './flow-object'
import { seconds } from './seconds'

type Known = {
  session: PortalSession
  /** its id, or the object if expanded */
  configuration: string | object
  /** where the customer goes; empty if it is not returned again */
  url: string
}

/** Stripe's `billing_portal.session`. */
export function sessionObject({ session, configuration, url }: Known) {
  return {
    id: session.id,
    object: 'billing_portal.session' as const,
    after_expiration: afterExpirationObject(session),
    configuration,
    created: seconds(session.createdAt),
    customer: session.customerId,
    customer_account: session.customerAccount,
    flow: flowObject(session.flow),
    livemode: env().mode === 'live',
    locale: session.locale && stripeLocaleOf(session.locale),
    on_behalf_of: session.onBehalfOf,
    return_url: session.returnUrl,
    url,
  }
}

function afterExpirationObject({
  afterExpiration,
  recoverableUntil,
}: Pick<PortalSession, 'afterExpiration' | 'recoverableUntil'>) {
  if (afterExpiration !== 'customer_login') return null
  return {
    customer_login: { expires_at: recoverableUntil && seconds(recoverableUntil) },
    type: afterExpiration,
  }
}
