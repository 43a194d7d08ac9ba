import type { Stripe } from '../client/client'
import { unlessMissing } from '../client/unless-missing'

/** What a Stripe account says of its business; a field that it leaves open is null. */
export type AccountFacts = {
  id: string
  name: string | null
  country: string | null
  email: string | null
  supportEmail: string | null
  supportUrl: string | null
  brandColor: string | null
  timeZone: string | null
}

/**
 * The connected account of `id`, or for null that of STRIPE_SECRET_KEY. Null where the platform has no such account.
 */
export async function fetchAccount(stripe: Stripe, id: string | null): Promise<AccountFacts | null> {
  // For a missing or disconnected account, Stripe says that the key has no access to it.
  const account = await (id === null
    ? stripe.accounts.retrieveCurrent()
    : unlessMissing(stripe.accounts.retrieve(id), ['resource_missing', 'account_invalid']))
  if (!account) return null
  const { business_profile: profile, settings } = account
  return {
    id: account.id,
    name: settings?.dashboard.display_name ?? profile?.name ?? null,
    country: account.country ?? null,
    email: account.email,
    supportEmail: profile?.support_email ?? null,
    supportUrl: profile?.support_url ?? null,
    brandColor: settings?.branding.primary_color ?? null,
    timeZone: settings?.dashboard.timezone ?? null,
  }
}
