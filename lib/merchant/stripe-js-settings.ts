import { env } from '@/lib/env'

/** What a page that takes a card tells Stripe.js; nothing secret. */
export type StripeJsSettings = {
  publishableKey: string
  /** of a connected account */
  stripeAccount: string | null
  /** of the sandbox's stand-in, which is loaded in place of Stripe's own script; null for that */
  script: string | null
}

export function stripeJsSettings({ stripeAccountId }: { stripeAccountId: string | null }): StripeJsSettings {
  const { STRIPE_PUBLISHABLE_KEY, SANDBOX_PUBLIC_URL } = env()
  return {
    publishableKey: STRIPE_PUBLISHABLE_KEY,
    stripeAccount: stripeAccountId,
    script: SANDBOX_PUBLIC_URL ? `${SANDBOX_PUBLIC_URL}/stripe.js` : null,
  }
}
